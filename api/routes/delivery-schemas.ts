import { z } from "zod";
import { milestoneKinds } from "../../domain/deliveries/delivery-plan.ts";
import { deliveryStates, milestoneMarks, milestoneStates } from "../../domain/deliveries/delivery-states.ts";
import { languages } from "../../domain/words/local-text.ts";
import { dayInput } from "./day-input.ts";
import { leadNameSchema, pageQuery, reasonInput } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const day = z.iso.date();
const flag = z.enum(["true", "false"]).transform((text) => text === "true");

const listed = {
  id: z.uuid(),
  leadId: z.uuid(),
  leadName: leadNameSchema,
  contractId: z.uuid(),
  offerKey: z.string(),
  title: title.describe("Of the offer"),
  state: z.enum(deliveryStates),
  startsOn: day,
  ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  earlyReason: z.string().nullable().describe("Why it begins before cooling-off is over"),
  freeAt: z.date().nullable().describe("Since when cooling-off bars it no longer"),
  restsFrom: day.nullable().describe("Since when it rests for a payment"),
  delayDays: z.int().describe("Days that it has rested in all"),
  outcome: z.string().nullable().describe("What became of its contract: cooledOff, terminated"),
  done: z.int().describe("Milestones that are behind them"),
  overdue: z.int().describe("Open milestones whose day has passed"),
  nextOn: day.nullable(),
  nextTitle: title.nullable(),
  lowestScore: z.int().nullable().describe("The lowest score that they gave, 1 to 5"),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
  revision: z.int().describe("Increases with every change. `ETag` has it, too"),
};

export const deliverySchema = z
  .object({ ...listed, milestones: z.int().describe("Without those that were dropped") })
  .meta({ id: "Delivery" });

const milestoneSchema = z.object({
  id: z.uuid(),
  key: z.string(),
  title,
  kind: z.enum(milestoneKinds),
  minutes: z.int().nullable(),
  materials: z.array(z.object({ key: z.string(), title: z.string() })),
  rate: z.boolean().describe("Afterwards they are asked how satisfied they are"),
  dueOn: day,
  isMoved: z.boolean(),
  isOverdue: z.boolean(),
  state: z.enum(milestoneStates),
  note: z.string(),
  reason: z.string().describe("Why it was added, moved or dropped"),
  markedAt: z.date().nullable(),
  markedBy: z.string().nullable(),
  handedAt: z.date().nullable().describe("When its materials went to the lead"),
});

const ratingSchema = z.object({
  id: z.uuid(),
  milestoneId: z.uuid().nullable().describe("Null: at the end"),
  milestoneTitle: title.nullable(),
  askedAt: z.date(),
  until: z.date().describe("Until then it can be answered, or the answer changed"),
  score: z.int().nullable(),
  worth: z.boolean().nullable().describe("Worth more than its price"),
  words: z.string(),
  ratedAt: z.date().nullable(),
  closedAt: z.date().nullable().describe("When the contract ended: nothing further is asked"),
});

export const deliveryDetailSchema = z
  .object({
    ...listed,
    leadZone: z.string(),
    leadLanguage: z.enum(languages),
    today: day.describe("In the lead's zone"),
    coolingOff: z.object({ kind: z.enum(["none", "unstarted", "until"]), lastOn: day.nullable() }),
    plan: z.array(milestoneSchema).describe("In the order of their days"),
    ratings: z.array(ratingSchema),
  })
  .meta({ id: "DeliveryDetail" });

export const deliveryQuery = pageQuery.extend({
  state: z.enum(deliveryStates).optional(),
  underWay: flag.optional().describe("Only what goes on, now or later"),
  overdue: flag.optional().describe("Only those with a milestone whose day has passed"),
  offer: z.string().max(100).optional(),
  owner: z.uuid().optional(),
  lead: z.uuid().optional(),
});

const note = z.string().trim().max(2_000);

export const markSchema = z.strictObject({
  mark: z.enum(milestoneMarks).describe("A session is attended or absent, all others are reached"),
  note: note.default("").describe("What staff noticed"),
});
export const moveSchema = z.strictObject({ dueOn: dayInput, reason: reasonInput });
export const newMilestoneSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  kind: z.enum(milestoneKinds),
  dueOn: dayInput,
  minutes: z.int().min(5).max(1_440).optional(),
  materials: z.array(z.string().max(100)).max(20).default([]).describe("Keys of documents"),
  rate: z.boolean().default(false),
  reason: reasonInput,
});
export const handOverSchema = z.strictObject({ byHand: z.boolean().default(false).describe("Not by a letter") });
export const completeSchema = z.strictObject({
  reason: z.string().trim().max(500).default("").describe("Needed while milestones are open: they are dropped with it"),
});
export const ownerSchema = z.strictObject({ ownerId: z.uuid().nullable() });
