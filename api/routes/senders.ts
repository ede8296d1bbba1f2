import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listSenders } from "../../services/engine/senders/list-senders.ts";
import { problems } from "./listing.ts";

const sender = z
  .object({
    key: z.string(),
    channel: z.string(),
    name: z.string(),
    address: z.string(),
    ratePerSecond: z.number(),
    isDefault: z.boolean(),
    alarm: z.string().nullable().describe("Code of a problem that staff must solve; null if there is none"),
  })
  .meta({ id: "Sender" });

export async function senderRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().get(
    "/senders",
    {
      config: { access: "staff" },
      schema: {
        tags: ["senders"],
        summary: "List mail senders and LINE accounts",
        response: { 200: z.object({ items: z.array(sender) }), ...problems },
      },
    },
    async () => ({ items: await listSenders(context) }),
  );
}
