import type { Values } from "../../parts/differences.ts";

/** A definition as it was read. */
export interface ReadDefinition {
  key: string;
  values: Values;
  etag: string;
}

/** Text in each language, without a language that is empty. */
export function localTextOf({ ja = "", en = "" }: Values): { ja?: string; en?: string } {
  return { ...(ja.trim() !== "" && { ja: ja.trim() }), ...(en.trim() !== "" && { en: en.trim() }) };
}

/** An amount of money in the smallest unit; undefined where nothing was typed, NaN where it is no such amount. */
export function amountOf(text: string | undefined): number | undefined {
  const plain = (text ?? "").normalize("NFKC").replaceAll(/[,\s]/g, "");
  if (plain === "") return undefined;
  return /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Keys of topics, wordings and sources. */
export const plainKey = /^[a-z][a-z0-9-]{0,99}$/;
/** Keys of fields, which templates name. */
export const fieldKey = /^[a-z][a-zA-Z0-9_]{0,99}$/;
