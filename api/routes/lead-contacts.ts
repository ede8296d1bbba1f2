import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { optOutWays } from "../../domain/opt-out-ways.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listHolds } from "../../services/leads/list-holds.ts";
import { readLead } from "../../services/leads/read-lead.ts";
import { recordOptIn, staffBases } from "../../services/leads/record-opt-in.ts";
import { setContactUse } from "../../services/leads/set-contact-use.ts";
import { actorOf, staff } from "../access.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { leadSchema } from "./leads.ts";
import { idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { localText } from "./template-schemas.ts";

const holdSchema = z
  .object({
    id: z.uuid(),
    cause: z.string().describe("`staff` is placed and lifted by POST /leads/{id}/hold and /release"),
    words: z.object({ ja: z.string(), en: z.string() }),
    bars: z.array(z.string()).describe("Categories of messages that it stops"),
    reason: z.string(),
    by: z.string().describe("Who placed it: `staff:<name>`, or `system`"),
    since: z.date(),
    liftedAt: z.date().nullable().describe("Null: it stands"),
  })
  .meta({ id: "Hold" });

const tags = ["leads"];

/** Where a lead may be written to: addresses, subscriptions that they told us, holds. */
export async function leadContactRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.put(
    "/leads/:id/contacts/:contactId/use",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Close an address of a lead, or open it again",
        description: "Nothing is sent to a closed address. What a bounce or the lead closed is not opened here: 409.",
        headers: ifMatchHeaders,
        params: idParams.extend({ contactId: z.uuid() }),
        body: z.strictObject({ use: z.boolean().describe("False: do not use it"), reason: reasonInput }),
        response: { 200: leadSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id: leadId, contactId } = request.params;
      await setContactUse(context, { ...request.body, leadId, contactId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readLead(context, leadId));
    },
  );

  app.post(
    "/leads/:id/opt-in",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Record that a lead told staff that they want to be written to",
        description: "Kept as evidence. It proves no address and lifts no suppression. Repeating it changes nothing.",
        params: idParams,
        body: z.strictObject({
          topic: z.string().min(1).max(100).describe("Key of the topic"),
          channel: z.enum(["email", "line"]).default("email"),
          basis: z.enum(staffBases).describe("Legal basis (LAW1); `opt-in`: they asked for it"),
          how: z.enum(optOutWays).describe("How they told us"),
          reason: reasonInput.optional(),
        }),
        response: {
          200: z.object({ first: z.boolean().describe("False if they were subscribed before") }).meta({ id: "OptIn" }),
          ...problems,
        },
      },
    },
    async (request) => recordOptIn(context, { ...request.body, leadId: request.params.id, actor: actorOf(request) }),
  );

  app.get(
    "/hold-causes",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List the causes that can hold back a lead's messages",
        description: "All at once: there are as many as this release has.",
        response: {
          200: z.object({
            items: z.array(
              z
                .object({
                  cause: z.string().describe("As `holdCause` filters the list of leads"),
                  words: localText,
                  bars: z.array(z.string()).describe("Categories of messages that it holds back"),
                })
                .meta({ id: "HoldCause" }),
            ),
          }),
          ...problems,
        },
      },
    },
    async () => ({ items: [...context.registry.holds.values()].map(({ cause, words, bars }) => ({ cause, words, bars: [...bars] })) }),
  );

  app.get(
    "/leads/:id/holds",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List what holds back a lead's messages, newest first",
        params: idParams,
        querystring: pageQuery.extend({
          standing: z.enum(["true", "false"]).default("false").describe("Only those that are not lifted"),
        }),
        response: { 200: pageOf(holdSchema), ...problems },
      },
    },
    async (request) => {
      const { standing, ...page } = request.query;
      return listHolds(context, { ...page, leadId: request.params.id, standing: standing === "true" });
    },
  );
}
