import { z } from "zod";
import { durationMinutes, parseDuration } from "../time/duration.ts";
import { addDuration } from "../time/zoned.ts";
import { customIssue } from "../words/schema-issues.ts";

/** How long before the start a reminder goes out: `3 days`, `1 hour`. Days follow the calendar of the session's zone. */
export const reminderSchema = z.string().superRefine((words, context) => {
  if (parseDuration(words) === null)
    context.addIssue(
      customIssue({
        ja: "3 days、1 day、1 hour のように書いてください。",
        en: "Write how long before the start: 3 days, 1 day, 1 hour.",
      }),
    );
});

/** Three days before, the day before, one hour before (features.md G4). */
export const DEFAULT_REMINDERS = ["3 days", "1 day", "1 hour"] as const;

export interface Reminder {
  /** `reminder-1` is the first; the touch's slot. */
  slot: string;
  at: Date;
  /** When the next one is due, or the start: later than that it says nothing any more. */
  until: Date;
}

/** The reminders that are still ahead of `now`: who books late gets only those (SES8). */
export function remindersAhead(rules: readonly string[], { startsAt, zone }: { startsAt: Date; zone: string }, now: Date): Reminder[] {
  const all = rules
    .flatMap((words) => parseDuration(words) ?? [])
    .toSorted((one, other) => durationMinutes(other) - durationMinutes(one))
    .map((before, place) => ({ slot: `reminder-${place + 1}`, at: addDuration(zone, startsAt, before, -1) }));
  return all.map((reminder, place) => ({ ...reminder, until: all[place + 1]?.at ?? startsAt })).filter(({ at }) => at > now);
}
