import { afterAll, beforeAll, expect, test } from "vitest";
import { composeMail } from "../../../../channels/email/compose.ts";
import { listSends } from "../../../../services/engine/dispatch/list-sends.ts";
import { readSend } from "../../../../services/engine/dispatch/read-send.ts";
import { readSendContent } from "../../../../services/engine/dispatch/read-send-content.ts";
import { purgeVariables } from "../../../../services/engine/maintenance/purge-variables.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { sendsOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";

const CHAT = sequenceYaml("chat", ["{ id: one, send: { line: notes/one } }"]);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [LETTER, CHAT] });
});
afterAll(() => engine.close());

async function sent(sequence: string, channels: ("email" | "line")[]) {
  const person = await addPerson(engine.context, { channels });
  if (person.lineContact) await engine.line.control("POST", "/follow", { userId: person.lineUser });
  await enrol(engine.context, person.leadId, sequence);
  await engine.settle();
  const [send] = await sendsOf(engine.context, person.leadId);
  if (send?.state !== "sent") throw new Error(`the send is ${send?.state}`);
  return { ...person, sendId: send.id };
}

test("a mail is read byte for byte as it left, also after the sender, the template and the lead have changed (SND3)", async () => {
  const { leadId, sendId, email } = await sent("letter", ["email"]);
  const { pool } = engine.context.database;
  await pool.query(
    "update sender set name = '別の名前', address = 'other@example.com', reply_to = 'reply@example.com' where channel = 'email'",
  );
  await pool.query("update lead set family_name = '佐藤' where id = $1", [leadId]);

  const content = await readSendContent(engine.context, sendId);
  if (content.channel !== "email") throw new Error("no mail");
  const { from, replyTo, to, subject, html, text, listUnsubscribeUrl, messageId, datedAt } = content;
  const again = await composeMail({
    id: sendId,
    from,
    to: { address: to },
    subject,
    html,
    text,
    messageId,
    date: datedAt,
    ...(replyTo === null ? {} : { replyTo: { address: replyTo } }),
    ...(listUnsubscribeUrl === null ? {} : { listUnsubscribeUrl }),
  });
  const left = (await engine.mail.journal()).find((mail) => mail.to === email);
  expect(again.toString()).toBe(await engine.mail.raw(left?.n ?? 0));
});

test("what is looked at loads no pixel, and its links do nothing in the name of the lead", async () => {
  const { sendId } = await sent("letter", ["email"]);
  const content = await readSendContent(engine.context, sendId);
  if (content.channel !== "email") throw new Error("no mail");
  expect(content.html).toMatch(/shop\.test\/[or]\//);
  expect(content.html).toMatch(/shop\.test\/[up]\//);
  expect(content.shown.html).not.toMatch(/shop\.test\/[ordupc]\//);
  expect(content.shown.text).not.toMatch(/shop\.test\/[ordupc]\//);
});

test("LINE messages are read as LINE got them", async () => {
  const { sendId, lineUser } = await sent("chat", ["line"]);
  const content = await readSendContent(engine.context, sendId);
  const pushed = (await engine.line.journal("accepted")).find(({ to }) => to.includes(lineUser));
  expect(content).toMatchObject({ channel: "line", to: lineUser });
  expect(JSON.parse(JSON.stringify("messages" in content && content.messages))).toEqual(pushed?.messages);
});

test("a message whose variables were purged says that its content is gone, and keeps the rest", async () => {
  const { leadId, sendId } = await sent("letter", ["email"]);
  await engine.context.database.pool.query("update send set settled_at = settled_at - interval '91 days' where id = $1", [sendId]);
  await engine.context.database.pool.query("delete from setting where key = 'variablesPurgedUntil'");
  await purgeVariables(engine.context);
  await expect(readSendContent(engine.context, sendId)).rejects.toMatchObject({ kind: "gone", code: "content-removed" });
  expect(await readSend(engine.context, sendId)).toMatchObject({
    hasContent: false,
    template: "notes/one",
    templateVersion: 1,
    tries: [{ number: 1, outcome: "accepted" }],
  });
  expect((await listSends(engine.context, { leadId, limit: 5 })).items).toMatchObject([
    { id: sendId, state: "sent", sender: expect.any(String) },
  ]);
  expect((await listSends(engine.context, { leadId, state: "failed", limit: 5 })).items).toEqual([]);
  expect((await listSends(engine.context, { leadId, channel: "email", limit: 5 })).items).toMatchObject([{ id: sendId }]);
  expect((await listSends(engine.context, { leadId, channel: "line", limit: 5 })).items).toEqual([]);
});
