import type { LocalText } from "./local-text.ts";

/** A text to stand in quotes: its own quotes become inner ones. */
export function innerQuotes({ ja, en }: LocalText): LocalText {
  return { ja: ja.replaceAll("「", "『").replaceAll("」", "』"), en: en.replaceAll('"', "'") };
}
