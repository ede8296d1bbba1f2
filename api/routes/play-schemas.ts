import { z } from "zod";
import { nextKinds } from "../../domain/plays/play-plan.ts";
import { memberStates, playParts, playStates } from "../../domain/plays/play-states.ts";
import { leadNameSchema, pageQuery, reasonInput } from "./listing.ts";

const title = z.object({ ja: z.string().optional(), en: z.string().optional() });
const words = z.object({ ja: z.string(), en: z.string() });
const part = z
  .enum(playParts)
  .describe(
    "`now`: it is offered at once; `revive`: they are asked how they are, and it is offered when they have answered; `not-now`: left out",
  );
const code = z.string().max(40).describe("Why they are left out, or why it is over for them");
const offer = z.string().max(100).describe("Key of the offer that is next");

const kind = z.enum(nextKinds);

const reasons = z.array(z.object({ code: z.string(), words, count: z.int() }).meta({ id: "PlayReason" }));

export const previewSchema = z
  .object({
    customers: z.int().describe("All customers: the counts of the parts come to it"),
    parts: z.array(
      z.object({
        part,
        count: z.int(),
        offers: z
          .array(z.object({ offer: z.string(), title, kind: z.enum(nextKinds), count: z.int() }))
          .describe("Of those to whom something is offered"),
        reasons: reasons.describe("Of those who are left out"),
      }),
    ),
    days: z.int().describe("How long the play would run"),
    isPlanned: z.boolean().describe("Whether the playbook says what follows what"),
    etag: z.string().describe("Send it as `If-Match`, in quotes, to start with exactly these people"),
  })
  .meta({ id: "PlayPreview" });

export const previewedQuery = pageQuery.extend({
  part: part.optional(),
  code: code.optional(),
  offer: offer.optional(),
  kind: kind.optional(),
});

export const previewedSchema = z
  .object({
    leadId: z.uuid(),
    leadName: leadNameSchema,
    part,
    after: z.string().nullable().describe("Key of the offer that they own, by which they come to the next"),
    offer: z.string().nullable(),
    kind: z.enum(nextKinds).nullable(),
    code: z.string().nullable(),
    words: words.nullable().describe("What `code` says"),
  })
  .meta({ id: "PreviewedMember" });

export const playRowSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(playStates),
    reason: z.string(),
    actor: z.string().describe("Who started it: staff:<name>"),
    startedAt: z.date(),
    until: z.date().describe("When it ends by itself"),
    endedAt: z.date().nullable(),
    members: z.int().describe("To whom something was or is to be offered"),
    invited: z.int().describe("To whom the offer was made"),
    bought: z.int(),
    revision: z.int(),
  })
  .meta({ id: "Play" });

const state = z.enum(memberStates);

export const playDetailSchema = playRowSchema
  .extend({
    parts: z.array(z.object({ part, count: z.int() })).describe("Their counts come to all customers at the start"),
    states: z.array(z.object({ state: state.exclude(["left-out"]), count: z.int() })).describe("Their counts come to `members`"),
    offers: z.array(z.object({ offer: z.string(), title, kind: z.enum(nextKinds), members: z.int(), invited: z.int(), bought: z.int() })),
    leftOut: reasons,
    closed: reasons.describe("For whom it is over without a purchase"),
    asked: z.int().describe("Who was dormant and was asked how they are"),
    answered: z.int(),
    sales: z
      .array(
        z.object({
          id: z.uuid().describe("Of the contract or the invoice"),
          leadId: z.uuid(),
          leadName: leadNameSchema,
          offer: z.string().nullable(),
          title,
          at: z.date(),
          currency: z.string(),
          grossMinor: z.number().describe("Smallest unit of the currency, with tax"),
        }),
      )
      .describe("What they bought since they were asked or invited, as long as the play ran, and still counts"),
    revenue: z.array(z.object({ currency: z.string(), minor: z.number() })).describe("What the sales come to"),
  })
  .meta({ id: "PlayDetail" });

export const membersQuery = pageQuery.extend({
  part: part.optional(),
  state: state.optional(),
  code: code.optional(),
  offer: offer.optional(),
  kind: kind.optional(),
  had: z
    .enum(["joined", "asked", "answered", "invited"])
    .optional()
    .describe("`joined`: they were not left out; the others: whether this ever came to them"),
});

export const memberSchema = z
  .object({
    position: z.int(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    part,
    after: z.string().nullable(),
    offer: z.string().nullable(),
    kind: z.enum(nextKinds).nullable(),
    sequence: z.string().nullable(),
    state,
    code: z.string().nullable(),
    words: words.nullable(),
    dueAt: z.date().nullable().describe("Of somebody who answered: when the offer is made"),
    askedAt: z.date().nullable(),
    awakeAt: z.date().nullable(),
    invitedAt: z.date().nullable(),
    closedAt: z.date().nullable(),
  })
  .meta({ id: "PlayMember" });

export const reasonBody = z.strictObject({ reason: reasonInput });
