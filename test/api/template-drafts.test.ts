import { expect, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { testServer } from "./test-server.ts";

async function asker() {
  const { app, context, staff } = await testServer();
  await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup");
  const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { ...staff, ...headers }, ...(body && { payload: body }) });
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body === "" ? null : answer.json() };
  };
  return { ask, context };
}

const spring = "/drafts/templates/notes/spring?channel=email";
const mail = (subject: string) => ({
  channel: "email",
  source: { subject, mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>春です</mj-text></mj-column></mj-section></mj-body></mjml>" },
});

test("a new template is a draft: listed, saved by its ETag, refused over another save with their content", async () => {
  const { ask } = await asker();
  const begun = await ask("POST", "/templates", { key: "notes/spring", channel: "email" });
  expect(begun).toMatchObject({ status: 201, etag: '"1"', body: { revision: 1, author: "staff:tester", content: { channel: "email" } } });
  expect((await ask("POST", "/templates", { key: "notes/spring", channel: "email" })).body).toMatchObject({ code: "template-exists" });
  expect((await ask("POST", "/templates", { key: "notes/one", channel: "email" })).body).toMatchObject({ code: "template-exists" });
  const { items } = (await ask("GET", "/templates")).body;
  expect(items.find(({ key }: { key: string }) => key === "notes/spring")).toMatchObject({
    title: "{{ lead.name }}へのお知らせ",
    version: null,
    draft: { revision: 1, baseVersion: null },
  });
  const { etag } = await ask("PUT", spring, { content: mail("二"), baseVersion: null }, { "if-match": begun.etag });
  const theirs = (await ask("PUT", spring, { content: mail("三"), baseVersion: null }, { "if-match": begun.etag })).body;
  expect(theirs).toMatchObject({ status: 412, code: "draft-changed", theirs: { revision: 2 } });
  expect(JSON.parse(theirs.theirs.text)).toEqual(mail("二"));
  expect((await ask("GET", spring)).body).toMatchObject({ content: mail("二"), revision: 2 });
  const script = { channel: "person", source: { script: "x" } };
  expect((await ask("PUT", spring, { content: script, baseVersion: null }, { "if-match": etag })).body).toMatchObject({
    status: 422,
    code: "other-channel",
  });
  expect((await ask("DELETE", spring, undefined, { "if-match": etag })).status).toBe(204);
  expect((await ask("GET", spring)).status).toBe(404);
  expect((await ask("GET", spring.replace("?", "/saves?"))).body.items).toHaveLength(2);
});

test("what each channel begins with has no fault, and a copy is the other's content", async () => {
  const { ask } = await asker();
  for (const channel of ["email", "line", "person"]) {
    for (const language of ["ja", "en"]) {
      const { content } = (await ask("POST", "/templates", { key: "notes/new", channel, language })).body;
      const { body } = await ask("POST", "/templates/preview", { content, language });
      expect(body.problems).toEqual([]);
      expect(body.rendering).not.toBeNull();
    }
  }
  const from = { kind: "copy", key: "notes/one", language: "ja" };
  const copy = (await ask("POST", "/templates", { key: "notes/copy", channel: "line", from })).body;
  expect(copy.content).toEqual((await ask("GET", "/templates/notes/one?channel=line")).body.content);
  expect((await ask("POST", "/templates", { key: "notes/copy", channel: "person", from })).status).toBe(404);
});

test("a draft is published over its base version only, and an older version comes back as a new one", async () => {
  const { ask, context } = await asker();
  const path = "/drafts/templates/notes/one?channel=email";
  const publish = (etag: string) => ask("POST", "/templates/notes/one/publish?channel=email", undefined, { "if-match": etag });
  const { content } = (await ask("GET", "/templates/notes/one?channel=email")).body;
  const early = await ask("PUT", path, { content: mail("新しい題"), baseVersion: null });
  expect((await publish(early.etag)).body).toMatchObject({ status: 409, code: "base-outdated" });
  const broken = await ask("PUT", path, { content: mail("{{ lead.nme }}"), baseVersion: 1 }, { "if-match": early.etag });
  expect((await publish(broken.etag)).body).toMatchObject({ status: 422, code: "template-invalid" });
  const { etag } = await ask("PUT", path, { content: mail("新しい題"), baseVersion: 1 }, { "if-match": broken.etag });
  expect((await publish('"1"')).body).toMatchObject({ status: 412 });
  expect(await publish(etag)).toMatchObject({ status: 201, body: { key: "notes/one", channel: "email", version: 2, changed: true } });
  expect((await ask("GET", path)).status).toBe(404);

  const revert = (version: number) => ask("POST", "/templates/notes/one/revert?channel=email", { version });
  expect((await revert(9)).status).toBe(404);
  expect(await revert(2)).toMatchObject({ status: 200, body: { version: 2, changed: false } });
  expect(await revert(1)).toMatchObject({ status: 201, body: { version: 3 } });
  expect((await ask("GET", "/templates/notes/one?channel=email")).body).toMatchObject({ version: 3, content, author: "staff:tester" });
  const { rows } = await context.database.pool.query(
    "select actor, data from audit where action = 'template-published' and ref_id = 'notes/one email ja' order by id",
  );
  expect(rows).toEqual([
    { actor: "staff:setup", data: { version: 1, before: null } },
    { actor: "staff:tester", data: { version: 2, before: 1 } },
    { actor: "staff:tester", data: { version: 3, before: 2 } },
  ]);
});

test("a folder does not overwrite what the console has published, unless it is told to", async () => {
  const { ask, context } = await asker();
  const { etag } = await ask("PUT", "/drafts/templates/notes/one?channel=email", { content: mail("新しい題"), baseVersion: 1 });
  await ask("POST", "/templates/notes/one/publish?channel=email", undefined, { "if-match": etag });
  await expect(loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup")).rejects.toMatchObject({ code: "console-edits" });
  const { templates } = await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup", null, true);
  expect(templates.filter(({ changed }) => changed)).toMatchObject([{ key: "notes/one", channel: "email", version: 3 }]);
  await expect(loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup")).resolves.toMatchObject({ overwrites: [] });
});

test("advertising without a legal field is not published", async () => {
  const { ask, context } = await asker();
  await context.database.pool.query(`update setting set value = value || '{"postalAddress": ""}' where key = 'business'`);
  const { etag } = await ask("PUT", spring, { content: mail("春"), baseVersion: null });
  const answer = await ask("POST", "/templates/notes/spring/publish?channel=email", undefined, { "if-match": etag });
  expect(answer.body).toMatchObject({ status: 422, code: "template-invalid" });
});
