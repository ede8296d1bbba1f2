import { languageNow } from "../../app/words.ts";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";

const DAY_MS = 86_400_000;

/** `days` after a day, as `2027-03-16`. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** The day of an instant on the wall of `zone`. */
export function dayOf(at: Date | string, zone: string): string {
  return wallClock(new Date(at), zone).slice(0, 10);
}

/** `8:30` on the wall of `zone`, as other screens write it. */
export function timeOf(at: Date | string, zone: string): string {
  return wallClock(new Date(at), zone).slice(11).replace(/^0/, "");
}

export function spanOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string): string {
  return `${timeOf(startsAt, zone)}–${timeOf(endsAt, zone)}`;
}

/** Minutes since midnight on the wall of `zone`. */
export function minutesOf(at: Date | string, zone: string): number {
  const [hours = 0, minutes = 0] = timeOf(at, zone).split(":").map(Number);
  return hours * 60 + minutes;
}

export function startOf(day: string, zone: string): Date {
  return instantAt(`${day}T00:00`, zone);
}

/** `3/16（火）`, `Tue, 16 Mar`. */
export function writeDayName(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  if (languageNow() !== "ja") {
    return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" }).format(date);
  }
  const weekday = new Intl.DateTimeFormat("ja", { timeZone: "UTC", weekday: "short" }).format(date);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}（${weekday}）`;
}
