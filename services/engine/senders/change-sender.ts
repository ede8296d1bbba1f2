import { AppError } from "../../../domain/app-error.ts";
import type { Context } from "../context/context.ts";
import { changeSetting, type IfMatch } from "../settings/change-setting.ts";
import { type ListedSender, listSenders } from "./list-senders.ts";
import { readSenderEntries } from "./write-senders.ts";

export interface SenderChange {
  key: string;
  /** As recipients see it. */
  name?: string | undefined;
  /** Of mail; null: answers go to the sender's own address. */
  replyTo?: string | null | undefined;
  ratePerSecond?: number | undefined;
}

/** LINE answers 429 above it (rules.md LIN3). */
const MOST_OF_LINE = 2_000;

/**
 * Changes a sender from now on; what is left out stays. The address stays, too, since its domain or account belongs to it. Throws AppError
 * not-found, invalid, ChangedMeanwhile.
 */
export async function changeSender(
  context: Context,
  { key, name, replyTo, ratePerSecond }: SenderChange,
  by: { actor: string; ifMatch: IfMatch },
): Promise<ListedSender> {
  const sender = await readSender(context, key);
  if (replyTo !== undefined && replyTo !== null && sender.channel !== "email") {
    throw new AppError("invalid", "sender-no-reply-to", {
      ja: "返信先はメールの送信元だけにあります。",
      en: "Only a mail sender has an address for replies.",
    });
  }
  if (sender.channel === "line" && (ratePerSecond ?? 0) > MOST_OF_LINE) {
    throw new AppError("invalid", "sender-too-fast", {
      ja: `LINEは1秒に${MOST_OF_LINE}通までです。`,
      en: `LINE takes ${MOST_OF_LINE} messages a second at most.`,
    });
  }
  await changeSetting(context, {
    ...by,
    place: `senders.${key}`,
    read: readSenderEntries,
    async write(tx) {
      await tx.query(
        `update sender set name = coalesce($2, name), rate_per_second = coalesce($3, rate_per_second),
           reply_to = case when $4 then $5 else reply_to end where key = $1`,
        [key, name ?? null, ratePerSecond ?? null, replyTo !== undefined, replyTo ?? null],
      );
    },
  });
  return readSender(context, key);
}

async function readSender(context: Context, key: string): Promise<ListedSender> {
  const sender = (await listSenders(context)).find((one) => one.key === key);
  if (sender) return sender;
  throw new AppError("not-found", "sender-unknown", {
    ja: `送信元「${key}」はありません。`,
    en: `There is no sender "${key}".`,
  });
}
