// The text of a request, if it is not too long. It is read to its end before anything is refused: where a body is still
// under way when the answer comes, the connection may be closed and the answer be lost.

const MOST_BYTES = 256 * 1024;

export async function textOf(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes <= MOST_BYTES) text += decoder.decode(chunk, { stream: true });
  }
  return bytes <= MOST_BYTES ? text + decoder.decode() : undefined;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
