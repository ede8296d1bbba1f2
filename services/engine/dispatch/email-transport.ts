import { composeMail } from "../../../channels/email/compose.ts";
import { type DkimSettings, dkimKeyFor } from "../../../channels/email/dkim.ts";
import type { SmtpPool } from "../../../channels/email/smtp-pool.ts";
import { verpAddress } from "../../../channels/email/verp.ts";
import { DEADLINE_SECONDS } from "../../../domain/touches/deadlines.ts";
import type { Context } from "../context/context.ts";
import type { Sender } from "../senders/read-senders.ts";
import { readCompiled } from "../templates/read-compiled.ts";
import type { Job } from "./job.ts";
import { mailOfSend } from "./mail-of-send.ts";
import { RenderFault, type Transport } from "./transport.ts";

/** Mail, rendered from what the claim stored, so that every attempt of a send has the same bytes (SND3). Signed where `dkim` covers the sender. */
export function emailTransport(context: Context, sender: Sender, pool: SmtpPool, connections: number, dkim?: DkimSettings): Transport {
  return {
    places: connections,
    async send(job, beforeBody) {
      const from = envelopeSender(context, sender, job.sendId);
      const body = await render(context, sender, job, from, dkim);
      return pool.send({ from, to: job.snapshot.to, body, deadlineMs: DEADLINE_SECONDS * 1_000 }, beforeBody);
    },
    close: () => pool.close(),
  };
}

async function render(context: Context, sender: Sender, job: Job, envelopeFrom: string, dkim: DkimSettings | undefined): Promise<Buffer> {
  const compiled = await readCompiled(context.database.pool, job.templateVersionId);
  try {
    const mail = mailOfSend(compiled, job.snapshot, job.category, sender);
    const key = dkim && dkimKeyFor(mail.from.address, dkim);
    return await composeMail({
      id: job.sendId,
      ...mail,
      messageId: job.messageId,
      date: new Date(job.datedAt),
      envelopeFrom,
      ...(key ? { dkim: key } : {}),
    });
  } catch (error) {
    throw new RenderFault(error);
  }
}

function envelopeSender(context: Context, sender: Sender, sendId: string): string {
  const key = context.keys.token[0];
  if (!key) throw new Error("no token key is configured");
  return verpAddress(sendId, key.secret, sender.address.split("@")[1] ?? "");
}
