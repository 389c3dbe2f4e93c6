// Sentences in which names stand in backticks. Only ever as text: what is typed here is not HTML.

export function Prose({ text }: { text: string }) {
  return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
