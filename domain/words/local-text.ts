/** The languages in which this software speaks to people. */
export const languages = ["ja", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in each language. */
export type LocalText = Readonly<Record<Language, string>>;

/** One text, said once in each language. */
export function inEach(say: (language: Language) => string): LocalText {
  return { ja: say("ja"), en: say("en") };
}

/** The texts of one place, by name; a text with something to fill in is a function. `satisfies Words` proves that none lacks a language. */
export type Words = Readonly<Record<string, LocalText | ((...parts: never[]) => LocalText)>>;
