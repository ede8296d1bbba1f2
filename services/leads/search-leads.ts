import { foldText } from "../../domain/names/search-key.ts";

/** A search, as SQL needs it. */
export interface SearchTerms {
  /** Each word folded as names are; a lead must have all of them. */
  words: string[];
  /** Digits of a telephone number, without the leading zero or +81; empty when there are too few. */
  digits: string;
  /** A LINE user id. They are random, so they count only whole. Null when the text is none. */
  lineUser: string | null;
}

/** As people are called on the telephone. No name is kept with it; what remains finds also those whose LINE name ends so. */
const honorific = /(?<=.)(?:様|さま|さん|先生|御中)$/u;

/** A number of fewer digits is in too many addresses and names. */
const fewestDigits = 3;

export function searchTerms(text: string): SearchTerms {
  const words = text
    .normalize("NFKC")
    .split(/\s+/)
    .map((word) => foldText(word.replace(honorific, "")))
    .filter((word) => word !== "");
  const digits = /^[\d\s+().-]+$/.test(text.normalize("NFKC").replace(/[\u2010-\u2015\u2212\u30fc]/g, "-"))
    ? text.normalize("NFKC").replace(/\D/g, "").replace(/^0/, "")
    : "";
  const lineUser = /^u[0-9a-f]{32}$/i.test(text.trim()) ? `U${text.trim().slice(1).toLowerCase()}` : null;
  return { words, digits: digits.length >= fewestDigits ? digits : "", lineUser };
}

/**
 * The pairs of neighbouring characters of a fragment, as a tsquery for the index of `lead_search`. What has them all may have the fragment;
 * what lacks one has not. A single character is asked as the beginning of a pair.
 */
export function gramQuery(fragments: readonly string[]): string {
  return fragments
    .flatMap((fragment) => {
      const characters = Array.from(fragment);
      if (characters.length === 1) return [`${quoted(fragment)}:*`];
      return characters.slice(1).map((second, before) => quoted(`${characters[before]}${second}`));
    })
    .join(" & ");
}

const quoted = (gram: string): string => `'${gram.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
