/** The languages in which this software speaks to people. */
export const languages = ["ja", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in each language. */
export type LocalText = Readonly<Record<Language, string>>;

/** The texts of one place, by name; a text with something to fill in is a function. `satisfies Words` proves that none lacks a language. */
export type Words = Readonly<Record<string, LocalText | ((...parts: never[]) => LocalText)>>;
