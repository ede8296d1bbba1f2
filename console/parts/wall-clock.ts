import { businessNow } from "./clock.ts";

/** `2027-01-19T08:00`, the form of <input type="datetime-local">, as the clock on the wall of `zone` shows this instant. */
export function wallClock(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant at which the clock on the wall of `zone` shows `local`. In the hour that summer time skips, one beside it. */
export function instantAt(local: string, zone: string): Date {
  const wanted = Date.parse(`${local}:00Z`);
  const shift = (at: number) => Date.parse(`${wallClock(new Date(at), zone)}:00Z`) - at;
  const near = wanted - shift(wanted);
  return new Date(wanted - shift(near));
}

/** `hour` o'clock, some days after today, on the wall of `zone`. */
export function morning(days: number, zone: string, { now = businessNow(), hour = 9 }: { now?: Date; hour?: number } = {}): string {
  const day = new Date(`${wallClock(now, zone).slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:00`;
}

/** Days from today until the next Friday; seven on a Friday. */
export function daysToFriday(zone: string, now = businessNow()): number {
  const weekday = new Date(`${wallClock(now, zone).slice(0, 10)}T00:00:00Z`).getUTCDay();
  return (5 - weekday + 7) % 7 || 7;
}

/** Days from today until the next day from Monday to Friday. */
export function daysToWorkday(zone: string, now = businessNow()): number {
  const weekday = new Date(`${wallClock(now, zone).slice(0, 10)}T00:00:00Z`).getUTCDay();
  return weekday === 5 ? 3 : weekday === 6 ? 2 : 1;
}
