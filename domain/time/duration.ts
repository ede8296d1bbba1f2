/** A length of time in calendar units. All amounts are integers and not negative; at least one is positive. */
export interface Duration {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

export const durationUnits = ["years", "months", "weeks", "days", "hours", "minutes"] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** Nominal minutes of one unit, only for comparing lengths. Date arithmetic never uses them. */
const nominalMinutes: Record<DurationUnit, number> = { years: 525_600, months: 43_200, weeks: 10_080, days: 1_440, hours: 60, minutes: 1 };

/** A longer duration is a typing error, and could exceed the range of dates in the database. */
const longestMinutes = 50 * nominalMinutes.years;

export const durationPattern = "\\d{1,6} (?:year|month|week|day|hour|minute)s?(?: \\d{1,6} (?:year|month|week|day|hour|minute)s?)*";
const wholeDuration = new RegExp(`^${durationPattern}$`);

/**
 * Reads `1 day`, `2 hours`, `1 week 2 days`, `3 months`. Null if it is not a duration, is zero, names a unit twice, or exceeds 50 years.
 */
export function parseDuration(words: string): Duration | null {
  if (!wholeDuration.test(words)) return null;
  const amounts: Partial<Record<DurationUnit, number>> = {};
  for (const [, amount, word] of words.matchAll(/(\d+) ([a-z]+?)s?(?= |$)/g)) {
    const unit = durationUnits.find((candidate) => candidate === `${word}s`);
    if (unit === undefined || amounts[unit] !== undefined) return null;
    amounts[unit] = Number(amount);
  }
  const minutes = durationMinutes(amounts);
  return minutes > 0 && minutes <= longestMinutes ? amounts : null;
}

/** Nominal length in minutes: a month counts as 30 days, a year as 365. */
export function durationMinutes(duration: Duration): number {
  return durationUnits.reduce((sum, unit) => sum + (duration[unit] ?? 0) * nominalMinutes[unit], 0);
}

export function durationWords(duration: Duration): string {
  return durationUnits
    .flatMap((unit) => {
      const amount = duration[unit];
      return amount ? [`${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`] : [];
    })
    .join(" ");
}

/** True if it has days or longer units. They follow the calendar, not elapsed time. */
export function hasCalendarPart(duration: Duration): boolean {
  return Boolean(duration.years || duration.months || duration.weeks || duration.days);
}
