import { z } from "zod";
import { findingKinds } from "../../domain/selling/findings.ts";
import { processSchema } from "../../domain/selling/process.ts";
import { trailGroups } from "../../domain/selling/trail.ts";
import { say } from "../field-words.ts";
import { boundInput, idParams, leadNameSchema, pageOf, pageQuery, reasonInput } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";

const key = z.string().min(1).max(100);
const count = z.number().int();
const rate = z.number().nullable();
const titles = z.object({ ja: z.string().optional(), en: z.string().optional() });

const cohort = {
  from: boundInput.optional().describe("Leads who entered the process from this instant on"),
  to: boundInput.optional().describe("Before this one"),
  source: key.optional().describe("Key of the source that they came from"),
  sequence: key.optional().describe("Key of a sequence in which they have, or had, a journey"),
};
export const cohortQuery = z.strictObject(cohort);

/** `presented:50,closed:90` */
const percents = z
  .string()
  .max(2_000)
  .regex(
    /^[a-z][a-z0-9-]*:(?:100|\d{1,2})(?:,[a-z][a-z0-9-]*:(?:100|\d{1,2}))*$/,
    say({
      ja: "「presented:50,closed:90」のように、0から100の整数で入力してください。",
      en: "must look like presented:50,closed:90, in whole percent",
    }),
  );
export const whatIfQuery = z.strictObject({ ...cohort, rates: percents.optional().describe("Rates to suppose, in percent, by step") });

export const processReadSchema = z
  .object({
    version: z.number().int().nullable().describe("Null: no process is published"),
    author: z.string().nullable(),
    publishedAt: z.date().nullable(),
    process: processSchema.nullable().describe("As in process.yaml"),
  })
  .meta({ id: "SellingProcess" });

const stepCounts = z.object(
  Object.fromEntries(trailGroups.map((group) => [group, count])) as Record<(typeof trailGroups)[number], typeof count>,
);

export const funnelSchema = z
  .object({
    version: z.number().int().nullable(),
    people: count.describe("All leads that are counted"),
    product: rate.describe("Of all rates"),
    sales: count.nullable().describe("Leads who reached the step `closed`"),
    steps: z.array(
      stepCounts.extend({
        step: z.string(),
        rate: rate.describe("moved / entered; null when nobody entered, and of the last step"),
        verdict: z.enum(["none", "early", "good", "remark", "alarm"]),
      }),
    ),
    flows: z.array(z.object({ from: z.string(), to: z.string(), count })),
    findings: z.array(
      z.object({
        kind: z.enum(findingKinds),
        severity: z.enum(["error", "warning", "remark"]),
        step: z.string().nullable(),
        group: z.enum(trailGroups).nullable().describe("The number of the step whose people it is about"),
        text: localTextSchema,
      }),
    ),
  })
  .meta({ id: "Funnel" });

const supposedSchema = z.object({
  steps: z.array(z.object({ step: z.string(), entered: rate, moved: rate, rate })),
  product: rate,
  sales: rate.describe("Leads who would reach the step `closed`; null when it depends on a rate that nobody knows"),
});
export const whatIfSchema = z.object({ now: supposedSchema, supposed: supposedSchema }).meta({ id: "WhatIf" });

export const stepParams = z.strictObject({ step: key });
export const stepPeopleQuery = pageQuery.extend({
  ...cohort,
  group: z.enum(trailGroups).default("entered").describe("Which number of the step"),
});
export const stepPeopleSchema = pageOf(
  z
    .object({
      leadId: z.uuid(),
      leadName: leadNameSchema,
      enteredAt: z.date().describe("The first step of all"),
      step: z.string().describe("Where they stand now"),
      since: z.date(),
      reachedAt: z.date().nullable().describe("Of the step that was asked for"),
    })
    .meta({ id: "ProcessPerson" }),
).extend({ count: count.describe("Of all pages: the number that led here") });

export const goalParams = idParams.extend({ goal: key.describe("Key of the goal in process.yaml") });
export const tickSchema = z.strictObject({
  done: z.boolean().describe("False: take the tick back"),
  reason: reasonInput.optional(),
});

export const leadPositionSchema = z
  .object({
    version: z.number().int().nullable(),
    step: z.string().nullable().describe("The furthest step that was reached"),
    since: z.date().nullable(),
    enteredAt: z.date().nullable(),
    route: z.string().nullable().describe("The declared route that they are on"),
    routeTitle: titles.nullable(),
    steps: z.array(
      z.object({
        step: z.string(),
        title: titles,
        group: z.string(),
        state: z.enum(["reached", "hole", "skipped", "ahead"]),
        at: z.date().nullable(),
        eventId: z.uuid().nullable(),
        kind: z.string().nullable().describe("Of the event that is the evidence"),
        early: z.boolean().describe("Its evidence is older than that of a step before it"),
        goals: z.array(
          z.object({
            goal: z.string(),
            title: titles,
            ticked: z.boolean().describe("A person ticks it; otherwise events do it"),
            doneAt: z.date().nullable(),
            doneBy: z.string().nullable().describe("Who ticked it"),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "LeadPosition" });
