import { expect, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { testServer } from "./test-server.ts";

const letters = `
sequence: letters
title: お便り
category: nurture
topic: newsletter
enter: manual
steps:
  - id: first
    send: { email: notes/one, line: notes/one }
  - id: later
    branch:
      - when: { tags: { has: friend } }
        steps:
          - id: call
            task: { for: inside-sales, kind: phone, script: notes/call, due: 1 day }
`;

async function templateServer() {
  const server = await testServer();
  await loadPlaybook(server.context, SMALL_PLAYBOOK, "staff:setup");
  await publishSequence(server.context, { source: letters, author: "staff:setup" });
  const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...server.staff, ...headers },
      ...(body ? { body } : {}),
    });
    return { status: answer.statusCode, body: answer.body === "" ? null : answer.json(), headers: answer.headers };
  };
  return { ...server, ask };
}

test("the list says what each template is called, and what sends it", async () => {
  const { ask } = await templateServer();
  const { items } = (await ask("GET", "/templates")).body;
  const find = (key: string, channel: string) =>
    items.find((one: { key: string; channel: string }) => one.key === key && one.channel === channel);
  const step = { origin: "enrolment", category: "nurture", sequence: "letters", title: { ja: "お便り", en: "お便り" } };
  expect(find("notes/one", "email")).toMatchObject({
    category: "nurture",
    users: [{ ...step, step: "first" }],
    version: 1,
    author: "staff:setup",
  });
  expect(find("notes/one", "email").title).not.toBe("");
  expect(find("notes/call", "person")).toMatchObject({ users: [{ ...step, step: "call" }] });
  expect(find("opt-in/verify", "email")).toMatchObject({
    category: "verification",
    users: [{ origin: "opt-in", sequence: null, step: null }],
  });
  expect(find("notes/mail-only", "email")).toMatchObject({ category: null, users: [] });
});

test("a template is read as it was written, with its other forms and its versions", async () => {
  const { ask } = await templateServer();
  const mail = (await ask("GET", "/templates/notes/one?channel=email")).body;
  expect(mail).toMatchObject({ key: "notes/one", language: "ja", version: 1, newest: 1, content: { channel: "email" } });
  expect(Object.keys(mail.content.source).toSorted()).toEqual(["mjml", "subject"]);
  expect(mail.variants.map(({ channel }: { channel: string }) => channel)).toEqual(["email", "line"]);
  expect((await ask("GET", "/templates/notes/one?channel=line")).body.content.source.messages).toContain("messages:");
  expect((await ask("GET", "/templates/notes/call?channel=person")).body.content.source.script).not.toBe("");
  expect((await ask("GET", "/templates/notes/one/versions?channel=email")).body).toMatchObject({ items: [{ version: 1 }], next: null });
  expect((await ask("GET", "/templates/notes/one?channel=person")).body).toMatchObject({ status: 404, code: "template-unknown" });
});

const mail = (
  body: string,
) => `<mjml><mj-head><mj-preview>{{ lead.familyName }}さんへ</mj-preview></mj-head><mj-body><mj-section><mj-column><mj-text>
${body}
</mj-text></mj-column></mj-section></mj-body></mjml>`;
const email = (body: string, more = {}) => ({ channel: "email", source: { subject: "{{ lead.name }}へ", mjml: mail(body), ...more } });

test("a preview shows the mail as it would go out, without a link that belongs to a lead", async () => {
  const { ask, context } = await templateServer();
  const content = email('こんにちは、{{ lead.name }} <a href="https://shop.example.com/a">見る</a> {{ lead.fields.trade }}');
  const { status, body } = await ask("POST", "/templates/preview", { key: "notes/one", content });
  expect(status).toBe(200);
  expect(body.problems).toEqual([]);
  expect(body).toMatchObject({ category: "nurture", sender: { key: "mail", name: "試験商店", address: "shop@mail.example.com" } });
  const { rendering } = body;
  expect(rendering).toMatchObject({ channel: "email", subject: "鈴木様へ", preheader: "鈴木さんへ", textIsOwn: false });
  expect(rendering.html).toContain("こんにちは、鈴木様");
  expect(rendering.html).toContain('href="https://shop.example.com/a"');
  expect(rendering.html).toContain("http://localhost:3000/#unsubscribe");
  expect(rendering.html).not.toMatch(/localhost:3000\/[rodu]\//);
  expect(rendering.text).toContain("試験商店合同会社");
  expect(rendering.bytes).toBe(Buffer.byteLength(rendering.html));
  expect(body.legal.map(({ shown }: { shown: boolean }) => shown)).toEqual([true, true, true, true]);
  const { rows } = await context.database.pool.query("select count(*)::int as sends from send");
  expect(rows).toEqual([{ sends: 0 }]);
});

test("a preview says what is wrong, where, and what was meant", async () => {
  const { ask } = await templateServer();
  const { body } = await ask("POST", "/templates/preview", { key: "notes/one", content: email("{{ lead.fields.trad }}\n{{ lead.nmae }}") });
  expect(body.problems).toMatchObject([
    { code: "unknown-variable", severity: "error", where: "mjml", line: 2, suggestion: "lead.fields.trade" },
    {
      code: "unknown-variable",
      where: "mjml",
      line: 3,
      column: 4,
      suggestion: "lead.name",
      message: { ja: "「lead.nmae」という変数はありません。" },
    },
  ]);
  expect(body.rendering).not.toBeNull();
  const broken = (await ask("POST", "/templates/preview", { content: email("<mj-text>") })).body;
  expect(broken).toMatchObject({ rendering: null, category: "nurture", legal: [] });
  expect(broken.problems[0]).toMatchObject({ code: "mjml", severity: "error" });
  const confirming = (await ask("POST", "/templates/preview", { key: "opt-in/verify" })).body;
  expect(confirming).toMatchObject({ category: "verification", problems: [] });
  expect(confirming.rendering.html).toContain("http://localhost:3000/#confirm");
  expect((await ask("POST", "/templates/preview", {})).status).toBe(400);
  expect((await ask("POST", "/templates/preview", { key: "notes/none" })).status).toBe(404);
});

test("LINE and scripts are shown as what they are, for a lead who exists too", async () => {
  const { ask, context } = await templateServer();
  const { body: lead } = await ask("POST", "/leads", {
    familyName: "髙橋",
    email: "takahashi@example.jp",
    basis: "card",
    topics: ["newsletter"],
  });
  const line = { channel: "line", source: { messages: "messages:\n  - こんにちは、{{ lead.name }}\n" } };
  const { body } = await ask("POST", `/leads/${lead.id}/template-preview`, { content: line });
  expect(body.rendering).toEqual({ channel: "line", messages: [{ type: "text", text: "こんにちは、髙橋様" }] });
  const person = (
    await ask("POST", `/leads/${lead.id}/template-preview`, {
      content: { channel: "person", source: { script: "{{ lead.familyName }}さん" } },
    })
  ).body;
  expect(person.rendering).toEqual({ channel: "person", script: "髙橋さん" });
  const supposed = (await ask("POST", "/templates/preview", { content: line, lead: { familyName: "佐藤" } })).body;
  expect(supposed.rendering.messages[0].text).toBe("こんにちは、佐藤様");
  const long = { channel: "line", source: { messages: `messages:\n  - ${"あ".repeat(5_001)}\n` } };
  expect((await ask("POST", "/templates/preview", { content: long })).body.problems).not.toEqual([]);
  await context.database.pool.query("update lead set erased_at = now() where id = $1", [lead.id]);
  expect((await ask("POST", `/leads/${lead.id}/template-preview`, { content: line })).status).toBe(410);
});

test("the merge fields are listed with words, a sample, and what to write", async () => {
  const { ask } = await templateServer();
  const { items } = (await ask("GET", "/templates/merge-fields")).body;
  const find = (path: string) => items.find((one: { path: string }) => one.path === path);
  expect(find("lead.name")).toMatchObject({
    insert: "{{ lead.name }}",
    label: { ja: "お名前（敬称つき）" },
    sample: "鈴木様",
    origin: null,
  });
  expect(find("lead.fields.trade")).toMatchObject({ label: { ja: "業種" } });
  expect(find("urls.form.newsletter")).toMatchObject({
    label: { ja: "登録フォーム「お便りを受け取る」", en: 'sign-up form "Get the newsletter"' },
  });
  expect(find("urls.confirm")).toMatchObject({ origin: "opt-in" });
  expect(find("legal_footer")).toMatchObject({ channels: ["email"] });
  // Each has words of its own.
  expect(items.filter(({ path, label }: { path: string; label: { ja: string } }) => label.ja === path)).toEqual([]);
});
