import type { messagingApi } from "@line/bot-sdk";
import { v7 as uuidv7 } from "uuid";
import { composeMail } from "../../channels/email/compose.ts";
import { dkimKeyFor } from "../../channels/email/dkim.ts";
import type { Outcome } from "../../channels/outcome.ts";
import { AppError } from "../../domain/app-error.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../domain/contacts/email-address.ts";
import { inEach, type Language, type LocalText } from "../../domain/words/local-text.ts";
import { describeProblem } from "../../templates/problem.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type Cap, countRequest } from "../engine/throttle/count-request.ts";
import { type Preview, type PreviewInput, previewTemplate } from "./preview-template.ts";
import type { TestWays } from "./test-ways.ts";

export interface TestInput extends PreviewInput {
  /** A mail address, or the id of a LINE user. */
  to: string;
  /** staff:<id> */
  actor: string;
}

export interface TestOutcome {
  outcome: Exclude<Outcome["kind"], "cancelled">;
  /** Of the mail server or LINE, such as `250` or `550 5.1.1`. */
  code: string;
}

/** Of real time. A test goes to whom its sender names, so nobody is flooded by it. */
const CAP_OF_CALLER: Cap = { limit: 60, seconds: 3_600 };
const CAP_OF_ADDRESS: Cap = { limit: 20, seconds: 3_600 };
/** Of the sending; below the limit of a request. Real milliseconds. */
export const TEST_DEADLINE_MS = 10_000;
/** LINE takes so many messages at once. */
const LINE_MESSAGES = 5;

const mark: Record<Language, string> = { ja: "【テスト】", en: "[Test] " };
const lineMark: Record<Language, string> = { ja: "【テスト配信】", en: "[Test message]" };

/**
 * Sends a template to one address, with supposed values, from the channel's sender. It is no message to a lead: no touch, no send, no score,
 * no List-Unsubscribe, and its links belong to nobody. Throws AppError invalid, forbidden for a suppressed address, conflict when nothing can
 * be sent by the channel, too-many.
 */
export async function sendTest(context: Context, ways: TestWays, { to, actor, ...input }: TestInput): Promise<TestOutcome> {
  const { rendering, problems, sender } = await previewTemplate(context, input);
  if (rendering === null) {
    const fault = problems.find(({ severity }) => severity !== "warning");
    const sentence = fault ? inEach((language) => describeProblem(fault, language)) : cannotBeMade;
    throw new AppError("invalid", "template-invalid", sentence);
  }
  if (rendering.channel === "person") throw new AppError("invalid", "no-test-of-scripts", noTestOfScripts);
  if (sender === null) throw new AppError("conflict", "no-sender", noSender);
  const address = addressOf(rendering.channel, to);
  await requireUnsuppressed(context, rendering.channel, address.key);
  await countRequest(context, "template-test-caller", actor, CAP_OF_CALLER);
  await countRequest(context, "template-test-address", address.key, CAP_OF_ADDRESS);
  const language: Language = input.language === "en" ? "en" : "ja";
  const sent =
    rendering.channel === "email"
      ? await sendMail(context, ways, { rendering, sender, to: address.address, language })
      : await pushLine(ways, { messages: rendering.messages, to: address.address, language });
  const outcome: TestOutcome =
    sent.kind === "cancelled" ? { outcome: "unknown", code: "cancelled" } : { outcome: sent.kind, code: sent.code };
  await writeAudit(context.database.pool, {
    at: context.clock.now(),
    actor,
    action: "template-tested",
    target: "template",
    refId: input.key ?? "unnamed",
    data: { channel: rendering.channel, language: input.language, version: input.version ?? null, ...outcome },
  });
  return outcome;
}

type Mail = Extract<NonNullable<Preview["rendering"]>, { channel: "email" }>;

async function sendMail(
  context: Context,
  { mail }: TestWays,
  { rendering, sender, to, language }: { rendering: Mail; sender: NonNullable<Preview["sender"]>; to: string; language: Language },
): Promise<Outcome> {
  if (mail === null) throw noWayOut("SMTP_URL");
  const id = uuidv7();
  const key = mail.dkim && dkimKeyFor(sender.address, mail.dkim);
  const body = await composeMail({
    id,
    from: { name: sender.name, address: sender.address },
    ...(sender.replyTo && { replyTo: { address: sender.replyTo } }),
    to: { address: to },
    subject: `${mark[language]}${rendering.subject}`,
    html: rendering.html,
    text: rendering.text,
    messageId: `${id}@${sender.address.split("@")[1] ?? ""}`,
    date: context.clock.now(),
    envelopeFrom: sender.address,
    ...(key && { dkim: key }),
  });
  return mail.pool.send({ from: sender.address, to, body, deadlineMs: TEST_DEADLINE_MS }, async () => true);
}

/** LINE has no subject: a message of its own says that it is a test, where there is room for one more. */
async function pushLine(
  { line }: TestWays,
  { messages, to, language }: { messages: readonly messagingApi.Message[]; to: string; language: Language },
): Promise<Outcome> {
  if (line === null) throw noWayOut("LINE_CHANNEL_ACCESS_TOKEN");
  const marked = messages.length < LINE_MESSAGES ? [{ type: "text", text: lineMark[language] } as const, ...messages] : [...messages];
  return line.push({ to, messages: marked, retryKey: uuidv7(), deadlineMs: TEST_DEADLINE_MS });
}

function addressOf(channel: "email" | "line", to: string): { address: string; key: string } {
  if (channel === "line") {
    if (/^U[0-9a-f]{32}$/.test(to.trim())) return { address: to.trim(), key: to.trim() };
    throw new AppError("invalid", "bad-line-user", {
      ja: "LINEのユーザーIDは、Uと32桁の16進数です。",
      en: "The id of a LINE user is U and 32 hexadecimal digits.",
    });
  }
  const read = readEmailAddress(to);
  if (read.kind === "ok") return read;
  throw new AppError("invalid", "bad-address", {
    ja: "メールアドレスとして正しくありません。確かめて、もう一度お試しください。",
    en: "This is not an e-mail address; check it and try again.",
  });
}

async function requireUnsuppressed({ database, keys }: Context, channel: "email" | "line", key: string): Promise<void> {
  const { rowCount } = await database.pool.query(
    "select 1 from suppression where address_hash = $1 and channel = $2 and scope = 'all' and lifted_at is null",
    [addressHash(keys.suppression, channel, key), channel],
  );
  if (rowCount === 0) return;
  throw new AppError("forbidden", "address-suppressed", {
    ja: "このアドレスには配信しないことになっています。テストは別のアドレスへ送ってください。",
    en: "This address is on the list of those that are never written to: send the test to another one.",
  });
}

function noWayOut(setting: string): AppError {
  return new AppError("conflict", "no-way-out", {
    ja: `設定 ${setting} がないため、このチャネルでは送れません。`,
    en: `Nothing can be sent by this channel: the setting ${setting} is missing.`,
  });
}

const cannotBeMade: LocalText = { ja: "このテンプレートからはメッセージを作れません。", en: "No message can be made from this template." };
const noTestOfScripts: LocalText = {
  ja: "担当者用の台本は送るものではないため、テスト送信はありません。プレビューで確かめてください。",
  en: "A script for a person is not sent, so there is no test of it: look at its preview.",
};
const noSender: LocalText = {
  ja: "このチャネルの送信元がまだありません。先に設定してください。",
  en: "The channel has no sender yet: set one first.",
};
