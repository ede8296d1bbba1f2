import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { findLeadsOf } from "./lead-of-address.ts";
import { askStandIn, type StandIns } from "./stand-ins.ts";

export interface SandboxMail {
  /** 1, 2, 3 … in the order of arrival. */
  n: number;
  /** Business time. */
  at: Date;
  from: { name: string; address: string };
  to: string;
  subject: string;
  /** Null if no lead has the address now. */
  leadId: string | null;
}

export interface ListedMail extends SandboxMail {
  preview: string;
}

export interface WholeMail extends SandboxMail {
  headers: { name: string; value: string }[];
  html: string | null;
  text: string | null;
  unsubscribe: Unsubscribe | null;
}

/** What a mail program offers beside the sender's name. */
export interface Unsubscribe {
  url: string;
  /** The program may post without asking (RFC 8058). */
  oneClick: boolean;
}

const taken = z.object({ n: z.int(), businessAt: z.number(), subject: z.string() });
const listed = z.object({
  messages: z.array(taken.extend({ from: z.object({ name: z.string(), address: z.string() }), to: z.string(), preview: z.string() })),
  older: z.boolean(),
});
const whole = taken.extend({
  envelope: z.object({ from: z.string(), to: z.string() }),
  from: z.object({ name: z.string().default(""), address: z.string().default("") }).nullable(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  html: z.string().nullable(),
  text: z.string().nullable(),
});

/** Mail that arrived at addresses that contain `to`, the newest first, from before the mail `before` on. */
export async function listMails(
  context: Context,
  { mail }: StandIns,
  { to, before, limit }: { to: string; before: number | null; limit: number },
): Promise<{ mails: ListedMail[]; older: boolean }> {
  const query = new URLSearchParams({ to, limit: String(limit), ...(before !== null && { before: String(before) }) });
  const found = await askStandIn(listed, `${mail}/mailbox?${query}`);
  const messages = found?.messages ?? [];
  const leads = await findLeadsOf(
    context,
    "email",
    messages.map((message) => message.to),
  );
  const mails = messages.map(({ businessAt, ...message }) => ({
    ...message,
    at: new Date(businessAt),
    leadId: leads.get(message.to) ?? null,
  }));
  return { mails, older: found?.older ?? false };
}

/** Throws AppError `mail-unknown`. */
export async function readMail(context: Context, { mail }: StandIns, n: number): Promise<WholeMail> {
  const found = await askStandIn(whole, `${mail}/messages/${n}`);
  if (found === null)
    throw new AppError("not-found", "mail-unknown", {
      ja: "このメールは見つかりません。一覧から選び直してください。",
      en: "There is no such mail: choose one from the list.",
    });
  const { businessAt, envelope, from, headers, subject, html, text } = found;
  const leads = await findLeadsOf(context, "email", [envelope.to]);
  return {
    ...{ n, subject, html, text },
    at: new Date(businessAt),
    from: { name: from?.name ?? "", address: from?.address || envelope.from },
    to: envelope.to,
    leadId: leads.get(envelope.to) ?? null,
    headers: headers.map(({ key, value }) => ({ name: key, value })),
    unsubscribe: unsubscribeOf(headers),
  };
}

function unsubscribeOf(headers: readonly { key: string; value: string }[]): Unsubscribe | null {
  const read = (name: string) => headers.find(({ key }) => key.toLowerCase() === name)?.value ?? "";
  const url = /<(https?:[^>\s]+)>/.exec(read("list-unsubscribe"))?.[1];
  if (url === undefined || !URL.canParse(url)) return null;
  return { url, oneClick: read("list-unsubscribe-post").trim() === "List-Unsubscribe=One-Click" };
}
