import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { changeTags } from "../../services/leads/change-tags.ts";
import { listTags } from "../../services/leads/list-tags.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { undoSchema } from "./undo.ts";

/** As in sequences, so that a sequence can ask for it. */
export const tagInput = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u,
    say({ ja: "文字、数字、- と _ だけの一語にしてください。", en: "must be one word of letters, digits, - and _" }),
  );

const tagsInput = z.array(tagInput).max(20).default([]);

export async function leadTagRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/tags",
    {
      config: staff("people:read"),
      schema: {
        tags: ["leads"],
        summary: "List the tags that leads have, by tag",
        description: "A page may have fewer tags than `limit` and still a next one.",
        querystring: pageQuery.extend({ search: z.string().max(64).optional().describe("Any fragment of a tag") }),
        response: {
          200: pageOf(
            z
              .object({
                tag: z.string(),
                count: z.int().describe("Leads that have it, up to 1,000"),
                exact: z.boolean().describe("False: there are more than `count`"),
              })
              .meta({ id: "ListedTag" }),
          ),
          ...problems,
        },
      },
    },
    async (request) => listTags(context, request.query),
  );

  app.post(
    "/leads/:id/tags",
    {
      config: staff("people:write"),
      schema: {
        tags: ["leads"],
        summary: "Add and remove tags of a lead. Repeating it changes nothing.",
        params: idParams,
        body: z.strictObject({ add: tagsInput, remove: tagsInput, reason: reasonInput.optional() }),
        response: {
          200: z
            .object({
              added: z.array(z.string()),
              removed: z.array(z.string()),
              undo: undoSchema.nullable().describe("Null if nothing changed"),
            })
            .meta({ id: "ChangedTags" }),
          ...problems,
        },
      },
    },
    async (request) => changeTags(context, { ...request.body, leadId: request.params.id, actor: actorOf(request) }),
  );
}
