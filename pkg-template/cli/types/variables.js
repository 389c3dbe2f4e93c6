// The variables of a text: numbers in their order, names as they come, each once.

export function variablesIn(text) {
  const found = [...String(text ?? "").matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name]) => name);
  return [...new Set(found)];
}
