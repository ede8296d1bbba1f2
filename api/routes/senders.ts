import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { changeSender } from "../../services/engine/senders/change-sender.ts";
import { clearAlarm } from "../../services/engine/senders/clear-alarm.ts";
import { listSenders } from "../../services/engine/senders/list-senders.ts";
import { actorOf, staff } from "../access.ts";
import { problems, reasonInput } from "./listing.ts";
import { etagIn, etagSchema, settingHeaders, settingProblems } from "./setting-answer.ts";

export const senderSchema = z
  .object({
    key: z.string(),
    channel: z.string(),
    name: z.string(),
    address: z.string(),
    replyTo: z.string().nullable().describe("Of mail; null: answers go to the address"),
    ratePerSecond: z.number(),
    isDefault: z.boolean(),
    up: z.boolean().describe("False while its provider refuses it or does not answer, so that its messages wait"),
    alarm: z.string().nullable().describe("Code of a problem that staff must solve; null if there is none"),
    alarmCause: z.enum(["policy", "quota", "down"]).nullable(),
    alarmSince: z.date().nullable(),
    etag: etagSchema,
  })
  .meta({ id: "Sender" });

const keyParams = z.object({ id: z.string().min(1).max(100).describe("Key of the sender") });

export async function senderRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/senders",
    {
      config: staff("settings:read"),
      schema: {
        tags: ["senders"],
        summary: "List mail senders and LINE accounts",
        description: "All of them in one answer: an installation has few. The caller narrows and sorts them.",
        response: { 200: z.object({ items: z.array(senderSchema) }), ...problems },
      },
    },
    async () => ({ items: await listSenders(context) }),
  );

  app.patch(
    "/senders/:id",
    {
      config: staff("settings:write"),
      schema: {
        tags: ["senders"],
        summary: "Change the name, the address for replies or the rate of a sender",
        description: "What is left out stays as it is. A playbook sets all of it again at each publish.",
        params: keyParams,
        headers: settingHeaders,
        body: z
          .strictObject({
            name: z.string().trim().min(1).max(100).describe("As recipients see it"),
            replyTo: z.email().max(254).nullable().describe("Of mail; null: answers go to the sender's own address"),
            ratePerSecond: z.number().min(0.01).max(10_000).describe("Messages per second at most"),
          })
          .partial(),
        response: { 200: senderSchema, ...settingProblems, ...problems },
      },
    },
    async (request) =>
      changeSender(context, { key: request.params.id, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) }),
  );

  app.post(
    "/senders/:id/clear-alarm",
    {
      config: staff("settings:write"),
      schema: {
        tags: ["senders"],
        summary: "Clear a sender's alarm: it sends again at once, and stops again if its provider still refuses it",
        params: keyParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: senderSchema, ...problems },
      },
    },
    async (request) => {
      const { id: key } = request.params;
      await clearAlarm(context, { sender: key, reason: request.body.reason, actor: actorOf(request) });
      const cleared = (await listSenders(context)).find((one) => one.key === key);
      if (!cleared) throw new Error("a sender has vanished");
      return cleared;
    },
  );
}
