import { foldText } from "../../domain/names/search-key.ts";

/** A search, as the condition below needs it. */
export interface SearchTerms {
  /** Each word folded as names are; a lead must have all of them. */
  words: string[];
  /** The whole folded text: a name that was typed with a space inside. */
  whole: string;
  /** Digits of a telephone number, without the leading zero or +81; empty when there are too few. */
  digits: string;
}

/** A number of fewer digits is in too many addresses and names. */
const fewestDigits = 3;

export function searchTerms(text: string): SearchTerms {
  const words = text
    .normalize("NFKC")
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== "");
  const digits = /^[\d\s+().-]+$/.test(text.normalize("NFKC").replace(/[\u2010-\u2015\u2212\u30fc]/g, "-"))
    ? text.normalize("NFKC").replace(/\D/g, "").replace(/^0/, "")
    : "";
  return { words, whole: foldText(text), digits: digits.length >= fewestDigits ? digits : "" };
}

/**
 * SQL that is true for a lead `l` who has every word of $1 (text[]) in name, kana, display name, company or an address, or the whole of $2
 * in the name, or the digits of $3 in a telephone number. LINE user ids are random, so they count only whole. Nobody, when nothing is left of the text.
 */
export const matchesSearch = `$2 <> '' and (
  strpos(l.search_key, $2) > 0
  or not exists (select 1 from unnest($1::text[]) word
    where strpos(l.search_key, word) = 0
      and not exists (select 1 from contact c
        where c.lead_id = l.id and (lower(c.address) = word or c.channel <> 'line' and strpos(lower(c.address), word) > 0)))
  or ($3 <> '' and exists (select 1 from contact c
    where c.lead_id = l.id and c.channel = 'phone' and strpos(regexp_replace(c.address_key, '\\D', '', 'g'), $3) > 0)))`;
