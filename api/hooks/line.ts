import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveLineWebhook } from "../../services/line/receive-webhook.ts";
import { keepRawBodies, rawBodyOf } from "./raw-body.ts";

/** LINE waits two seconds for a webhook's answer (rules.md LIN2). A failure before that is delivered again. Milliseconds. */
const DEADLINE_MS = 1_800;

export interface LineHookOptions {
  context: Context;
  /** Null while there is no LINE account. */
  channelSecret: string | null;
}

export async function lineHook(scope: FastifyInstance, { context, channelSecret }: LineHookOptions): Promise<void> {
  keepRawBodies(scope);
  scope.post("/hooks/line", { config: { access: "provider" }, handlerTimeout: DEADLINE_MS }, async (request) => {
    const signature = request.headers["x-line-signature"];
    await receiveLineWebhook(context, {
      rawBody: rawBodyOf(request),
      signature: typeof signature === "string" ? signature : undefined,
      channelSecret,
    });
    return {};
  });
}
