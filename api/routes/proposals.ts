import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { proposalSchema } from "../../domain/proposals/proposal.ts";
import { wishes } from "../../domain/proposals/wishes.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { readCases } from "../../services/proposals/read-cases.ts";
import { listProposals, readProposal } from "../../services/proposals/read-proposal.ts";
import { sendProposal } from "../../services/proposals/send-proposal.ts";
import { suggestProposal } from "../../services/proposals/suggest-proposal.ts";
import { changeProposal, createProposal } from "../../services/proposals/write-proposal.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, problems } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";
import { settingProblems } from "./setting-answer.ts";

const tags = ["deals"];

const headlineSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  state: z.enum(["draft", "sent"]),
  title: z.string(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
});

const detailSchema = z
  .object({
    id: z.uuid(),
    dealId: z.uuid(),
    leadId: z.uuid(),
    number: z.int(),
    state: z.enum(["draft", "sent"]),
    content: proposalSchema,
    createdAt: z.date(),
    sentAt: z.date().nullable(),
    wishes: z.array(z.object({ wish: z.enum(wishes), met: z.boolean(), words: localTextSchema })),
    url: z.string().nullable().describe("Where the lead opens it; null while it is a draft"),
    opens: z.object({ human: z.int(), machine: z.int(), stranger: z.int() }),
    revision: z.int(),
  })
  .meta({ id: "Proposal" });
const detail = { 200: detailSchema, ...problems };

const caseSchema = z
  .object({
    key: z.string(),
    title: z.string(),
    trade: z.string(),
    level: z.string().optional(),
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: "Case" });

/** Proposals of a deal, and the library of cases. */
export async function proposalRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/cases",
    {
      config: staff("deals:read"),
      schema: { tags, summary: "List the library of cases", response: { 200: z.object({ items: z.array(caseSchema) }), ...problems } },
    },
    async () => ({ items: [...(await readCases(context.database.pool))] }),
  );

  app.get(
    "/deals/:id/proposals",
    {
      config: staff("deals:read"),
      schema: {
        tags,
        summary: "List the proposals of a deal, newest first",
        params: idParams,
        response: { 200: z.object({ items: z.array(headlineSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listProposals(context, request.params.id) }),
  );

  app.get(
    "/deals/:id/proposal-suggestion",
    {
      config: staff("deals:write"),
      schema: {
        tags,
        summary: "What a new proposal begins with: the lead's own words, and a case of their trade",
        params: idParams,
        response: { 200: proposalSchema, ...problems },
      },
    },
    async (request) => suggestProposal(context, request.params.id),
  );

  app.post(
    "/deals/:id/proposals",
    {
      config: staff("deals:write"),
      schema: {
        tags,
        summary: "Write a draft of a proposal",
        headers: idempotencyHeaders,
        params: idParams,
        body: proposalSchema,
        response: { 201: detailSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const input = { dealId: request.params.id, content: request.body, actor: actorOf(request) };
          const { proposalId, leadId } = await createProposal(within, input);
          return { madeId: proposalId, leadId };
        },
        read: ({ madeId }) => readProposal(context, madeId),
      });
    },
  );

  app.get(
    "/proposals/:id",
    {
      config: staff("deals:read"),
      schema: { tags, summary: "Read a proposal with its check against the buyer's nine wishes", params: idParams, response: detail },
    },
    async (request, reply) => tagged(reply, await readProposal(context, request.params.id)),
  );

  app.put(
    "/proposals/:id",
    {
      config: staff("deals:write"),
      schema: {
        tags,
        summary: "Change a draft of a proposal. What was sent never changes.",
        headers: ifMatchHeaders,
        params: idParams,
        body: proposalSchema,
        response: { ...detail, ...settingProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await changeProposal(context, { id, revision: revisionIn(request), content: request.body, actor: actorOf(request) });
      return tagged(reply, await readProposal(context, id));
    },
  );

  app.post(
    "/proposals/:id/send",
    {
      config: staff("deals:write"),
      schema: { tags, summary: "Send a proposal: its PDF is set and the lead gets the link", params: idParams, response: detail },
    },
    async (request, reply) => {
      const { id } = request.params;
      await sendProposal(context, { id, actor: actorOf(request) });
      return tagged(reply, await readProposal(context, id));
    },
  );
}
