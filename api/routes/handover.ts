import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { looseReasons, workKinds } from "../../domain/handover/reasons.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { assignWork, undoAssignment } from "../../services/handover/assign-work.ts";
import { exportLooseWork } from "../../services/handover/export-loose-work.ts";
import { countLooseWork, listLooseWork } from "../../services/handover/list-loose-work.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, leadNameSchema, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const tags = ["hand-over"];
const reads = staff("handover:read");
const writes = staff("handover:write");

const kindInput = z.enum(workKinds).describe("`task`: only those whose assignee is disabled");
const filter = {
  kind: kindInput.optional(),
  reason: z.enum(looseReasons).optional().describe("`owner-gone`: who is in charge is disabled; `overdue`: the date has passed"),
  owner: z.uuid().optional(),
};
const item = z.strictObject({ kind: z.enum(workKinds), id: z.uuid() });

const looseSchema = z
  .object({
    kind: z.enum(workKinds),
    id: z.uuid(),
    leadId: z.uuid().nullable(),
    leadName: leadNameSchema,
    name: z.string().nullable().describe("Of a campaign"),
    title: z.object({ ja: z.string().optional(), en: z.string().optional() }).nullable().describe("Of the offer that it is about"),
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    ownerGone: z.boolean().describe("Who is in charge is disabled"),
    nextKind: z
      .string()
      .describe(
        "What comes next: task, session, consultation, sequence, milestone, item, the state of an incident. Empty: see `nextAction`",
      ),
    nextAction: z.string().describe("Of a deal, in the words of staff"),
    nextOn: z.string().nullable(),
    reasons: z.array(z.enum(looseReasons)).describe("Why it may be forgotten: at least one"),
  })
  .meta({ id: "LooseWork" });

const countsSchema = z
  .object({
    total: z.int(),
    "no-owner": z.int(),
    "owner-gone": z.int(),
    "no-action": z.int(),
    "no-date": z.int(),
    overdue: z.int(),
  })
  .meta({ id: "LooseCounts" });

/** What is going on and may be forgotten, and who takes it (features.md O5). */
export async function handoverRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/hand-over",
    {
      config: reads,
      schema: {
        tags,
        summary: "List what is going on and may be forgotten, without a date first, then the longest overdue",
        querystring: pageQuery.extend(filter),
        response: { 200: pageOf(looseSchema), ...problems },
      },
    },
    async (request) => {
      const { owner, ...query } = request.query;
      return listLooseWork(context, { ...query, ownerId: owner });
    },
  );

  app.get(
    "/hand-over/counts",
    {
      config: reads,
      schema: {
        tags,
        summary: "Count it by reason. One thing may have several reasons, so they do not add up to the total.",
        querystring: z.strictObject({ kind: filter.kind, owner: filter.owner }),
        response: { 200: countsSchema, ...problems },
      },
    },
    async (request) => countLooseWork(context, { kind: request.query.kind, ownerId: request.query.owner }),
  );

  app.get(
    "/hand-over.csv",
    {
      config: writes,
      schema: {
        tags,
        summary: "The list as a CSV file. The audit keeps who made it.",
        querystring: z.strictObject({ ...filter, language: z.enum(["ja", "en"]).default("ja") }),
      },
    },
    async (request, reply) => {
      const { language, owner, ...query } = request.query;
      const text = await exportLooseWork(context, { language, filter: { ...query, ownerId: owner }, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="hand-over.csv"')
        .send(Readable.from(text));
    },
  );

  app.post(
    "/hand-over/assign",
    {
      config: writes,
      schema: {
        tags,
        summary: "Put one member of staff in charge of several things, all or none. The same again changes nothing.",
        description: "An incident is given with its lead. 422 `staff-unknown` for somebody who does not work here.",
        body: z.strictObject({
          items: z.array(item).min(1).max(200),
          toId: z.uuid().nullable().describe("null: nobody"),
          reason: reasonInput.optional(),
        }),
        response: {
          200: z.object({
            assignmentId: z.uuid().nullable().describe("By which it can be taken back; null: nothing changed"),
            assigned: z.int(),
            left: z.array(item).describe("Those that are over, or that cannot be given to anybody here"),
          }),
          ...problems,
        },
      },
    },
    async (request) => assignWork(context, { ...request.body, actor: actorOf(request) }),
  );

  app.post(
    "/hand-over/assignments/:id/undo",
    {
      config: writes,
      schema: {
        tags,
        summary: "Give everything back to whom it was taken from, but for what has changed since. The same again changes nothing.",
        params: idParams,
        response: { 200: z.object({ assigned: z.int() }), ...problems },
      },
    },
    async (request) => undoAssignment(context, { id: request.params.id, actor: actorOf(request) }),
  );
}
