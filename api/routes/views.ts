import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { directions } from "../../domain/cursor.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { leadOrders } from "../../services/leads/page-leads.ts";
import { changeView } from "../../services/views/change-view.ts";
import { deleteView, restoreView } from "../../services/views/delete-view.ts";
import { listViews, readView } from "../../services/views/list-views.ts";
import { saveView } from "../../services/views/save-view.ts";
import type { ViewEditor } from "../../services/views/view.ts";
import { callerOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { answerOnce } from "./answer-once.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { leadFilterOf, leadFilters } from "./lead-filter.ts";
import { idempotencyHeaders, idParams, problems } from "./listing.ts";

const viewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: z.record(z.string(), z.union([z.string(), z.number()])).describe("As the query of GET /leads takes it"),
    shared: z.boolean().describe("Everybody sees it. Otherwise its author alone"),
    author: z.string(),
    createdAt: z.date(),
    updatedAt: z.date(),
    revision: z.int().describe("`ETag` has it, too"),
  })
  .meta({ id: "View" });

const listQuery = z.strictObject({
  ...leadFilters,
  sort: z.enum(leadOrders).optional(),
  direction: z.enum(directions).optional(),
  columns: z
    .string()
    .max(200)
    .regex(/^[a-z]+(,[a-z]+)*$/)
    .optional()
    .describe("Keys of the columns that the console shows, with commas between them. GET /leads takes the rest"),
});
/** What the list refuses cannot be saved; nor can an instant whose year has other than four digits in UTC, since it is kept as a text. */
const queryInput = listQuery
  .refine(
    (query) => listQuery.safeParse(JSON.parse(JSON.stringify(query))).success,
    say({ ja: "日時は西暦1年から9999年までにしてください。", en: "its instants must lie in the years 1 to 9999" }),
  )
  .describe("As the query of GET /leads");
const name = z.string().trim().min(1).max(60);
const shared = z.boolean().describe("Show it to everybody. Needs `people:write`");
const tags = ["views"];

function editorOf(request: FastifyRequest): ViewEditor {
  const { actor, scopes } = callerOf(request);
  return { actor, mayShare: scopes.has("people:write"), mayManage: scopes.has("access:manage") };
}

function filterOf({ sort: _sort, direction: _direction, columns: _columns, ...filter }: z.infer<typeof queryInput>) {
  return leadFilterOf(filter);
}

/** Lists of people that staff keep under a name. */
export async function viewRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/views",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List the saved views of the list of people: the caller's own and those that are shared, by name",
        response: { 200: z.object({ items: z.array(viewSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listViews(context, callerOf(request).actor) }),
  );

  app.post(
    "/views",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Save a view of the list of people",
        description:
          "At most 100 of each person, each of another name: 409 `views-too-many`, `view-name-taken`. Two shared views have two names. Sharing without `people:write`: 403 `view-sharing`.",
        headers: idempotencyHeaders,
        body: z.strictObject({ name, query: queryInput, shared: shared.default(false) }),
        response: { 201: viewSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { viewId } = await saveView(within, { ...request.body, filter: filterOf(request.body.query), ...editorOf(request) });
          return { madeId: viewId, leadId: null };
        },
        read: ({ madeId }) => readView(context, madeId),
        etag: '"0"',
        // Its name or its search may name people.
        isKept: false,
      });
    },
  );

  app.patch(
    "/views/:id",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Change a view: its author, and of a shared one whoever has `access:manage`. Others: 403 `view-of-another`.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({ name: name.optional(), query: queryInput.optional(), shared: shared.optional() }),
        response: { 200: viewSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const viewId = request.params.id;
      const { query } = request.body;
      const filter = query && filterOf(query);
      await changeView(context, { ...request.body, filter, viewId, revision: revisionIn(request), ...editorOf(request) });
      return tagged(reply, await readView(context, viewId));
    },
  );

  app.delete(
    "/views/:id",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Delete a view: its author, and of a shared one whoever has `access:manage`",
        headers: ifMatchHeaders,
        params: idParams,
        response: { 204: z.null(), ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      await deleteView(context, { viewId: request.params.id, revision: revisionIn(request), ...editorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/views/:id/restore",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Take the deletion of a view back, within an hour. Repeating it changes nothing.",
        params: idParams,
        response: { 200: viewSchema, ...problems },
      },
    },
    async (request, reply) => {
      const viewId = request.params.id;
      await restoreView(context, { viewId, ...editorOf(request) });
      return tagged(reply, await readView(context, viewId));
    },
  );
}
