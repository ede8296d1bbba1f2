import type { ja } from "./ja.ts";

export const en: typeof ja = { title: "Toys on loan", greeting: "Borrowed by {name}", line: "{title} ({count})" };
