import { z } from "zod";
import { parseDuration } from "../time/duration.ts";
import { customIssue } from "../words/schema-issues.ts";

const duration = z.string().superRefine((words, context) => {
  if (parseDuration(words) === null)
    context.addIssue(
      customIssue({ ja: "7 days、2 weeks のように書いてください。", en: "Write how long after the list is closed: 7 days, 2 weeks." }),
    );
});
const percent = z.int().min(0).max(100);

/** How many should go on, in percent, and how soon. */
export const conversionShape = {
  within: duration.default("7 days").describe("After the list of who came is closed"),
  target: percent.default(80).describe("Percent of those who came; below it there is a remark"),
  alarm: percent.default(60).describe("At or under it there is an alarm"),
};

export function requireAlarmBelowTarget({ target, alarm }: { target: number; alarm: number }, context: z.RefinementCtx): void {
  if (alarm >= target)
    context.addIssue(
      customIssue({
        ja: "警報の割合（alarm）は、目標（target）より小さくしてください。",
        en: "The rate of the alarm must be lower than the target.",
      }),
    );
}

/** How many of those who came should go on to the next offer, in percent, and how soon (features.md G7). */
export const conversionSchema = z.strictObject(conversionShape).superRefine(requireAlarmBelowTarget);
export type ConversionRules = z.infer<typeof conversionSchema>;

/** Of an offer that says nothing: 80 % is the goal, 60 % within seven days the alarm. */
export const DEFAULT_CONVERSION: ConversionRules = { within: "7 days", target: 80, alarm: 60 };

/** What the judgement says: `no-next` and `nobody-came` say why there was nothing to judge. */
export type ConversionVerdict = "no-next" | "nobody-came" | "good" | "remark" | "alarm";

/** Judges how many of those who came went on to the next offer. Compares whole numbers, so that exactly 60 % is at the alarm. */
export function judgeConversion(
  { next, came, wentOn }: { next: string | null; came: number; wentOn: number },
  { target, alarm }: Pick<ConversionRules, "target" | "alarm">,
): ConversionVerdict {
  if (next === null) return "no-next";
  if (came === 0) return "nobody-came";
  if (isAtMost({ came, wentOn }, alarm)) return "alarm";
  return wentOn * 100 < target * came ? "remark" : "good";
}

/** Whether at most `percent` of those who came went on. */
export function isAtMost({ came, wentOn }: { came: number; wentOn: number }, percent: number): boolean {
  return wentOn * 100 <= percent * came;
}
