export interface Ahead {
  amount: number;
  unit: "days" | "hours" | "minutes";
}

/** What an offer that says nothing of reminders has; the API keeps the same. */
export const usualReminders = ["3 days", "1 day", "1 hour"];

const minutesOf = { year: 525_600, month: 43_200, week: 10_080, day: 1_440, hour: 60, minute: 1 } as const;

/** The largest unit in which `1 week`, `2 days 12 hours` and the like are whole. */
export function amountIn(words: string): Ahead {
  let minutes = 0;
  for (const [, amount, unit] of words.matchAll(/(\d+) (year|month|week|day|hour|minute)s?/g))
    minutes += Number(amount) * minutesOf[unit as keyof typeof minutesOf];
  if (minutes % 1_440 === 0) return { amount: minutes / 1_440, unit: "days" };
  return minutes % 60 === 0 ? { amount: minutes / 60, unit: "hours" } : { amount: minutes, unit: "minutes" };
}

export function wordsOfReminder({ amount, unit }: Ahead): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}
