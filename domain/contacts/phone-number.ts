import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";

export type PhoneReason = "empty" | "scientific" | "not-a-number";

/** `number` is the form to show (`090-1234-5678`), `key` is E.164 (`+819012345678`). */
export type PhoneReading =
  | { kind: "ok"; number: string; key: string /** A leading zero or plus that a spreadsheet removed was restored. */; mended: boolean }
  | { kind: "bad"; reason: PhoneReason };

/**
 * Reads a phone number as found on Japanese cards and in spreadsheets: full-width or half-width digits, any dash, `+81 (0)90…`, an
 * extension at the end. Numbers of other countries are accepted if they begin with `+`.
 */
export function readPhoneNumber(text: string): PhoneReading {
  const cleaned = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212\u30fc\uff70\u02d7‐]/g, "-")
    .replace(/(?:内線|ext\.?|extension)\s*:?\s*\d+\s*$/i, "")
    .replace(/^\s*(?:tel|phone|電話|携帯|mobile)\s*[:.]?\s*/i, "")
    .replace(/^'/, "")
    .replace(/\(0\)/g, "")
    .trim();
  if (cleaned === "") return { kind: "bad", reason: "empty" };
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(cleaned)) return { kind: "bad", reason: "scientific" };
  if (!/^\+?[\d\s().-]+$/.test(cleaned)) return { kind: "bad", reason: "not-a-number" };

  const digits = cleaned.replace(/\D/g, "");
  if (cleaned.startsWith("+")) return answer(parse(`+${digits}`), false);
  if (digits.startsWith("0")) return answer(parse(digits), false);
  const withZero = parse(`0${digits}`);
  if (withZero !== undefined) return answer(withZero, true);
  return answer(digits.startsWith("81") ? parse(`+${digits}`) : undefined, true);
}

function parse(text: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, "JP");
  return number?.isValid() ? number : undefined;
}

function answer(number: PhoneNumber | undefined, mended: boolean): PhoneReading {
  if (number === undefined) return { kind: "bad", reason: "not-a-number" };
  const shown = number.countryCallingCode === "81" ? number.formatNational() : number.formatInternational();
  return { kind: "ok", number: shown, key: number.number, mended };
}
