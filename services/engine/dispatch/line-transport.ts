import type { LineClient } from "../../../channels/line/client.ts";
import { DEADLINE_SECONDS } from "../../../domain/touches/deadlines.ts";
import { renderLine } from "../../../templates/line-template.ts";
import type { Context } from "../context/context.ts";
import { readCompiled } from "../templates/read-compiled.ts";
import type { Job } from "./job.ts";
import { RenderFault, type Transport } from "./transport.ts";

/** LINE: replies with a fresh reply token, which costs no quota. Without one, or when LINE refuses it, pushes with the send's retry key (LIN4). */
export function lineTransport(context: Context, client: LineClient, places: number): Transport {
  return {
    places,
    async send(job, beforeBody) {
      const messages = await render(context, job);
      if (!(await beforeBody())) return { kind: "cancelled" };
      const deadlineMs = DEADLINE_SECONDS * 1_000;
      if (job.snapshot.replyToken && job.attempt === 1) {
        const replied = await client.reply({ replyToken: job.snapshot.replyToken, messages, deadlineMs: deadlineMs / 2 });
        if (replied.kind === "accepted" || replied.kind === "unknown") return replied;
      }
      return client.push({ to: job.snapshot.to, messages, retryKey: job.retryKey, deadlineMs: deadlineMs / 2 });
    },
    close: async () => client.close(),
  };
}

async function render(context: Context, job: Job) {
  const compiled = await readCompiled(context.database.pool, job.templateVersionId);
  try {
    if (compiled.kind !== "line") throw new Error("not a LINE template");
    return renderLine(compiled, job.snapshot.variables);
  } catch (error) {
    throw new RenderFault(error);
  }
}
