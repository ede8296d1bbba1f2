import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { bulkActions } from "../../services/bulk/bulk-action.ts";
import { membersCsv } from "../../services/bulk/members-csv.ts";
import { prepareBulk } from "../../services/bulk/prepare-bulk.ts";
import { listBulk, readBulk } from "../../services/bulk/read-bulk.ts";
import { cancelBulk, startBulk, undoBulk } from "../../services/bulk/steer-bulk.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { leadFilterOf, leadFilterQuery } from "./lead-filter.ts";
import { tagInput } from "./lead-tags.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const actionSchema = z.enum(bulkActions);

const parametersSchema = z.strictObject({
  tag: tagInput.optional().describe("Of tag and untag"),
  sequence: z.string().min(1).max(100).optional().describe("Key. Of exit and enrol; pause and resume then act on this sequence alone"),
  step: z.string().min(1).max(100).optional().describe("Id of the step at which enrol begins; the first step if omitted"),
  until: z.iso.datetime({ offset: true }).optional().describe("End of a pause"),
});

const reasonsSchema = z.array(
  z.object({ code: z.string(), words: z.object({ ja: z.string(), en: z.string() }), count: z.int() }).meta({ id: "BulkReason" }),
);

const listedSchema = z
  .object({
    id: z.uuid(),
    action: actionSchema,
    parameters: z.object(parametersSchema.shape),
    reason: z.string(),
    state: z.enum(["prepared", "running", "done", "cancelled"]),
    by: z.string().describe("Who prepared it, then who started it"),
    count: z.int().describe("On how many leads it acts: done + refused + left"),
    done: z.int(),
    refused: z.int(),
    left: z.int(),
    undoOf: z.uuid().nullable().describe("The bulk action that this one takes back"),
    undo: actionSchema.nullable().describe("By what POST /bulk/{id}/undo would take it back now; null: it cannot be"),
    createdAt: z.date(),
    startedAt: z.date().nullable(),
    endedAt: z.date().nullable(),
  })
  .meta({ id: "ListedBulkAction" });

const bulkSchema = listedSchema
  .extend({
    names: z.array(z.object({ leadId: z.uuid(), name: z.string() })).describe("The first ten"),
    leftOut: reasonsSchema.describe("Who is not among them, and why"),
    refusals: reasonsSchema.describe("Why it was refused at the run"),
  })
  .meta({ id: "BulkAction" });

const tags = ["bulk"];

/** One act on many leads, on a set that is frozen before anybody confirms it. */
export async function bulkRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/bulk",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List bulk actions, newest first",
        querystring: pageQuery,
        response: { 200: pageOf(listedSchema), ...problems },
      },
    },
    async (request) => listBulk(context, request.query),
  );

  app.post(
    "/bulk",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Freeze the set of a bulk action: how many leads, ten names, who is left out and why",
        description: "Nothing happens to them before POST /bulk/{id}/run. A set that nobody runs is deleted after a day.",
        headers: idempotencyHeaders,
        body: z.strictObject({
          action: actionSchema,
          ids: z.array(z.uuid()).min(1).max(4_000).optional().describe("The leads; or `filter`"),
          filter: leadFilterQuery.optional().describe("As the query of GET /leads"),
          parameters: parametersSchema.default({}),
          reason: reasonInput,
        }),
        response: { 201: bulkSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { filter, ...set } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { bulkId } = await prepareBulk(within, {
            ...set,
            ...(filter && { filter: leadFilterOf(filter) }),
            actor: actorOf(request),
          });
          return { madeId: bulkId, leadId: null };
        },
        read: ({ madeId }) => readBulk(context, madeId),
        // It names people.
        isKept: false,
      });
    },
  );

  app.get(
    "/bulk/:id",
    {
      config: staff("people:read"),
      schema: { tags, summary: "Read the progress of a bulk action", params: idParams, response: { 200: bulkSchema, ...problems } },
    },
    async (request) => readBulk(context, request.params.id),
  );

  const acts = [
    { path: "run", summary: "Start a prepared bulk action. Repeating it changes nothing.", perform: startBulk },
    { path: "cancel", summary: "Stop what is left of a bulk action. What is done stays.", perform: cancelBulk },
    {
      path: "undo",
      summary: "Take a bulk action back: answers the new one, which does the opposite to those whom the first one changed",
      perform: undoBulk,
    },
  ];
  for (const { path, summary, perform } of acts) {
    app.post(
      `/bulk/:id/${path}`,
      {
        config: staff("people:control"),
        schema: { tags, summary, params: idParams, response: { 200: bulkSchema, ...problems } },
      },
      async (request) => {
        const { id } = request.params;
        const made = await perform(context, { bulkId: id, actor: actorOf(request) });
        return readBulk(context, made?.bulkId ?? id);
      },
    );
  }

  app.get(
    "/bulk/:id/members.csv",
    {
      config: staff("people:export"),
      schema: { tags, summary: "Download the leads of a bulk action, as CSV with what became of each", params: idParams },
    },
    async (request, reply) => {
      const { id } = request.params;
      await readBulk(context, id);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="bulk-${id}.csv"`)
        .send(Readable.from(membersCsv(context, id)));
    },
  );
}
