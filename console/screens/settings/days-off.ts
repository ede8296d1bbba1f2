/** Days off as the API writes them: `2027-08-11`, `2027-08-11 to 2027-08-16`, and for each year `08-11`, `12-29 to 01-03`. */
export interface DaysOff {
  from: string;
  to: string;
  yearly: boolean;
}

const form = /^((?:\d{4}-)?\d\d-\d\d)(?:\s*(?:\bto\b|〜|～)\s*((?:\d{4}-)?\d\d-\d\d))?$/;

export function readDaysOff(text: string): DaysOff | null {
  const [, from, to = from] = form.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined || from.length !== to.length) return null;
  return { from, to, yearly: from.length === "08-11".length };
}

/** From two days of a calendar; of those that come back each year, the year does not count. */
export function writeDaysOff({ from, to, yearly }: DaysOff): string {
  const [first, last] = yearly ? [from.slice("2027-".length), to.slice("2027-".length)] : [from, to];
  return first === last ? first : `${first} to ${last}`;
}

/** `2027年8月11日〜16日`; of each year `12月29日〜1月3日`. What cannot be read stays as it is. */
export function sayDaysOff(text: string, language: "ja" | "en"): string {
  const days = readDaysOff(text);
  if (days === null) return text;
  const { from, to, yearly } = days;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    month: "long",
    day: "numeric",
    ...(!yearly && { year: "numeric", weekday: "short" }),
  });
  // 2028 has a 29 February.
  const dayOf = (day: string) => new Date(`${yearly ? "2028-" : ""}${day}T00:00:00Z`);
  const say = (day: string) => format.format(dayOf(day)).replace("(", "（").replace(")", "）");
  if (from === to) return say(from);
  return `${say(from)}${language === "ja" ? "〜" : " – "}${say(to)}`;
}

/** Those of a year by date, then those of each year. */
export function sortDaysOff(texts: readonly string[]): string[] {
  const isYearly = (text: string) => Number(readDaysOff(text)?.yearly ?? false);
  return texts.toSorted((one, other) => isYearly(one) - isYearly(other) || one.localeCompare(other));
}
