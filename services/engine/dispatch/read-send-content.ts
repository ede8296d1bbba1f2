import { AppError } from "../../../domain/app-error.ts";
import type { Category } from "../../../domain/touches/category.ts";
import { renderLine } from "../../../templates/line-template.ts";
import type { Variables } from "../../../templates/variables.ts";
import type { Context } from "../context/context.ts";
import { readCompiled } from "../templates/read-compiled.ts";
import type { Snapshot } from "./job.ts";
import { sendUnknown } from "./lock-send.ts";
import { mailOfSend } from "./mail-of-send.ts";

/** A message, byte for byte as it left, and once more for a look at it. */
export type SendContent =
  | {
      channel: "email";
      from: { name: string; address: string };
      replyTo: string | null;
      to: string;
      subject: string;
      html: string;
      text: string;
      listUnsubscribeUrl: string | null;
      messageId: string;
      datedAt: Date;
      /** Without tracking, and without links that act for the lead. */
      shown: { html: string; text: string };
    }
  | { channel: "line"; to: string; messages: unknown[]; shown: { messages: unknown[] } };

interface Row {
  channel: "email" | "line";
  category: Category;
  templateVersionId: string;
  snapshot: Snapshot | null;
  messageId: string;
  datedAt: Date;
  senderName: string;
  senderAddress: string;
  replyTo: string | null;
}

/**
 * What the lead got, made anew from the template version and the variables that the claim stored. Throws AppError not-found, and gone when
 * the variables were removed: 90 days after the end of the send, or by an erasure.
 */
export async function readSendContent(context: Context, sendId: string): Promise<SendContent> {
  const { pool } = context.database;
  const { rows } = await pool.query<Row>(
    `select s.channel, s.category, s.template_version_id as "templateVersionId", s.variables as snapshot, s.message_id as "messageId",
       s.dated_at as "datedAt", sender.name as "senderName", sender.address as "senderAddress", sender.reply_to as "replyTo"
     from send s join sender on sender.id = s.sender_id where s.id = $1`,
    [sendId],
  );
  const [row] = rows;
  if (!row) throw sendUnknown();
  const { snapshot } = row;
  if (snapshot === null)
    throw new AppError("gone", "content-removed", {
      ja: "このメッセージの内容は残っていません。個人情報は、送信から90日後か、ご本人のデータを消去したときに取り除かれます。",
      en: "The content of this message is kept no more: what is personal goes 90 days after its end, or with the erasure of the lead.",
    });
  const compiled = await readCompiled(pool, row.templateVersionId);
  const looked = { ...snapshot, variables: harmless(snapshot.variables) };
  if (compiled.kind === "line") {
    const messages = renderLine(compiled, snapshot.variables);
    return { channel: "line", to: snapshot.to, messages, shown: { messages: renderLine(compiled, looked.variables) } };
  }
  const sender = { name: row.senderName, address: row.senderAddress, replyTo: row.replyTo };
  const { from, replyTo, to, listUnsubscribeUrl, calendar: _, ...mail } = mailOfSend(compiled, snapshot, row.category, sender);
  const { html, text } = mailOfSend(compiled, looked, row.category, sender);
  return {
    channel: "email",
    from: { name: from.name ?? "", address: from.address },
    replyTo: replyTo?.address ?? null,
    to: to.address,
    ...mail,
    listUnsubscribeUrl: listUnsubscribeUrl ?? null,
    messageId: row.messageId,
    datedAt: row.datedAt,
    shown: { html, text },
  };
}

/** A look at a message must not count as the lead's opening it, and a click in it must not unsubscribe them. */
function harmless({ track: _, urls, ...variables }: Variables): Variables {
  const nowhere = (url: Variables["urls"][string]): Variables["urls"][string] =>
    typeof url === "string" ? NOWHERE : Object.fromEntries(Object.keys(url).map((key) => [key, NOWHERE]));
  return {
    ...variables,
    urls: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, name === "line" ? url : nowhere(url)])),
  };
}

/** Leads to no page: the domain is reserved (RFC 2606), and LINE refuses anything but https. */
const NOWHERE = "https://link.invalid/";
