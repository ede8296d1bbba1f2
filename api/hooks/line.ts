import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveLineWebhook } from "../../services/line/receive-webhook.ts";

/** LINE waits two seconds for a webhook's answer (rules.md LIN2). A failure before that is delivered again. Milliseconds. */
const DEADLINE_MS = 1_800;

export interface LineHookOptions {
  context: Context;
  /** Null while there is no LINE account. */
  channelSecret: string | null;
}

/** The signature covers the bytes as sent, so nothing parses the body before it is verified (rules.md LIN1). */
export async function lineHook(scope: FastifyInstance, { context, channelSecret }: LineHookOptions): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 2 * 1024 * 1024 }, (_request, body, done) => done(null, body));
  scope.post("/hooks/line", { config: { access: "provider" }, handlerTimeout: DEADLINE_MS }, async (request) => {
    const signature = request.headers["x-line-signature"];
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await receiveLineWebhook(context, { rawBody, signature: typeof signature === "string" ? signature : undefined, channelSecret });
    return {};
  });
}
