import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveLineWebhook } from "../../services/line/receive-webhook.ts";

/** LINE gives up on a webhook after two seconds (rules.md LIN2); a clean failure before that is delivered again. Milliseconds. */
const DEADLINE_MS = 1_800;

/** The signature is over the bytes as sent, so nothing parses them before it is verified (rules.md LIN1). */
export async function lineHook(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 2 * 1024 * 1024 }, (_request, body, done) => done(null, body));
  scope.post("/hooks/line", { config: { access: "provider" }, handlerTimeout: DEADLINE_MS }, async (request) => {
    const signature = request.headers["x-line-signature"];
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await receiveLineWebhook(context, { rawBody, signature: typeof signature === "string" ? signature : undefined });
    return {};
  });
}
