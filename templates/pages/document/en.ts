import type { ja } from "./ja.ts";

export const en: typeof ja = {
  body: "It is ready for you. Press the button to open it.",
  button: "Open",
  note: "This link is meant for the person who asked for it.",
};
