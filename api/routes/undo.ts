import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { takeBack } from "../../services/engine/undo/take-back.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, problems } from "./listing.ts";

/** How the caller can take back what they did. */
export const undoSchema = z
  .object({
    id: z.uuid().describe("For POST /undo/{id}"),
    action: z.string().describe("What would be taken back"),
    until: z.date().describe("Real time: ten seconds from now"),
  })
  .meta({ id: "UndoOffer" });

export async function undoRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/undo/:id",
    {
      config: staff("people:write"),
      schema: {
        tags: ["undo"],
        summary: "Take back what the caller did some seconds ago. Repeating it changes nothing.",
        description: "409 `undo-late` after ten seconds, `undo-changed` when it has changed since. Both acts stay in the audit.",
        params: idParams,
        response: { 200: z.object({ action: z.string(), leadId: z.uuid() }).meta({ id: "TakenBack" }), ...problems },
      },
    },
    async (request) => takeBack(context, { id: request.params.id, actor: actorOf(request) }),
  );
}
