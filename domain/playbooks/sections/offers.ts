import { z } from "zod";
import { consultationRulesSchema } from "../../consultations/rules.ts";
import { dealPlanSchema } from "../../deals/deal-plan.ts";
import { deliveryPlanSchema } from "../../deliveries/delivery-plan.ts";
import { isMeeting, offerKinds } from "../../offers/offer-kinds.ts";
import { conversionSchema } from "../../sessions/conversion.ts";
import { reminderSchema } from "../../sessions/reminders.ts";
import { waitingRulesSchema } from "../../sessions/waiting-rules.ts";
import { checkKeysOnce, checkKnown, defineSection, type Report, things } from "../section.ts";
import { key, localText, templateKey, text } from "../values.ts";

const points = z.int().min(0).max(1_000_000);
const amount = z.int().min(0).max(1_000_000_000_000).describe("Smallest unit of the currency");

export const offerSchema = z.strictObject({
  key,
  title: localText,
  about: localText.optional().describe("One or two sentences for the pages"),
  side: z.enum(["front-end", "back-end"]),
  kind: z.enum(offerKinds),
  meeting: z.boolean().optional().describe("Whether people meet. Left out: it follows from the kind"),
  format: z.enum(["online", "place"]).default("place"),
  price: z
    .strictObject({
      amount,
      taxRate: z.union([z.literal(10), z.literal(8), z.literal(0)]).default(10),
      taxIncluded: z.boolean().default(true),
    })
    .optional()
    .describe("Left out: free of charge"),
  threshold: z
    .strictObject({ trust: points.optional(), interest: points.optional() })
    .optional()
    .describe("Scores from which a lead is invited"),
  bonuses: z
    .array(z.strictObject({ title: text, cost: amount.default(0), bought: z.boolean().default(false) }))
    .max(20)
    .default([])
    .describe("What comes with it, own or bought in, and what each costs"),
  next: key.optional().describe("The offer that comes after this one"),
  conversion: conversionSchema
    .optional()
    .describe("How many of those who came should go on to the next offer. Left out: 80 % within 7 days, with an alarm at 60 %"),
  form: key.optional().describe("Sign-up form for people whom we do not know yet"),
  sessions: z
    .strictObject({
      minutes: z.int().min(5).max(1_440).default(120),
      seats: z.int().min(1).max(10_000).default(8),
      waiting: waitingRulesSchema.optional().describe("Left out: no waiting list"),
      reminders: z.array(reminderSchema).max(10).optional().describe("Left out: 3 days, 1 day and 1 hour before"),
    })
    .optional()
    .describe("What a new date begins with"),
  consultation: consultationRulesSchema.optional().describe("Of a consultation: how guests book it"),
  deal: dealPlanSchema.optional().describe("Of a back-end offer: the steps and buying phases of its deals"),
  delivery: deliveryPlanSchema.optional().describe("Milestones of what is delivered after the contract"),
});
export type OfferDefinition = z.infer<typeof offerSchema>;

/** One template each; it may have a mail and a LINE version. */
const sessionTemplatesSchema = z.strictObject({
  booked: templateKey,
  reminder: templateKey,
  moved: templateKey,
  cancelled: templateKey,
  sessionCancelled: templateKey,
  seatOffered: templateKey,
  seatLapsed: templateKey,
});
export type SessionTemplates = z.infer<typeof sessionTemplatesSchema>;

export const offersShape = {
  offers: z.array(offerSchema).default([]),
  sessions: sessionTemplatesSchema.optional().describe("Templates of the messages about sessions; needed by an offer with sessions"),
};

/** What there is of the things that an offer names. */
type OfferNames = Record<"offers" | "forms", readonly { key: string }[]>;

/** Reports what an offer names and is not known, and a front-end offer at which nobody meets (features.md G1). */
export function checkOffer(offer: OfferDefinition, known: OfferNames, report: Report): void {
  if (offer.consultation !== undefined && offer.kind !== "consultation") {
    report(["consultation"], {
      ja: "consultation（予約の受け方）は、種類が個別相談（consultation）の商品にだけ書けます。",
      en: "Only an offer of the kind consultation can have `consultation`.",
    });
  }
  checkKnown(report, known.offers, offer.next, things.offer, ["next"]);
  checkKnown(report, known.forms, offer.form, things.form, ["form"]);
  if (offer.next === offer.key) {
    report(["next"], {
      ja: "次の商品に、自分自身は指定できません。",
      en: "An offer cannot come after itself.",
    });
  }
  if (offer.side === "front-end" && !isMeeting(offer)) {
    report(["kind"], {
      ja: "フロントエンド商品は、人と会う場（セミナー、勉強会、お茶会、体験、個別相談など）にしてください。人と会うものなら、「人と会う」（meeting）を「はい」（true）にしてください。",
      en: "A front-end offer must be a meeting (seminar, study group, tea party, trial, consultation). If people do meet, say so: meeting is true.",
    });
  }
}

/** Front-end and back-end offers, and the messages about their sessions. */
export const offersSection = defineSection({
  shape: offersShape,
  check({ offers, sessions, forms }, report) {
    checkKeysOnce(report, "offers", offers);
    offers.forEach((offer, index) => {
      checkOffer(offer, { offers, forms }, (path, message) => report(["offers", index, ...path], message));
    });
    const dated = offers.find((offer) => offer.sessions !== undefined);
    if (dated && sessions === undefined) {
      report(["sessions"], {
        ja: `「${dated.key}」には日程があるので、お知らせの文面（sessions）が必要です。`,
        en: `"${dated.key}" has dates, so the templates of their messages (sessions) are needed.`,
      });
    }
  },
});
