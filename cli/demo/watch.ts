import { z } from "zod";
import type { Town } from "./town.ts";
import { getJson } from "./web.ts";

const mailsSchema = z.object({
  messages: z.array(z.object({ n: z.number(), envelope: z.object({ to: z.string() }), html: z.string().nullable() })),
});
const lineSchema = z.object({
  entries: z.array(
    z.object({ seq: z.number(), kind: z.string(), delivered: z.array(z.string()).optional(), messages: z.array(z.unknown()).optional() }),
  ),
});

/** Brings what the stand-ins took to the people; each call reads on from where the last one stopped. */
export function watchMessages(sandboxUrl: string, town: Town): () => Promise<{ mails: number; lines: number }> {
  let mails = 0;
  let lineSeq = 0;
  let lines = 0;
  return async () => {
    const mail = mailsSchema.parse(await getJson(`${sandboxUrl}/mail/messages?after=${mails}&limit=100`));
    for (const message of mail.messages) {
      mails = message.n;
      await town.deliverMail({ to: message.envelope.to, html: message.html ?? "" });
    }
    const line = lineSchema.parse(await getJson(`${sandboxUrl}/line/control/journal?after=${lineSeq}&kind=accepted`));
    for (const entry of line.entries) {
      lineSeq = entry.seq;
      lines += 1;
      for (const userId of entry.delivered ?? []) await town.deliverLine(userId, entry.messages ?? []);
    }
    return { mails, lines };
  };
}
