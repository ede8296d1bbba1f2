import { z } from "zod";
import { campaignPhases } from "../../domain/campaigns/campaign-dates.ts";
import { amountSchema } from "../../domain/money/amount.ts";
import { campaignGroups } from "../../services/campaigns/list-campaign-people.ts";
import { dayInput } from "./day-input.ts";
import { leadNameSchema, pageOf, pageQuery } from "./listing.ts";

const text = z.string().trim().min(1);
const money = z.number().describe("Smallest unit of the currency");
const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const flag = z
  .enum(["true", "false"])
  .optional()
  .transform((value) => (value === undefined ? undefined : value === "true"));

export const campaignQuery = pageQuery.extend({
  phase: z.enum(campaignPhases).optional().describe("`counting`: it has ended, and leads who are added still count"),
  source: z.string().max(100).optional().describe("Key of a source"),
  owner: z.uuid().optional(),
  late: flag.describe("Only those with something in the checklist that is late"),
});

const gained = {
  leads: z.int().describe("Of the source, added on its days. Who was erased is in no number but `erased`"),
  booked: z.int().describe("Of them, with a seat or an appointment of a front-end offer"),
  entered: z.int().describe("Of them, who entered the sequence of the campaign"),
  customers: z.int(),
  revenueMinor: money.describe("What their standing purchases cost, in the currency of the campaign"),
  otherPurchases: z.int().describe("Purchases in another currency, which the revenue leaves out"),
  erased: z.int(),
};

export const campaignSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    goal: z.string(),
    note: z.string(),
    budgetMinor: money.nullable(),
    currency: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    countsUntil: z.string().describe("The last day on which leads who are added count"),
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    ownerDisabled: z.boolean(),
    source: z.string(),
    sourceTitle: z.string(),
    sequence: z.string().nullable(),
    cancelledAt: z.date().nullable(),
    createdAt: z.date(),
    createdBy: z.string(),
    revision: z.int(),
    phase: z.enum(campaignPhases),
    spentMinor: money.nullable().describe("null: nobody has noted a cost"),
    items: z.int().describe("Of the checklist"),
    done: z.int(),
    late: z.int(),
    result: z.object(gained),
    costPerLeadMinor: money.nullable().describe("null: unknown, or nobody was gained"),
    costPerCustomerMinor: money.nullable(),
    returnPercent: z.number().nullable().describe("What came back beyond the cost, in percent of it: 0 when it paid for itself"),
  })
  .meta({ id: "Campaign" });

export const campaignDetailSchema = campaignSchema
  .extend({
    sequenceTitle: z.string().nullable(),
    checklist: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        dueOn: z.string(),
        isCounted: z.boolean().describe("Its day moves with that of the campaign"),
        isLate: z.boolean(),
        doneAt: z.date().nullable(),
        doneBy: z.string().nullable(),
      }),
    ),
    costs: z
      .array(
        z.object({
          id: z.uuid(),
          spentOn: z.string(),
          what: z.string(),
          amountMinor: money,
          at: z.date(),
          by: z.string(),
        }),
      )
      .describe("The newest first"),
    routes: z
      .array(
        z.object({
          route: z.string().nullable().describe("null: those on no route of the process"),
          title,
          skips: z.array(title).describe("The steps that nobody need take on it"),
          ...gained,
        }),
      )
      .describe("They add up to the result"),
  })
  .meta({ id: "CampaignDetail" });

export const campaignPeopleQuery = pageQuery.extend({
  group: z.enum(campaignGroups).default("leads").describe("Which number"),
  route: z.string().max(100).optional().describe("Key of a route of the process; empty: only those on none"),
});

export const campaignPeopleSchema = pageOf(
  z
    .object({
      leadId: z.uuid(),
      leadName: leadNameSchema,
      gainedAt: z.date(),
      route: z.string().nullable(),
      booked: z.boolean(),
      entered: z.boolean(),
      customer: z.boolean(),
      revenueMinor: money,
    })
    .meta({ id: "CampaignPerson" }),
).extend({
  count: z.int().describe("Of all pages: the number that led here"),
  revenueMinor: money.describe("Of all pages"),
  currency: z.string(),
});

export const checklistsSchema = z.object({
  items: z.array(
    z
      .object({
        key: z.string(),
        title,
        items: z.array(z.object({ title, before: z.int().optional(), after: z.int().optional() })),
      })
      .meta({ id: "CampaignChecklist" }),
  ),
});

const fields = {
  name: text.max(200),
  goal: z.string().trim().max(1_000).describe("What it is for"),
  note: z.string().trim().max(4_000),
  budgetMinor: amountSchema.nullable().describe("Smallest unit of the currency; null: none was set"),
  startsOn: dayInput,
  endsOn: dayInput,
  countsUntil: dayInput.describe("The last day on which leads who are added count. At first thirty days after the end"),
  ownerId: z.uuid().nullable().describe("Of the member of staff who is in charge"),
  source: text.max(100).describe("Key of the source that its leads come with"),
  sequence: z.string().max(100).nullable().describe("Key of the sequence that they enter"),
};

export const newCampaignSchema = z.strictObject({
  ...fields,
  goal: fields.goal.optional(),
  note: fields.note.optional(),
  budgetMinor: fields.budgetMinor.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe("ISO 4217; left out, that of the prices"),
  countsUntil: fields.countsUntil.optional(),
  ownerId: fields.ownerId.optional(),
  sequence: fields.sequence.optional(),
  checklist: z.string().max(100).optional().describe("Key of a checklist of the playbook, whose items it gets"),
});

export const campaignChangeSchema = z
  .strictObject({ ...fields, cancelled: z.boolean().describe("true: it does not take place, and gains nobody") })
  .partial();

export const newCostSchema = z.strictObject({ spentOn: dayInput, what: text.max(500), amountMinor: amountSchema });

export const newItemSchema = z.strictObject({ title: text.max(500), dueOn: dayInput });

export const itemChangeSchema = z
  .strictObject({ title: text.max(500), dueOn: dayInput.describe("It no longer moves with the campaign"), done: z.boolean() })
  .partial();
