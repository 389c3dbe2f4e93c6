export default function Page() {
  return <p>The routes are /api/reminders, which sends, and /api/check, which only checks.</p>;
}
