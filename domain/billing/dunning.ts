import { z } from "zod";
import { key, playbookTexts, templateKey } from "../playbooks/values.ts";
import { dateOf, plusDays } from "../time/iso-date.ts";
import { atClock, instantOf } from "../time/zoned.ts";
import { bankDayFrom } from "./bank-days.ts";

/** One step of the ladder: a letter, or without a template a task for a person. */
const stepSchema = z.strictObject({
  key,
  after: z.int().min(1).max(365).describe("Days after the due date"),
  template: templateKey.optional().describe("The letter. Left out: a person takes over"),
});
export type DunningStep = z.infer<typeof stepSchema>;

/** The reminders of late payment, from polite to firm; the last step is a person (processes.md PAY7). */
export const dunningLadderSchema = z
  .array(stepSchema)
  .min(1)
  .max(10)
  .refine(
    (steps) => new Set(steps.map((step) => step.key)).size === steps.length,
    playbookTexts.message({ ja: "同じ名前の段階が2つあります。", en: "Two steps have the same key." }),
  )
  .refine(
    (steps) => steps.every(({ after }, place) => after > (steps[place - 1]?.after ?? 0)),
    playbookTexts.message({ ja: "after は段階ごとに大きくしてください。", en: "Each step must come later than the one before." }),
  )
  .refine(
    (steps) => steps.every(({ template }, place) => (template === undefined) === (place === steps.length - 1)),
    playbookTexts.message({
      ja: "template を省けるのは最後の段階だけです。最後の段階は人が対応するため、template を書かないでください。",
      en: "The last step is a person and has no template; all others need one.",
    }),
  );

/** What the ladder knows of one invoice. */
export interface DunningFacts {
  zone: string;
  /** The earliest due date with money open (ISO). */
  dueOn: string;
  /** When that instalment was last paid in part (ISO): days count from then. */
  partPaidOn: string | null;
  /** The steps already taken for this due date, with their dates (ISO). Those of an earlier due date, now paid, do not count. */
  taken: readonly { key: string; on: string }[];
  /** The date by which the payer promised to pay (ISO). */
  promisedOn: string | null;
  /** The business's own. */
  daysOff: readonly string[];
}

export interface PlannedDunning {
  step: DunningStep;
  at: Date;
  /** Keys of the steps before it that were due as well and never went out; this one stands for them. */
  insteadOf: string[];
}

/** When reminders go out: never in the night, never on a day on which nobody answers. */
const CLOCK = "09:00";

/**
 * The step to take next and when; at or before `now` it is due. Null when the ladder has ended. Dates count from the earliest unpaid due
 * date, or from a later part payment, and move to the next day on which bank and business are open. Steps missed together collapse into the
 * last of them, so that one letter goes out, and no step comes nearer to the one before than the ladder says (processes.md PAY6). A promise
 * stops all until the bank day after its date, when the transfer must have come; then the ladder goes on where it stood (PAY7).
 */
export function nextDunning(ladder: readonly DunningStep[], facts: DunningFacts, now: Date): PlannedDunning | null {
  const ahead = stepsAhead(ladder, facts.taken);
  const [first] = ahead;
  if (first === undefined) return null;
  const starts = startingPoints(ladder, first, facts);
  const planned = ahead.map((step) => ({ step, at: stepInstant(step, starts, facts) }));
  const due = planned.filter(({ at }) => at <= now);
  const next = due.at(-1) ?? planned[0];
  return next === undefined ? null : { ...next, insteadOf: due.slice(0, -1).map(({ step }) => step.key) };
}

/** The steps after the last one taken: what was passed over then is not made up for. */
function stepsAhead(ladder: readonly DunningStep[], taken: DunningFacts["taken"]): readonly DunningStep[] {
  return ladder.slice(1 + Math.max(-1, ...taken.map(({ key }) => ladder.findIndex((step) => step.key === key))));
}

/** Dates and the place of the ladder, in days, that is not passed before them. */
interface StartingPoint {
  on: string;
  after: number;
}

function startingPoints(ladder: readonly DunningStep[], first: DunningStep, facts: DunningFacts): StartingPoint[] {
  const { dueOn, partPaidOn, promisedOn, daysOff } = facts;
  const taken = facts.taken.map(({ key, on }) => ({ on, after: ladder.find((step) => step.key === key)?.after ?? 0 }));
  return [
    { on: dueOn, after: 0 },
    ...(partPaidOn === null ? [] : [{ on: partPaidOn, after: 0 }]),
    ...(promisedOn === null ? [] : [{ on: bankDayFrom(plusDays(promisedOn, 1), daysOff), after: first.after }]),
    ...taken,
  ];
}

function stepInstant(step: DunningStep, starts: readonly StartingPoint[], { zone, dueOn, daysOff }: DunningFacts): Date {
  const dates = starts.map(({ on, after }) => plusDays(on, step.after - after)).toSorted();
  const day = bankDayFrom(dates.at(-1) ?? dueOn, daysOff);
  return instantOf(zone, atClock(dateOf(day), CLOCK));
}
