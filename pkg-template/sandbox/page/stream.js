// Server-sent events: what happens, as it happens.

/** Who does not read what it is sent is let go; it connects again and reads the state anew. */
const MOST_WAITING = 1000;

export function stream(world) {
  const encoder = new TextEncoder();
  let stop;
  const body = new ReadableStream(
    {
      start(controller) {
        const send = (name, data) => controller.enqueue(encoder.encode(`event: ${name}\nid: ${data.seq}\ndata: ${JSON.stringify(data)}\n\n`));
        stop = world.listen((name, data) => {
          send(name, data);
          if (controller.desiredSize > -MOST_WAITING) return;
          stop();
          controller.close();
        });
        send("hello", { seq: world.state.seq });
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
  return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" } });
}
