import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { SELLING_DATES, SELLING_FILLED } from "../../domain/offers/catalogue-advice.ts";
import { offerSchema } from "../../domain/playbooks/sections/offers.ts";
import { key } from "../../domain/playbooks/values.ts";
import { outcomeWords } from "../../domain/tasks/outcomes.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readInvitations } from "../../services/enrolments/read-invitations.ts";
import { listOffers, setOffer } from "../../services/offers/set-offer.ts";
import { adviseOffers } from "../../services/sessions/advise-offers.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";
import { definitionHeaders, etagIn, etagSchema, settingProblems } from "./setting-answer.ts";

const offerView = offerSchema.extend({ etag: etagSchema }).meta({ id: "Offer" });
const tags = ["offers"];

const counts = {
  booked: z.int(),
  declined: z.int().describe("Asked and not won, or the sequence ended without a booking"),
  waiting: z.int().describe("The invitation goes on"),
};
const invitations = z
  .object({
    invited: z.int().describe("Who reached the threshold"),
    ...counts,
    ways: z.array(
      z.object({
        channel: z.string().nullable().describe("Null: nothing reached them"),
        touch: z.int().nullable().describe("Number of the touch; null for the person's task"),
        taskOutcome: z.string().nullable().describe("What the person noted: a code"),
        outcomeWords: localTextSchema.nullable().describe("The same in words; null for a code of the sequence's own"),
        reached: z.int().describe("Whom it reached; some of them were reached by a later way"),
        ...counts,
      }),
    ),
  })
  .meta({ id: "Invitations" });
const adviceSchema = z
  .object({
    items: z
      .array(
        z.object({
          key: z.string(),
          dates: z.int().describe("Dates whose list is closed, at most the last three. Seats, guests and conversion are theirs."),
          seats: z.int(),
          booked: z.int().describe("Guests at the start"),
          came: z.int().describe("Of the dates that are judged, as is `wentOn`"),
          wentOn: z.int(),
          alarm: z.int().describe("The rate at or under which the offer has an alarm, in percent"),
          bookings: z.int().describe("All bookings that were not cancelled"),
          advice: z.enum(["more-dates", "fill-seats", "lead-on", "sells"]),
        }),
      )
      .describe("Front-end offers with dates, the newest first"),
    catalogue: z
      .discriminatedUnion("advice", [
        z.object({ advice: z.literal("first") }),
        z.object({ advice: z.literal("make-it-sell"), key: z.string() }),
        z.object({ advice: z.literal("next") }),
      ])
      .describe("The next offer only once all that there are sell"),
  })
  .meta({ id: "OffersAdvice" });

/** What the business offers: front-end and back-end. */
export async function offerRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/offers",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "List the offers", response: { 200: z.object({ items: z.array(offerView) }), ...problems } },
    },
    async () => ({ items: await listOffers(context) }),
  );

  app.get(
    "/offers/:key/invitations",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Count what each way of an invitation converts",
        description:
          "Of the `invite` steps of all sequences, or of one. A booking belongs to what reached the lead last before it. `invited` is `booked` + `declined` + `waiting`; each of these is the sum of those of all ways.",
        params: z.strictObject({ key: key.max(100) }),
        querystring: z.strictObject({
          sequence: z.string().max(100).optional().describe("Key of a sequence"),
          step: z.string().max(100).optional().describe("Id of a step of it"),
        }),
        response: { 200: invitations, ...problems },
      },
    },
    async (request) => {
      const { ways, ...numbers } = await readInvitations(context, { offer: request.params.key, ...request.query });
      return { ...numbers, ways: ways.map((way) => ({ ...way, outcomeWords: outcomeWords(way.taskOutcome) })) };
    },
  );

  app.get(
    "/offers/advice",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Read how the last dates of each front-end offer went, and whether it is time for the next offer",
        description: `An offer sells when at least ${SELLING_DATES} dates took place, at least ${SELLING_FILLED} % of their seats were taken, and more of those who came went on to the next offer than its alarm says.`,
        response: { 200: adviceSchema, ...problems },
      },
    },
    async () => adviseOffers(context),
  );

  app.put(
    "/offers/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Make an offer, or change it",
        description:
          "A front-end offer must be a meeting (400 `offer-invalid`). Sessions that exist keep their seats, reminders and waiting rules.",
        params: z.strictObject({ key: key.max(100) }),
        headers: definitionHeaders,
        body: offerSchema.omit({ key: true }),
        response: { 200: offerView, ...settingProblems, ...problems },
      },
    },
    async (request) => {
      const offer = { key: request.params.key, ...request.body };
      await setOffer(context, offer, { actor: actorOf(request), ifMatch: etagIn(request) });
      const written = (await listOffers(context)).find((one) => one.key === offer.key);
      if (!written) throw new Error("what was written is not there");
      return written;
    },
  );
}
