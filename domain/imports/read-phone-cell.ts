import { type PhoneReading, readPhoneNumber } from "../contacts/phone-number.ts";

/** `more`: the cell holds more than this number, such as a second one, an extension or the hours. */
export type PhoneCellReading = (Extract<PhoneReading, { kind: "ok" }> & { more: boolean }) | Extract<PhoneReading, { kind: "bad" }>;

const extension = /(?:内線|ext\.?|extension)\s*:?\s*\d+/gi;
const dashes = /[\u2010-\u2015\u2212\u30fc\uff70\u02d7‐]/g;
const digitRuns = /\+?\(?\d[\d ().-]{6,30}\d/g;
const faxLabel = /(?:fax|ファックス|ファクス|ファクシミリ)[^\d]*$/i;
/** Cells are short; this bounds what a strange one costs. */
const mostCharacters = 500;

/**
 * Reads a cell with a phone number as people write it: 「03-1234-5678（代）」, 「03-1234-5678 / 090-1234-5678」, "TEL … FAX …". The first
 * number that is no fax number counts.
 */
export function readPhoneCell(text: string): PhoneCellReading {
  const whole = readPhoneNumber(text);
  const written = text.normalize("NFKC").slice(0, mostCharacters);
  const rest = written.replace(extension, " ");
  if (whole.kind === "ok") return { ...whole, more: rest !== written };
  const line = rest.replace(dashes, "-");
  let behind = 0;
  for (const { 0: run, index } of line.matchAll(digitRuns)) {
    const isFax = faxLabel.test(line.slice(behind, index));
    behind = index + run.length;
    if (isFax) continue;
    for (const candidate of [run, ...run.split(/[ (]+/)]) {
      const reading = readPhoneNumber(candidate);
      if (reading.kind === "ok") return { ...reading, more: true };
    }
  }
  return whole;
}
