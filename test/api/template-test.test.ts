import { expect, onTestFinished, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { addSuppression } from "../../services/suppressions/add-suppression.ts";
import { openTestWays } from "../../services/templates/test-ways.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { LINE_TOKEN, lineStandIn, mailStandIn } from "../support/stand-ins.ts";
import { facts } from "./seed.ts";
import { testServer } from "./test-server.ts";

const mjml =
  '<mjml><mj-body><mj-section><mj-column><mj-text>{{ lead.name }} <a href="https://shop.example/x">x</a></mj-text></mj-column></mj-section></mj-body></mjml>';
const content = { channel: "email", source: { subject: "{{ lead.name }}へ", mjml } };

async function testSite({ withWays = true } = {}) {
  const [smtp, line] = await Promise.all([mailStandIn(), lineStandIn()]);
  const ways = withWays
    ? openTestWays({ smtpUrl: smtp.url, line: { channelAccessToken: LINE_TOKEN, apiBase: line.apiBase } })
    : openTestWays({});
  onTestFinished(async () => {
    await ways.close();
    await Promise.all([smtp.close(), line.close()]);
  });
  const { app, context, staff } = await testServer({ testWays: ways });
  await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup");
  const post = (payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: "POST", url: "/api/v1/templates/test-send", headers: { ...staff, ...headers }, payload });
  const sendTest = async (body: object) => (await post(body)).json();
  const audits = async () =>
    (await context.database.pool.query("select actor, ref_id, data from audit where action = 'template-tested' order by id")).rows;
  return { smtp, line, context, post, sendTest, audits };
}

test("a test arrives by the mail server, marked as one, without List-Unsubscribe and tracking, and no lead has it", async () => {
  const { smtp, context, sendTest, audits } = await testSite();
  const before = await facts(context);
  const lead = { familyName: "鈴木", givenName: "花子" };
  expect(await sendTest({ content, lead, to: " Tester@Example.JP " })).toEqual({ outcome: "accepted", code: "250 2.0.0" });
  const journal = await smtp.journal();
  expect(journal).toHaveLength(1);
  const raw = await smtp.raw(journal[0]?.n ?? 0);
  const subject = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)].map(([, part = ""]) => Buffer.from(part, "base64").toString()).join("");
  expect(subject).toContain("【テスト】鈴木");
  expect(raw).not.toMatch(/^list-unsubscribe/im);
  const after = await facts(context);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed.toSorted()).toEqual(["audit", "throttle"]);
  expect(await audits()).toEqual([
    {
      actor: "staff:tester",
      ref_id: "unnamed",
      data: { channel: "email", language: "ja", version: null, outcome: "accepted", code: "250 2.0.0" },
    },
  ]);
});

test("a refusal is answered with its code, and kept without the address", async () => {
  const { smtp, sendTest, audits } = await testSite();
  await smtp.script({ match: { to: "gone@example.jp" }, at: "rcpt", action: "reply", code: 550, enhanced: "5.1.1" });
  expect(await sendTest({ key: "notes/one", to: "gone@example.jp" })).toEqual({ outcome: "rejected", code: "550 5.1.1" });
  expect(JSON.stringify(await audits())).not.toContain("gone@");
});

test("a repetition with the same key sends no second test, also while the first one is under way", async () => {
  const { smtp, post, audits } = await testSite();
  const key = { "idempotency-key": "press-1" };
  const body = { content, to: "a@example.jp" };
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(body, key)));
  for (const answer of answers) expect(answer).toMatchObject({ statusCode: 200, body: answers[0]?.body });
  expect(answers[0]?.json()).toEqual({ outcome: "accepted", code: "250 2.0.0" });
  expect(answers.filter(({ headers }) => headers["idempotency-replayed"] === "true")).toHaveLength(4);
  expect((await post({ ...body, to: "b@example.jp" }, key)).json()).toMatchObject({ status: 422, code: "idempotency-key-reused" });
  expect(await smtp.journal()).toHaveLength(1);
  expect(await audits()).toHaveLength(1);
  await post(body, { "idempotency-key": "press-2" });
  expect(await smtp.journal()).toHaveLength(2);
});

test("a test that was refused is tried again by the same key", async () => {
  const { context, post } = await testSite();
  const key = { "idempotency-key": "press-1" };
  const body = { content, to: "no@example.jp" };
  const { id } = await addSuppression(context, {
    ...{ channel: "email", address: body.to, scope: "all", reason: "asked", actor: "staff:test" },
  });
  expect((await post(body, key)).json()).toMatchObject({ status: 403, code: "address-suppressed" });
  await context.database.pool.query("update suppression set lifted_at = now() where id = $1", [id]);
  expect((await post(body, key)).json()).toMatchObject({ outcome: "accepted" });
});

test("a LINE test begins with a message that says so", async () => {
  const { line, sendTest } = await testSite();
  const user = `U${"b".repeat(32)}`;
  await line.control("POST", "/follow", { userId: user, displayName: "tester" });
  const answer = await sendTest({ key: "notes/one", channel: "line", to: user });
  const pushes = await line.journal("accepted");
  expect({ answer, pushes }).toMatchObject({ answer: { outcome: "accepted" } });
  expect(JSON.stringify(pushes)).toContain("【テスト配信】");
  expect(await sendTest({ key: "notes/one", channel: "line", to: "tester@example.jp" })).toMatchObject({ code: "bad-line-user" });
});

test("what cannot be sent says why: a script, a broken template, a suppressed address, no mail server", async () => {
  const { context, sendTest } = await testSite();
  expect(await sendTest({ key: "notes/call", channel: "person", to: "a@example.jp" })).toMatchObject({ code: "no-test-of-scripts" });
  const broken = { channel: "email", source: { subject: "{% if %}", mjml } };
  expect(await sendTest({ content: broken, to: "a@example.jp" })).toMatchObject({ code: "template-invalid" });
  expect(await sendTest({ content, to: "nonsense" })).toMatchObject({ code: "bad-address" });
  await addSuppression(context, { channel: "email", address: "no@example.jp", scope: "all", reason: "asked", actor: "staff:test" });
  expect(await sendTest({ content, to: "no@example.jp" })).toMatchObject({ status: 403, code: "address-suppressed" });
  const { sendTest: sendNowhere } = await testSite({ withWays: false });
  expect(await sendNowhere({ content, to: "a@example.jp" })).toMatchObject({ status: 409, code: "no-way-out" });
});

test("one address gets twenty tests an hour at most", async () => {
  const { smtp, sendTest } = await testSite();
  for (let number = 1; number <= 20; number += 1) {
    expect(await sendTest({ content, to: "a@example.jp" })).toMatchObject({ outcome: "accepted" });
  }
  expect(await sendTest({ content, to: "a@example.jp" })).toMatchObject({ status: 429 });
  expect(await sendTest({ content, to: "b@example.jp" })).toMatchObject({ outcome: "accepted" });
  expect(await smtp.journal()).toHaveLength(21);
}, 30_000);
