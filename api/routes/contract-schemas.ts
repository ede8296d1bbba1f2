import { z } from "zod";
import { paymentPlanSchema } from "../../domain/billing/plan-instalments.ts";
import { contractContentSchema } from "../../domain/contracts/contract-content.ts";
import { contractStates } from "../../domain/contracts/contract-states.ts";
import { eDeliverySteps } from "../../domain/contracts/e-delivery.ts";
import { specifiedServices } from "../../domain/contracts/specified-continuous.ts";
import { solicitations, transactionKinds } from "../../domain/contracts/transaction-kind.ts";
import { lineSchema } from "../../domain/estimates/variant.ts";
import { amountSchema, MOST_MINOR } from "../../domain/money/amount.ts";
import { languages } from "../../domain/words/local-text.ts";
import { say } from "../field-words.ts";
import { dayInput } from "./day-input.ts";
import { instantInput, leadNameSchema, pageQuery, reasonInput } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const money = z.number().describe("Smallest unit of the currency");
const state = z.enum(contractStates);
const kind = z.enum(transactionKinds);

export const contractSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    dealId: z.uuid().nullable(),
    offerKey: z.string(),
    offerTitle: title,
    title: z.string(),
    number: z.string().describe("As printed"),
    state,
    transactionKind: kind.describe("How the Specified Commercial Transactions Act sees it"),
    currency: z.string(),
    grossMinor: money,
    createdAt: z.date(),
    signedAt: z.date().nullable(),
    isSealed: z.boolean().describe("Its copy as PDF is stored"),
    deadline: z
      .date()
      .nullable()
      .describe("`offered`: the last moment to sign. `signed`: the documents are due. `delivered`: the end of the cooling-off period"),
    receivedAt: z.date().nullable().describe("When the lead received the documents"),
    paperAskedAt: z.date().nullable().describe("When a person was asked to send the documents on paper"),
    coolingOffEndsAt: z.date().nullable(),
    revision: z.int().describe("Increases with every change. `ETag` has it, too"),
  })
  .meta({ id: "Contract" });

const article = z.object({ heading: z.string(), paragraphs: z.array(z.string()) });

export const contractDetailSchema = contractSchema
  .omit({ offerTitle: true, isSealed: true, deadline: true })
  .extend({
    estimateId: z.uuid().nullable(),
    content: contractContentSchema.describe("What is signed, as data"),
    articles: z.array(article).describe("What is signed, as text"),
    notice: article.nullable().describe("The notice on cooling-off, set in a red frame; null: the law asks for none"),
    wordingHash: z.string().nullable().describe("SHA-256 of the text that was offered"),
    url: z.string().nullable().describe("The lead's page; null for a draft"),
    offeredAt: z.date().nullable(),
    expiresAt: z.date().nullable(),
    signedName: z.string().nullable(),
    signedNetwork: z.string().nullable().describe("Keyed hash of the network from which it was signed; empty: a private one"),
    declineReason: z.string(),
    sealedAt: z.date().nullable(),
    sealFailures: z.int(),
    supersededBy: z.uuid().nullable(),
    endedAt: z.date().nullable(),
    createdBy: z.string(),
    coolingOff: z.object({
      kind: z
        .enum(["none", "unstarted", "until"])
        .describe("`unstarted`: no day is counted before the documents are received, so it never ends"),
      firstOn: z.iso.date().nullable().describe("Day 1: the day of the receipt"),
      lastOn: z.iso.date().nullable(),
      endsAt: z.date().nullable(),
      isOpen: z.boolean().describe("The lead may cancel now"),
    }),
    consent: z
      .array(
        z.object({
          step: z.string(),
          by: z.enum(["buyer", "seller"]),
          phase: z.enum(["consent", "delivery"]),
          title: localTextSchema,
          at: z.date().nullable(),
          actor: z.string().nullable(),
          evidence: z.string(),
        }),
      )
      .describe("The steps of the consent to documents as files, in their order; `at` null: not done"),
    mayDeliverFiles: z.boolean().describe("The consent is whole. If not, the documents go out on paper"),
    papers: z.array(z.object({ id: z.uuid(), number: z.string().nullable(), sha256: z.string(), bytes: z.int(), madeAt: z.date() })),
    log: z.array(z.object({ at: z.date(), actor: z.string(), what: z.string(), words: localTextSchema, hash: z.string().nullable() })),
    isBarred: z.boolean().describe("Nothing is sold to the lead since they cancelled"),
  })
  .meta({ id: "ContractDetail" });

export const contractQuery = pageQuery.extend({
  state: state.optional(),
  lead: z.uuid().optional(),
  deal: z.uuid().optional(),
  kind: kind.optional(),
  sort: z
    .enum(["created", "deadline"])
    .optional()
    .describe("`created`: newest first. `deadline`: the earliest deadline first, and only contracts that have one. Default: `created`"),
});

const text = z.string().trim().min(1).max(4_000).optional();

export const newContractSchema = z.strictObject({
  leadId: z.uuid(),
  sold: z
    .union([
      z.strictObject({ estimateId: z.uuid() }),
      z.strictObject({
        offerKey: z.string().max(100),
        dealId: z.uuid().optional(),
        lines: z.array(lineSchema).min(1).max(100).describe("Of a monthly plan: of one month"),
        discountMinor: amountSchema.default(0),
      }),
    ])
    .describe("An estimate of which the lead has chosen a variant, or lines of an offer"),
  title: z.string().trim().min(1).max(200).optional().describe("Left out: that of the variant or the offer"),
  isConsumer: z.boolean().describe("They buy as a private person"),
  solicitation: z
    .enum(solicitations)
    .describe("How they were approached before the order. With `isConsumer` it decides the kind of transaction"),
  service: z.strictObject({
    kind: z.enum(specifiedServices).nullable().default(null).describe("One of the seven specified continuous services; null: none"),
    about: z.string().trim().min(1).max(4_000),
    startsOn: dayInput,
    endsOn: dayInput,
  }),
  plan: paymentPlanSchema,
  firstDueOn: dayInput.describe("No payment is due before this date"),
  dayOfMonth: z.int().min(1).max(31).optional().describe("Of the payments. Left out: that of `firstDueOn`"),
  expiresOn: dayInput.describe("The last day to sign, where the lead is"),
  personInCharge: z.string().trim().min(1).max(300),
  buyerAddress: z.array(z.string().trim().min(1).max(300)).max(6).optional(),
  delivery: text.describe("This and the texts below: left out, they come from the settings"),
  payment: text,
  withdrawal: text,
  specialTerms: text,
  termination: text.describe("This and the texts below: only of a specified continuous service"),
  relatedGoods: text,
  advancePayment: text,
  kind: z
    .strictObject({ transactionKind: kind, reason: reasonInput })
    .optional()
    .describe("Another kind of transaction than the default. Needs the scope `contracts:override`"),
  override: z
    .strictObject({ reason: reasonInput })
    .optional()
    .describe("Offer it although the lead has had no front-end offer. Needs the scope `contracts:override`"),
});

export const checkedSchema = contractContentSchema
  .pick({ transactionKind: true, currency: true, totals: true, instalments: true, flags: true })
  .extend({
    missing: z.array(localTextSchema).describe("What the law asks for and the contract lacks"),
    hasCoolingOff: z.boolean().describe("The law lets them cancel within a period"),
  })
  .meta({ id: "CheckedContract" });

const usual = z.string().describe("Empty: nobody has said it");

export const usualTermsSchema = z
  .object({
    language: z.enum(languages).describe("Of the lead, and so of the contract"),
    representative: usual,
    phone: usual,
    email: usual,
    delivery: usual,
    payment: usual,
    withdrawal: usual,
    specialTerms: usual,
    termination: usual,
    relatedGoods: usual,
    advancePayment: usual,
  })
  .meta({ id: "UsualTerms" });

export const consentSchema = z.strictObject({
  step: z.enum(eDeliverySteps.map(({ key }) => key)).describe("One of the seller's. Steps of the buyer are done on their own page"),
  evidence: z.string().trim().min(1).max(2_000).describe("What was shown, said or handed over"),
});

export const deliveredSchema = z
  .strictObject({
    way: z.enum(["paper", "files"]),
    receivedOn: dayInput.optional().describe("Of `paper`: the day on which the lead received the documents"),
  })
  .refine(({ way, receivedOn }) => way === "files" || receivedOn !== undefined, {
    path: ["receivedOn"],
    error: say({ ja: "受け取った日を指定してください。", en: "is needed: the day of receipt" }),
  });

export const coolOffSchema = z.strictObject({
  way: z.enum(["mail", "line", "letter"]),
  dispatchedAt: instantInput.describe("When the lead sent the notice: that counts, however late it is read"),
});

export const terminateSchema = z.strictObject({
  reason: reasonInput,
  deliveredMinor: amountSchema.nullable().describe("The value of what was delivered; null: the service has not begun"),
  monthlyMinor: amountSchema.default(0).describe("The fee of one month; it decides the cap of some services"),
});

const amountQuery = z.coerce.number().int().min(0).max(MOST_MINOR);

export const deliveredQuery = z.strictObject({
  deliveredMinor: amountQuery.optional().describe("The value of what was delivered; left out: the service has not begun"),
  monthlyMinor: amountQuery.default(0).describe("The fee of one month; it decides the cap of some services"),
});

export const capSchema = z.object({
  capMinor: z.number().nullable().describe("The most that the lead owes in all; null: the law sets no cap"),
});
