import { composeMail } from "../../channels/email/compose.ts";
import { type DkimSettings, dkimKeyFor } from "../../channels/email/dkim.ts";
import type { SmtpPool } from "../../channels/email/smtp-pool.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { readSenders } from "../engine/senders/read-senders.ts";
import { linkMail } from "./link-mail.ts";
import { type LinkKind, linkUrl } from "./staff-link.ts";

/** Tries of a mail, and how long after one the next begins, real minutes. */
const TRIES = 5;
const PAUSE_MINUTES = 5;
/** Of one try. Real milliseconds. */
const DEADLINE_MS = 60_000;

export interface MailWay {
  pool: Pick<SmtpPool, "send">;
  dkim?: DkimSettings | undefined;
}

interface DueMail {
  id: string;
  kind: LinkKind;
  mail: string;
  language: Language;
  createdAt: Date;
}

/**
 * Sends the mails of one-time links that are due, from the default mail sender. No lead is concerned, so they are no touches: no caps, no
 * ledger, and a mail whose fate is unknown goes out again, since its link is the same. Returns how many it tried.
 */
export async function sendLinkMails(context: Context, { pool, dkim }: MailWay, now = new Date()): Promise<number> {
  const sender = (await readSenders(context.database.pool)).find(({ channel, isDefault }) => channel === "email" && isDefault);
  if (!sender) return 0;
  // The next try is set first: a process that dies leaves it to the next one.
  const { rows } = await context.database.pool.query<DueMail>(
    `update staff_link set mail_tries = mail_tries + 1, mail_at = $1::timestamptz + make_interval(mins => $2)
     where id in (select id from staff_link where mail_state = 'due' and mail_at <= $1 and expires_at > $1 and mail is not null
       order by mail_at limit 10 for update skip locked)
     returning id, kind, mail, language, created_at as "createdAt"`,
    [now, PAUSE_MINUTES],
  );
  const key = dkim && dkimKeyFor(sender.address, dkim);
  for (const { id, kind, mail, language, createdAt } of rows) {
    const body = await composeMail({
      id,
      from: { name: sender.name, address: sender.address },
      to: { address: mail },
      ...linkMail({ kind, language, url: linkUrl(context, id), business: sender.name }),
      messageId: `${id}@${sender.address.split("@")[1] ?? ""}`,
      date: createdAt,
      envelopeFrom: sender.address,
      ...(key && { dkim: key }),
    });
    const outcome = await pool.send({ from: sender.address, to: mail, body, deadlineMs: DEADLINE_MS }, async () => true);
    if (outcome.kind === "accepted") await context.database.pool.query("update staff_link set mail_state = 'sent' where id = $1", [id]);
    else {
      const isOver = outcome.kind === "rejected";
      await context.database.pool.query("update staff_link set mail_state = 'failed' where id = $1 and ($2 or mail_tries >= $3)", [
        id,
        isOver,
        TRIES,
      ]);
    }
  }
  return rows.length;
}
