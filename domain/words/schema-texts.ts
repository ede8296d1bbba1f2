import type { LocalText } from "./local-text.ts";

/** Messages of a zod schema in each language. zod allows one text per message: the English one, by which the others are found. */
export interface SchemaTexts {
  /** Registers a message and returns its English text for the schema. */
  message(text: LocalText): string;
  /** The message in each language. A message of zod itself is the same in all of them. */
  textOf(message: string): LocalText;
  /** The registered message with this English text. */
  find(message: string): LocalText | undefined;
}

export function schemaTexts(): SchemaTexts {
  const known = new Map<string, LocalText>();
  const find = (message: string) => known.get(message);
  return {
    message(text) {
      known.set(text.en, text);
      return text.en;
    },
    textOf: (message) => find(message) ?? { ja: message, en: message },
    find,
  };
}
