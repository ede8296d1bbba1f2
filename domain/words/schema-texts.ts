import type { LocalText } from "./local-text.ts";

/** The messages of a zod schema, which are one text each: in English, by which the text in each language is found again. */
export interface SchemaTexts {
  /** Gives a message to a schema. */
  message(text: LocalText): string;
  /** The text of a message; one of zod's own is the same in each language. */
  textOf(message: string): LocalText;
}

export function schemaTexts(): SchemaTexts {
  const known = new Map<string, LocalText>();
  return {
    message(text) {
      known.set(text.en, text);
      return text.en;
    },
    textOf: (message) => known.get(message) ?? { ja: message, en: message },
  };
}
