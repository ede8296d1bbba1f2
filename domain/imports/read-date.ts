export type DateReading =
  | { kind: "ok" /** `YYYY-MM-DD` */; date: string }
  | { kind: "bad"; reason: "empty" | "unknown-form" | "impossible" | "outside-era" };

/** First and last day of each era; an era's year 1 is the year of its first day. */
const eras = [
  { names: ["令和", "令", "R"], from: "2019-05-01", to: "9999-12-31" },
  { names: ["平成", "平", "H"], from: "1989-01-08", to: "2019-04-30" },
  { names: ["昭和", "昭", "S"], from: "1926-12-25", to: "1989-01-07" },
  { names: ["大正", "大", "T"], from: "1912-07-30", to: "1926-12-24" },
  { names: ["明治", "明", "M"], from: "1868-01-25", to: "1912-07-29" },
] as const;

const western = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[t ].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const era = /^(令和|平成|昭和|大正|明治|[令平昭大明]|[rhstm])(元|\d{1,2})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const serial = /^(\d{5})(?:\.\d+)?$/;
/** Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that did not exist. So day 0 is 30 December 1899. */
const serialOrigin = Date.UTC(1899, 11, 30);

/**
 * Reads a date as found in Japanese spreadsheets: ISO, `2026/11/11`, `2026年11月11日`, `20261111`, `令和8年11月11日`, `R8.11.11`,
 * full-width digits, a weekday in brackets, Excel serials (five digits: 1927 to 2173). Day-first dates and two-digit years are not guessed.
 */
export function readDate(text: string): DateReading {
  const cleaned = text
    .normalize("NFKC")
    .replace(/[(（][月火水木金土日祝・]+[)）]/g, " ")
    .trim()
    .replace(/\s*([年月日/.-])\s*/g, "$1")
    .toLowerCase();
  if (cleaned === "") return { kind: "bad", reason: "empty" };

  const ordinary = western.exec(cleaned) ?? compact.exec(cleaned);
  if (ordinary) return check(Number(ordinary[1]), Number(ordinary[2]), Number(ordinary[3]));

  const japanese = era.exec(cleaned.replace(/\s+/g, ""));
  if (japanese) {
    const name = (japanese[1] ?? "").toUpperCase();
    const found = eras.find(({ names }) => (names as readonly string[]).includes(name));
    if (!found) return { kind: "bad", reason: "unknown-form" };
    const yearOfEra = japanese[2] === "元" ? 1 : Number(japanese[2]);
    const reading = check(Number(found.from.slice(0, 4)) + yearOfEra - 1, Number(japanese[3]), Number(japanese[4]));
    if (reading.kind === "ok" && (reading.date < found.from || reading.date > found.to)) return { kind: "bad", reason: "outside-era" };
    return reading;
  }

  const excel = serial.exec(cleaned);
  if (excel) return { kind: "ok", date: new Date(serialOrigin + Number(excel[1]) * 86_400_000).toISOString().slice(0, 10) };
  return { kind: "bad", reason: "unknown-form" };
}

function check(year: number, month: number, day: number): DateReading {
  const at = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC accepts month 13 or 31 April and rolls over, and reads years under 100 as 19xx.
  if (year < 1000 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return { kind: "bad", reason: "impossible" };
  return { kind: "ok", date: at.toISOString().slice(0, 10) };
}
