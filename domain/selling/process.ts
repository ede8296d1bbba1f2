import { z } from "zod";
import { key, localText, playbookTexts, text } from "../playbooks/values.ts";
import { conversionShape, requireAlarmBelowTarget } from "../sessions/conversion.ts";
import { causes } from "../sessions/likely-causes.ts";
import { stepGroups } from "./the-nine.ts";

/** The dimensions of a score that a step can ask for. */
const scoreKeys = ["score.fit", "score.interest", "score.trust", "score.readiness"] as const;

const reachedSchema = z.union(
  [
    z.array(text).min(1).max(20).describe("Events, any of which is evidence of the step"),
    z
      .partialRecord(z.enum(scoreKeys), z.strictObject({ atLeast: z.int().min(1).max(1_000_000) }))
      .refine((scores) => Object.keys(scores).length === 1)
      .describe("A score that the lead has to have"),
  ],
  playbookTexts.message({
    ja: "出来事の一覧（[sessionAttended]）か、点数の条件（{ score.trust: { atLeast: 20 } }）を1つ書いてください。",
    en: "Write a list of events ([sessionAttended]), or one score ({ score.trust: { atLeast: 20 } }).",
  }),
);

const undoneSchema = z.strictObject({
  by: text.describe("The event that takes evidence back"),
  takes: text.optional().describe("The event that it takes back. Left out: all evidence of the step until then"),
  same: text.optional().describe("What both must name the same, such as contract"),
});

const nextSchema = z
  .strictObject({
    ...conversionShape,
    causes: z.array(z.enum(causes)).max(5).default([]).describe("Likely causes, to look at when too few go on"),
  })
  .superRefine(requireAlarmBelowTarget);

const goalSchema = z
  .strictObject({
    goal: key,
    title: localText,
    reached: z.array(text).max(20).default([]).describe("Events by which it is done"),
    ticked: z.boolean().default(false).describe("A person judges it, and ticks it on the page of the lead; then `reached` is left out"),
  })
  .refine(
    ({ reached, ticked }) => reached.length > 0 !== ticked,
    playbookTexts.message({
      ja: "出来事の一覧（reached: [documentOpened]）か、人が確かめる項目であること（ticked: true）の、どちらか1つを書いてください。",
      en: "Write either the events that do it (reached: [documentOpened]), or that a person ticks it (ticked: true).",
    }),
  );

const stepSchema = z.strictObject({
  step: key,
  title: localText,
  group: z.enum(stepGroups),
  also: z.enum(stepGroups).optional().describe("A second group that it belongs to"),
  reached: reachedSchema,
  undone: z.array(undoneSchema).max(10).default([]).describe("What takes its evidence back"),
  next: nextSchema.optional().describe("How many should go on to the next step, in percent, and how soon. Left out: nothing is judged"),
  goals: z.array(goalSchema).max(20).default([]).describe("What has to be done at this step"),
});

const routeSchema = z.strictObject({
  route: key,
  title: localText,
  enter: z.strictObject({ source: key, on: text }).describe("Where they come from, and the event by which they are on the route"),
  skips: z.array(key).min(1).max(50).describe("The steps that nobody need take on it"),
});

/** The content of process.yaml: a sale as data (features.md O1). */
export const processSchema = z.strictObject({
  process: key,
  title: localText,
  groups: z.strictObject({ attract: localText, educate: localText, sell: localText, serve: localText }),
  steps: z.array(stepSchema).max(30),
  routes: z.array(routeSchema).max(50).default([]).describe("Declared ways that skip steps, such as a talk at once at a trade show"),
});
export type SellingProcess = z.infer<typeof processSchema>;
export type SellingStep = SellingProcess["steps"][number];
export type StepGoal = SellingStep["goals"][number];
export type SellingRoute = SellingProcess["routes"][number];

/** The events that are evidence of a step; none for a step that asks for a score. */
export function eventsOf({ reached }: SellingStep): readonly string[] {
  return Array.isArray(reached) ? reached : [];
}

/** The score that a step asks for. */
export function scoreAskedBy({ reached }: SellingStep): { dimension: string; atLeast: number } | null {
  if (Array.isArray(reached)) return null;
  const [entry] = Object.entries(reached);
  return entry?.[1] === undefined ? null : { dimension: entry[0].slice("score.".length), atLeast: entry[1].atLeast };
}
