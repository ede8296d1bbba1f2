import { z } from "zod";
import { dateKinds } from "../../domain/deals/date-kinds.ts";
import { personRoles, stances } from "../../domain/deals/deal-person.ts";
import { lostReasons } from "../../domain/deals/lost-reasons.ts";
import { objectionKindSchema } from "../../domain/deals/objection-kinds.ts";
import { urgencies } from "../../domain/deals/urgency.ts";
import { amountSchema } from "../../domain/money/amount.ts";
import { languages } from "../../domain/words/local-text.ts";
import { say } from "../field-words.ts";
import { dayInput } from "./day-input.ts";
import { boundInput, leadNameSchema, pageQuery, reasonInput } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const choice = z.object({ key: z.string(), title });
const day = z.iso.date();
const money = z.number().describe("Smallest unit of the currency");

export const dealSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    offerKey: z.string(),
    title: title.describe("Of the offer"),
    state: z.enum(["open", "won", "lost", "void"]),
    step: z.string().describe("Key of a step of the offer"),
    phase: z.string().nullable().describe("Key of a buying phase of the offer"),
    amountMinor: money.nullable(),
    plannedOn: day.nullable(),
    mustBuyOn: day.nullable(),
    urgency: z.enum(urgencies).nullable(),
    rivalNear: z.boolean().describe("A rival is about to get it"),
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    nextAction: z.string(),
    nextOn: day.nullable(),
    isLoose: z.boolean().describe("Open, and without owner, next action or date"),
    objections: z.int().describe("How many are not answered"),
    lostReason: z.enum(lostReasons).nullable(),
    createdAt: z.date(),
    closedAt: z.date().nullable(),
    revision: z.int().describe("Increases with every change. `ETag` has it, too"),
  })
  .meta({ id: "Deal" });

const plan = { steps: z.array(choice), phases: z.array(choice) };
const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  role: z.enum(personRoles),
  stance: z.enum(stances).default("unknown"),
  reason: z.string().trim().max(1_000).default("").describe("Why they are for or against it"),
  isMet: z.boolean().default(false).describe("We have met them"),
});

export const dealDetailSchema = dealSchema
  .extend({
    leadZone: z.string(),
    leadLanguage: z.enum(languages),
    motive: z.string(),
    obstacle: z.string(),
    plan: z.object(plan).describe("The steps and phases of the offer"),
    moves: z
      .array(
        z.object({
          id: z.uuid(),
          at: z.date(),
          actor: z.string(),
          field: z.enum(["state", "step", "phase", "owner", "amount", "planned-on", "must-buy-on"]),
          from: z.string().nullable(),
          to: z.string().nullable(),
          reason: z.string(),
        }),
      )
      .describe("Newest first"),
    people: z.array(personSchema.extend({ id: z.uuid() })).describe("Who takes part in the decision"),
    raised: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.string(),
          title,
          question: title.describe("The first question back"),
          script: title.describe("What to say when asking again"),
          words: z.string(),
          answer: z.string(),
          talkOn: day.nullable(),
          raisedAt: z.date(),
          asked: z.int().describe("How often a person was given the task of asking"),
          nextAt: z.date().nullable(),
          state: z.enum(["open", "answered", "lost"]),
          closedAt: z.date().nullable(),
          presenterName: z.string().nullable(),
          deckKey: z.string().nullable(),
        }),
      )
      .describe("Objections, newest first"),
    presentations: z.array(
      z.object({
        id: z.uuid(),
        at: z.date(),
        presenterId: z.uuid().nullable(),
        presenterName: z.string().nullable(),
        deckKey: z.string().nullable(),
        interests: z.string(),
      }),
    ),
    dates: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(dateKinds),
        on: day,
        monthsBefore: z.int(),
        wakeAt: z.date(),
        reachedAt: z.date().nullable(),
      }),
    ),
    estimates: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        state: z.enum(["draft", "sent", "chosen", "expired", "superseded"]),
        title: z.string(),
        currency: z.string(),
        fromMinor: money.nullable(),
        toMinor: money.nullable(),
        expiresOn: day,
        sentAt: z.date().nullable(),
        chosen: z.string().nullable().describe("Title of the variant"),
      }),
    ),
  })
  .meta({ id: "DealDetail" });

const key = z.string().max(100);
const isTrue = z
  .enum(["true"])
  .transform(() => true)
  .optional();

export const dealQuery = pageQuery.extend({
  state: dealSchema.shape.state.optional(),
  offer: key.optional().describe("Key"),
  owner: z.uuid().optional().describe("Id of the member of staff"),
  lead: z.uuid().optional(),
  loose: isTrue.describe("Only open ones without owner, next action or date"),
  nextUntil: dayInput.optional().describe("Only those whose next date is this day or before"),
});

export const boardQuery = z.strictObject({
  offer: key.describe("Key"),
  by: z.enum(["step", "phase"]).default("step"),
  owner: z.uuid().optional().describe("Id of the member of staff"),
});

export const boardSchema = z
  .object({
    columns: z.array(
      z.object({
        key: z.string().nullable().describe("Of the step or phase; null: deals without a phase"),
        title: title.describe("Empty for one that the offer no longer has"),
        count: z.int(),
        sumMinor: money,
        deals: z.array(dealSchema).describe("The most urgent ones, at most 50"),
      }),
    ),
  })
  .meta({ id: "DealBoard" });

export const figuresQuery = z.strictObject({
  from: boundInput.optional(),
  before: boundInput.optional(),
  offer: key.optional().describe("Key"),
});

export const figuresSchema = z.object({
  items: z.array(
    z
      .object({
        presenterId: z.uuid().nullable(),
        presenterName: z.string().nullable(),
        deckKey: z.string().nullable().describe("Key of the document that was shown"),
        presentations: z.int(),
        won: z.int().describe("Deals with such a presentation that were won"),
        objections: z.array(z.object({ kind: z.string(), count: z.int() })),
      })
      .meta({ id: "ObjectionFigures" }),
  ),
});

export const planQuery = z.strictObject({ offer: key.optional().describe("Key. Left out: the steps and phases of offers that name none") });

export const planSchema = z
  .object({
    ...plan,
    objections: z.array(objectionKindSchema),
    urgencies: z.array(choice).describe("The hottest last"),
    lostReasons: z.array(choice),
    dateKinds: z.array(choice),
  })
  .meta({ id: "DealPlan" });

export const overrideInput = z
  .strictObject({ reason: reasonInput })
  .optional()
  .describe("The back-end offer before a front-end one. Needs the scope `deals:override`");

const text = z.string().trim().max(2_000);
const nextAction = z.string().trim().max(500);

export const newDealSchema = z.strictObject({
  leadId: z.uuid(),
  offer: key.describe("Key of a back-end offer"),
  ownerId: z.uuid().nullable().default(null).describe("Member of staff; null: nobody yet"),
  nextAction: nextAction.optional(),
  nextOn: dayInput.optional(),
  override: overrideInput,
});

export const dealChangeSchema = z.strictObject({
  step: key.optional(),
  phase: key.nullable().optional(),
  amountMinor: amountSchema.nullable().optional(),
  plannedOn: dayInput.nullable().optional(),
  mustBuyOn: dayInput.nullable().optional().describe("The deal wakes a month before it"),
  urgency: z.enum(urgencies).nullable().optional(),
  motive: text.optional(),
  obstacle: text.optional(),
  rivalNear: z.boolean().optional(),
  ownerId: z.uuid().nullable().optional(),
  nextAction: nextAction.optional(),
  nextOn: dayInput.nullable().optional(),
  reason: reasonInput.optional(),
});

/** Why a deal is lost must be said, and only then. */
export const closeSchema = z
  .strictObject({
    state: z.enum(["won", "lost", "void"]).describe("`void`: it never was one, such as a double or a mistake"),
    reason: z.enum(lostReasons).optional().describe("Of `lost`, which needs it"),
    returnOn: dayInput.optional().describe("Of `lost`: on this day it is taken up again"),
    note: z.string().trim().max(2_000).optional().describe("In the words of staff"),
  })
  .refine(({ state, reason }) => state !== "lost" || reason !== undefined, {
    path: ["reason"],
    error: say({ ja: "失注の理由を選んでください。", en: "must say why it is lost" }),
  })
  .refine(({ state, reason, returnOn }) => state === "lost" || (reason === undefined && returnOn === undefined), {
    path: ["state"],
    error: say({ ja: "理由と再開の日は、失注のときだけ入力できます。", en: "only a lost deal has a reason and a day of return" }),
  });

export const newObjectionSchema = z.strictObject({
  kind: key,
  words: text.optional().describe("In their words"),
  answer: text.optional().describe("Their answer to the first question"),
  talkOn: dayInput.optional().describe("When they talk at home; the cadence counts from it"),
});

export const newPresentationSchema = z.strictObject({
  presenterId: z.uuid().optional().describe("Member of staff. Left out: whoever is in charge of the deal"),
  deck: key.optional().describe("Key of the document that was shown"),
  interests: text.optional().describe("What moved them, in their words"),
});

export const noteDateSchema = z.strictObject({
  kind: z.enum(dateKinds).exclude(["must-buy"]).describe("The day by which they must buy is a field of the deal"),
  on: dayInput.nullable().describe("Null removes it"),
  monthsBefore: z.int().min(0).max(60).default(0).describe("How long before it selling begins"),
});

export const peopleSchema = z.strictObject({ people: z.array(personSchema).max(50) });

export const handOverSchema = z.strictObject({
  fromId: z.uuid().describe("Member of staff"),
  toId: z.uuid().describe("Member of staff"),
  dealIds: z.array(z.uuid()).min(1).max(500).optional().describe("Left out: all that are open"),
  reason: reasonInput.optional(),
});
