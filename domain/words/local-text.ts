/** The languages in which this software speaks to people. */
export const languages = ["ja", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in each language. */
export type LocalText = Readonly<Record<Language, string>>;

/** Makes a text by calling the function once for each language. */
export function inEach(say: (language: Language) => string): LocalText {
  return { ja: say("ja"), en: say("en") };
}

/** The texts of one file, by name. A text with parameters is a function. `satisfies Words` checks that every text has each language. */
export type Words = Readonly<Record<string, LocalText | ((...parts: never[]) => LocalText)>>;
