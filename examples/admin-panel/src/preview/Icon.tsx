const PATHS = {
  image: "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15 9.500h.01",
  video: "M4 6h11v12H4z M15 10.500l5-3v9l-5-3",
  audio: "M12 4a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-5 0v-5A2.500 2.500 0 0 1 12 4z M6.500 11.500a5.500 5.500 0 0 0 11 0 M12 17v3",
  document: "M7 3.500h7l4 4v13H7z M14 3.500v4h4",
  sticker: "M5 4h14v10l-6 6H5z M13 20v-6h6",
  location: "M12 21c4-4.500 6-7.600 6-10.500a6 6 0 0 0-12 0C6 13.400 8 16.500 12 21z M12 10.500h.01",
  person: "M12 12a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z M5 20c.5-3.500 3.200-5.500 7-5.500s6.500 2 7 5.500",
  reply: "M10 7L5 12l5 5 M5 12h8c3.500 0 6 2 6 6",
  link: "M14 5h5v5 M19 5l-8 8 M17 14v5H5V7h5",
  list: "M9 7h11 M9 12h11 M9 17h11 M5 7h.01 M5 12h.01 M5 17h.01",
  cart: "M4 5h2l2 10h9l2-7H7 M9 19h.01 M16 19h.01",
  phone: "M7 4h3l1.500 4-2 1.500c1 2 2.500 3.500 4.500 4.500l1.500-2 4 1.500v3c0 1-.8 1.500-1.500 1.500C11 18 6 13 5.500 5.500 5.500 4.800 6 4 7 4z",
  form: "M6 4h12v16H6z M9 9h6 M9 13h6 M9 17h3",
  copy: "M9 9h10v11H9z M5 15V4h10",
  pin: "M9 4h6l-1 6 3 3H7l3-3z M12 13v7",
  check: "M3 12.500l4.500 4.500L17 7.500 M11 16l1 1 9.500-9.500",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
