import { z } from "zod";
import { key, localText, playbookTexts } from "../playbooks/values.ts";
import { plusDays } from "../time/iso-date.ts";
import type { Language } from "../words/local-text.ts";

const days = z.int().min(0).max(730);

const checklistItemSchema = z
  .strictObject({
    title: localText,
    before: days.optional().describe("Due so many days before the start; 0 is the day of the start"),
    after: days.optional().describe("Due so many days after the end; 0 is the day of the end"),
  })
  .refine(
    ({ before, after }) => (before === undefined) !== (after === undefined),
    playbookTexts.message({ ja: "before か after のどちらか1つを書いてください。", en: "Write either before or after." }),
  );

/** What has to be done for a campaign of one kind, such as a trade show. */
export const checklistSchema = z.strictObject({
  key,
  title: localText,
  items: z.array(checklistItemSchema).min(1).max(100),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** The day of an item that moves with the campaign: so many days from its start or its end, before them when negative. */
export interface CountedDay {
  from: "start" | "end";
  days: number;
}

export interface PlannedItem {
  title: string;
  dueOn: string;
  counted: CountedDay;
}

export function dueOnOf({ from, days: count }: CountedDay, { startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  return plusDays(from === "start" ? startsOn : endsOn, count);
}

/** The items of a checklist with their days, the earliest first. */
export function plannedItems({ items }: Checklist, dates: { startsOn: string; endsOn: string }, language: Language): PlannedItem[] {
  const planned = items.map(({ title, before, after }): PlannedItem => {
    const counted: CountedDay = before === undefined ? { from: "end", days: after ?? 0 } : { from: "start", days: 0 - before };
    return { title: title[language] ?? Object.values(title)[0] ?? "", dueOn: dueOnOf(counted, dates), counted };
  });
  return planned.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/** Whether an item waits although its day is over. */
export function isLate({ dueOn, isDone }: { dueOn: string; isDone: boolean }, today: string): boolean {
  return !isDone && dueOn < today;
}
