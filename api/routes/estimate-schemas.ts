import { z } from "zod";
import { extraSchema } from "../../domain/estimates/extra.ts";
import { variantSchema } from "../../domain/estimates/variant.ts";
import { roundings } from "../../domain/money/rounding.ts";
import { taxKinds } from "../../domain/money/tax-rates.ts";
import { languages } from "../../domain/words/local-text.ts";
import { dayInput } from "./day-input.ts";
import { overrideInput } from "./deal-schemas.ts";
import { leadNameSchema, pageQuery } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const day = z.iso.date();
const money = z.number().describe("Smallest unit of the currency");

const pricedVariantSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    fits: z.string().describe("Why it fits the lead, in their own words"),
    lines: z.array(z.object({ title: z.string(), quantity: z.string(), unitMinor: money, taxKind: z.enum(taxKinds) })),
    discountMinor: money,
    pricing: z.object({
      priceMode: z.enum(["inclusive", "exclusive"]),
      rounding: z.enum(roundings),
      suppliedOn: day,
      discountMinor: money,
    }),
    totals: z.object({
      amounts: z.array(money).describe("Of each line"),
      perRate: z.array(
        z.object({
          taxKind: z.enum(taxKinds),
          ratePercent: z.number(),
          discountMinor: money,
          netMinor: money,
          taxMinor: money,
          grossMinor: money,
        }),
      ),
      netMinor: money,
      taxMinor: money,
      grossMinor: money,
    }),
  })
  .meta({ id: "EstimateVariant" });

export const estimateSchema = z
  .object({
    id: z.uuid(),
    dealId: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    offerKey: z.string(),
    offerTitle: title,
    number: z.int(),
    state: z.enum(["draft", "sent", "chosen", "expired", "superseded"]),
    replaces: z.uuid().nullable(),
    supersededBy: z.uuid().nullable(),
    title: z.string(),
    variants: z.array(pricedVariantSchema),
    extras: z.array(extraSchema).describe("What comes with a choice until the end of a day where the lead is"),
    currency: z.string(),
    expiresOn: day,
    expiresAt: z.date().describe("The end of that day in the lead's zone"),
    createdAt: z.date(),
    createdBy: z.string(),
    sentAt: z.date().nullable(),
    chosenAt: z.date().nullable(),
    chosenVariant: z.string().nullable(),
    opened: z.int().describe("How often the lead opened it"),
    revision: z.int().describe("Increases with every change. `ETag` has it, too"),
  })
  .meta({ id: "Estimate" });

export const estimateDetailSchema = estimateSchema
  .extend({
    greeting: z.string(),
    leadZone: z.string(),
    leadLanguage: z.enum(languages).describe("In which they read it"),
    dealState: z.enum(["open", "won", "lost", "void"]),
    opens: z
      .object({
        byLead: z.int(),
        byMachines: z.int(),
        byStrangers: z.int().describe("The link was forwarded"),
        firstAt: z.date().nullable(),
        lastAt: z.date().nullable(),
      })
      .describe("Of the page. `firstAt` and `lastAt` are the lead's"),
    comments: z.array(
      z.object({
        id: z.uuid(),
        variant: z.string().nullable().describe("Key of the variant that it is about; null: of all"),
        at: z.date(),
        author: z.string().describe("lead · staff:<name>"),
        text: z.string(),
      }),
    ),
    url: z.string().nullable().describe("The lead's page; null for a draft"),
  })
  .meta({ id: "EstimateDetail" });

export const estimateQuery = pageQuery.extend({
  deal: z.uuid().optional(),
  lead: z.uuid().optional(),
  offer: z.string().max(100).optional().describe("Key"),
  state: estimateSchema.shape.state.optional(),
});

export const estimateContentSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  greeting: z.string().trim().max(5_000).default(""),
  variants: z.array(variantSchema).min(1).max(6).describe("Side by side, so that the lead compares ours with ours"),
  extras: z
    .array(extraSchema.extend({ until: dayInput }))
    .max(5)
    .default([])
    .describe("What comes with a choice until a day, and not after it. The day never moves later once the lead was told"),
  expiresOn: dayInput.describe("The last day, where the lead is"),
});

export const newEstimateSchema = estimateContentSchema.extend({ override: overrideInput });

export const revisionSchema = estimateContentSchema
  .extend({ greeting: z.string().trim().max(5_000), extras: z.array(extraSchema.extend({ until: dayInput })).max(5) })
  .partial({ title: true, greeting: true, variants: true, extras: true })
  .extend({ override: overrideInput })
  .describe("What is left out is as it was");

export const suggestionSchema = z
  .object({
    title: z.string(),
    greeting: z.string(),
    variants: z.array(variantSchema),
    expiresOn: day,
    missing: z.array(z.enum(["price", "second-variant"])).describe("What a person must add, since nothing known says it"),
    heard: z
      .object({
        at: z.date(),
        rootIssue: z.string(),
        worries: z.string(),
        closingAnswer: z.string(),
        answers: z.array(z.object({ label: title, answer: z.string() })),
      })
      .nullable()
      .describe("At the newest consultation of the lead"),
  })
  .meta({ id: "EstimateSuggestion" });

export const commentSchema = z.strictObject({
  variant: z.string().max(40).optional().describe("Key. Left out: of all"),
  text: z.string().trim().min(1).max(2_000),
});
