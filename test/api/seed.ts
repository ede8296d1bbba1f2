import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { stampForm } from "../../domain/bot-check.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countRows } from "../support/dump.ts";

/** Senders, one topic, one form (`newsletter`) with its wordings, and one document (`gift`). */
export async function seedBusiness(context: Context): Promise<void> {
  const { prisma } = context.database;
  const at = context.clock.now();
  const sender = { ratePerSecond: 10, isDefault: true };
  await prisma.sender.createMany({
    data: [
      { id: uuidv7(), key: "mail", channel: "email", name: "育み", address: "hello@hagukumi.example", ...sender },
      { id: uuidv7(), key: "line", channel: "line", name: "育み", address: `U${"a".repeat(32)}`, ...sender },
      { id: uuidv7(), key: "people", channel: "person", name: "育み", address: "", ...sender },
    ],
  });
  await prisma.topic.createMany({
    data: [
      { key: "newsletter", title: { ja: "メールマガジン", en: "Newsletter" } },
      { key: "seminar", title: { ja: "セミナーのご案内", en: "Seminars" } },
    ],
  });
  const texts = {
    purpose: "お預かりした情報は配信だけに使います。",
    newsletter: "メールマガジンを受け取ります。",
    seminar: "セミナーの案内を受け取ります。",
  };
  await prisma.wording.createMany({
    data: Object.entries(texts).map(([key, text]) => {
      const hash = createHash("sha256").update(text).digest("hex");
      return { id: uuidv7(), key, language: "ja", version: 1, text, hash };
    }),
  });
  const definition = {
    key: "newsletter",
    title: { ja: "七日間の無料講座", en: "Seven free days" },
    lead: { ja: "毎朝一通お届けします。" },
    purpose: "purpose",
    topics: [
      { topic: "newsletter", wording: "newsletter", required: true },
      { topic: "seminar", wording: "seminar", required: false },
    ],
    fields: [
      { key: "familyName", label: { ja: "姓" }, required: true },
      { key: "renewal", label: { ja: "更新日" }, required: false },
    ],
    document: "gift",
  };
  await prisma.fieldDefinition.create({ data: { key: "renewal", type: "date", title: "更新日" } });
  await prisma.form.create({ data: { id: uuidv7(), key: "newsletter", definition } });
  const content = Buffer.from("<h1>贈り物</h1><script>alert(1)</script>");
  await prisma.document.create({ data: { id: uuidv7(), key: "gift", title: "はじめの一冊", contentType: "text/html", content } });
  await prisma.setting.create({
    data: {
      key: "business",
      value: {
        name: "育み",
        legalName: "育み合同会社",
        postalAddress: "東京都千代田区1-1",
        complaints: "help@hagukumi.example",
        website: "https://hagukumi.example",
      },
    },
  });
  await prisma.templateVersion.create({
    data: {
      id: templateId,
      key: "welcome/hello",
      channel: "email",
      language: "ja",
      version: 1,
      source: { subject: "s", mjml: "<mjml><mj-body></mj-body></mjml>", language: "ja" },
      compiled: { kind: "email", subject: "s", html: "", text: "", links: ["https://hagukumi.example/講座?a=1", "https://other.example/"] },
      hash: "",
      publishedAt: at,
      author: "test",
    },
  });
}

const templateId = uuidv7();

/** A post of the form `newsletter` as a browser sends it a minute after the page was shown. */
export function formPost(
  context: Context,
  fields: Record<string, string | string[]>,
  { shownAt = new Date(Date.now() - 60_000) } = {},
): string {
  const body = new URLSearchParams();
  const all = {
    email: "hanako@example.jp",
    familyName: "鈴木",
    topic: "newsletter",
    shown: stampForm(context.keys.token, "newsletter", shownAt),
    ...fields,
  };
  for (const [name, values] of Object.entries(all)) for (const value of [values].flat()) body.append(name, value);
  return body.toString();
}

export const urlencoded = { "content-type": "application/x-www-form-urlencoded" };

export interface Person {
  leadId: string;
  contactId: string;
  sendId: string;
}

/** A subscribed lead with a reachable address and one mail sent to it. */
export async function seedPerson(context: Context, { email = "taro@example.jp", familyName = "田中" } = {}): Promise<Person> {
  const { prisma } = context.database;
  const at = context.clock.now();
  const person = { leadId: uuidv7(), contactId: uuidv7(), sendId: uuidv7() };
  const { leadId, contactId, sendId } = person;
  await prisma.lead.create({
    data: { id: leadId, familyName, searchKey: familyName, zone: "Asia/Tokyo", createdAt: at, updatedAt: at },
  });
  const hash = createHash("sha256").update(email).digest("hex");
  const contact = { channel: "email", address: email, addressKey: email, addressHash: hash, state: "reachable" };
  await prisma.contact.create({ data: { id: contactId, leadId, ...contact, stateAt: at, createdAt: at } });
  const consentId = uuidv7();
  await prisma.consent.create({
    data: { id: consentId, leadId, contactId, topic: "newsletter", channel: "email", kind: "given", basis: "opt-in", method: "form", at },
  });
  await prisma.subscription.create({
    data: { leadId, topic: "newsletter", channel: "email", state: "subscribed", since: at, consentId },
  });
  const sender = await prisma.sender.findFirstOrThrow({ where: { channel: "email" } });
  await prisma.send.create({
    data: {
      id: sendId,
      touchId: uuidv7(),
      leadId,
      contactId,
      senderId: sender.id,
      channel: "email",
      category: "nurture",
      templateVersionId: templateId,
      messageId: `<${sendId}@hagukumi.example>`,
      datedAt: at,
      retryKey: uuidv7(),
      state: "sent",
      fence: uuidv7(),
      claimedAt: at,
    },
  });
  return person;
}

/** The rows of every table, counted, to compare before and after. */
export const facts = ({ database }: Context): Promise<Record<string, number>> => countRows(database);
