import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { deleteNote } from "../../services/notes/delete-note.ts";
import { editNote } from "../../services/notes/edit-note.ts";
import { listNotes, readNote } from "../../services/notes/list-notes.ts";
import { writeNote } from "../../services/notes/write-note.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { undoSchema } from "./undo.ts";

const noteSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    text: z.string(),
    pinned: z.boolean().describe("Shown above the others"),
    handOver: z.boolean().describe("For whoever takes the lead over"),
    author: z.string(),
    createdAt: z.date(),
    updatedAt: z.date(),
    revision: z.int().describe("`ETag` has it, too"),
  })
  .meta({ id: "Note" });

const text = z.string().trim().min(1).max(10_000);
const flag = z
  .enum(["true", "false"])
  .transform((word) => word === "true")
  .optional();
const tags = ["notes"];

/** What staff write about a lead. */
export async function leadNoteRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/notes",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List the notes about a lead, newest first",
        params: idParams,
        querystring: pageQuery.extend({ pinned: flag, handOver: flag }),
        response: { 200: pageOf(noteSchema), ...problems },
      },
    },
    async (request) => listNotes(context, { ...request.query, leadId: request.params.id }),
  );

  app.post(
    "/leads/:id/notes",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Write a note about a lead",
        headers: idempotencyHeaders,
        params: idParams,
        body: z.strictObject({ text, pinned: z.boolean().default(false), handOver: z.boolean().default(false) }),
        response: { 201: noteSchema, ...problems },
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { noteId } = await writeNote(within, { ...request.body, leadId, actor: actorOf(request) });
          return { madeId: noteId, leadId };
        },
        read: ({ madeId }) => readNote(context, madeId),
      });
    },
  );

  app.patch(
    "/notes/:id",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Change a note. Its text only by its author: 403 `note-of-another`.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({ text: text.optional(), pinned: z.boolean().optional(), handOver: z.boolean().optional() }),
        response: { 200: noteSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const noteId = request.params.id;
      await editNote(context, { ...request.body, noteId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readNote(context, noteId));
    },
  );

  app.delete(
    "/notes/:id",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Delete a note. Who did so stays in the audit.",
        params: idParams,
        querystring: z.strictObject({ reason: reasonInput.optional() }),
        response: { 200: z.object({ id: z.uuid(), undo: undoSchema }).meta({ id: "DeletedNote" }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      return { id, undo: await deleteNote(context, { noteId: id, actor: actorOf(request), ...request.query }) };
    },
  );
}
