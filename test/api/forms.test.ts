import { expect, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { facts, formPost, urlencoded } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function asker() {
  const { app, context, staff } = await testServer();
  await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup");
  const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object, etag?: string) => {
    const headers = { ...staff, ...(etag !== undefined && { "if-match": etag }) };
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body === "" ? null : answer.json() };
  };
  const { items } = (await ask("GET", "/forms")).body;
  return { ask, app, context, key: String(items[0].key) };
}

test("a form is drafted and published over the one that the draft began from, and its page shows it", async () => {
  const { ask, app, context, key } = await asker();
  const { definition, version: baseVersion, url } = (await ask("GET", `/forms/${key}`)).body;
  expect(url).toBe(`${context.publicUrl}/f/${key}`);
  const { key: _, ...own } = definition;
  const changed = { ...own, title: { ja: "新しい題" } };
  const draft = await ask("PUT", `/drafts/forms/${key}`, { definition: changed, baseVersion });
  expect((await ask("PUT", `/drafts/forms/${key}`, { definition: own, baseVersion })).body).toMatchObject({
    status: 412,
    code: "draft-changed",
  });
  expect((await ask("GET", "/forms")).body.items).toContainEqual(
    expect.objectContaining({ key, draft: expect.objectContaining({ revision: 1 }) }),
  );
  expect((await ask("POST", `/forms/${key}/publish`, undefined, draft.etag)).body).toEqual({ key, version: 2, changed: true });
  expect((await app.inject({ method: "GET", url: `/f/${key}?lang=ja` })).body).toContain("新しい題");
  const late = await ask("PUT", `/drafts/forms/${key}`, { definition: own, baseVersion });
  expect((await ask("POST", `/forms/${key}/publish`, undefined, late.etag)).body).toMatchObject({ status: 409, code: "base-outdated" });
  expect((await ask("GET", `/drafts/forms/${key}/saves`)).body.items).toMatchObject([
    { revision: 2, definition: { title: own.title } },
    { revision: 1, definition: { title: { ja: "新しい題" } } },
  ]);
  const { rows } = await context.database.pool.query("select actor, ref_id, data from audit where action = 'form-published'");
  expect(rows).toEqual([{ actor: "staff:tester", ref_id: key, data: { before: definition, after: { key, ...changed } } }]);
  await expect(loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup")).rejects.toMatchObject({ code: "console-edits" });
});

test("a form that names what is not there has a problem at its place, and is not published", async () => {
  const { ask, key } = await asker();
  const { definition } = (await ask("GET", `/forms/${key}`)).body;
  const wrong = { ...definition, key: "fresh", topics: [{ ...definition.topics[0], topic: "nothing" }] };
  const preview = (await ask("POST", "/forms/preview", { definition: wrong })).body;
  expect(preview.problems).toMatchObject([{ path: "topics.0.topic" }]);
  expect(preview.html).toContain("<form");
  const { key: _, ...own } = wrong;
  const { etag } = await ask("PUT", "/drafts/forms/fresh", { definition: own, baseVersion: null });
  expect((await ask("POST", "/forms/fresh/publish", undefined, etag)).body).toMatchObject({ status: 422, code: "form-invalid" });
  expect((await ask("DELETE", "/drafts/forms/fresh", undefined, etag)).status).toBe(204);
});

test("a form that is unfinished is kept as a draft, and says at each place what is missing", async () => {
  const { ask } = await asker();
  const sketch = {
    title: { ja: "" },
    purpose: "",
    topics: [],
    fields: [
      { key: "company", label: { ja: " " } },
      { key: "company", label: {} },
    ],
  };
  const saved = await ask("PUT", "/drafts/forms/spring", { definition: sketch, baseVersion: null });
  expect(saved).toMatchObject({ status: 200, body: { definition: { title: { ja: "" }, topics: [] } } });
  const { problems, html } = (await ask("POST", "/forms/preview", { definition: { key: "spring", ...sketch } })).body;
  expect(problems.map(({ path }: { path: string }) => path)).toEqual([
    ...["title", "purpose", "topics", "fields.0.label", "fields.1.label", "fields.1.key"],
  ]);
  expect(html).toContain("<form");
  expect((await ask("POST", "/forms/spring/publish", undefined, saved.etag)).body).toMatchObject({ code: "form-invalid" });
  expect((await ask("GET", "/forms")).body.items).toContainEqual(expect.objectContaining({ key: "spring", title: { ja: "" }, url: null }));
});

test("each published form stays readable as a version, also one that a folder has published", async () => {
  const { ask, key } = await asker();
  const { definition, version: baseVersion } = (await ask("GET", `/forms/${key}`)).body;
  const changed = { ...definition, title: { ja: "新しい題", en: "" } };
  const { key: _, ...own } = changed;
  const draft = await ask("PUT", `/drafts/forms/${key}`, { definition: own, baseVersion });
  await ask("POST", `/forms/${key}/publish`, undefined, draft.etag);
  const { items, next } = (await ask("GET", `/forms/${key}/versions?limit=1`)).body;
  expect(items).toMatchObject([{ version: 2, author: "staff:tester", definition: { title: { ja: "新しい題" } } }]);
  expect(items[0].definition.title).not.toHaveProperty("en");
  expect((await ask("GET", `/forms/${key}/versions?cursor=${next}`)).body).toMatchObject({
    items: [{ version: 1, author: null, definition }],
    next: null,
  });
});

test("the list counts the sign-ups of the last 30 days, and of these the confirmed", async () => {
  const { ask, app, context } = await asker();
  await app.inject({ method: "POST", url: "/f/newsletter", headers: urlencoded, payload: formPost(context, {}) });
  const listed = async () => (await ask("GET", "/forms")).body.items.find(({ key }: { key: string }) => key === "newsletter").signUps;
  expect(await listed()).toEqual({ sent: 1, confirmed: 0 });
  await context.database.pool.query("update opt_in set state = 'confirmed'");
  expect(await listed()).toEqual({ sent: 1, confirmed: 1 });
  await context.database.pool.query("update opt_in set requested_at = requested_at - interval '31 days'");
  expect(await listed()).toEqual({ sent: 0, confirmed: 0 });
});

test("the snippet on another site signs nobody up: it leads to the page, filled in, with unticked boxes", async () => {
  const { ask, app, context, key } = await asker();
  const { snippet } = (await ask("GET", `/forms/${key}`)).body;
  const names = [...snippet.ja.matchAll(/name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(["embedded", "email"]));
  expect(snippet.ja).not.toMatch(/script|name="topic"/);
  const before = await facts(context);
  const payload = "embedded=1&email=hanako%40example.jp";
  const page = await app.inject({ method: "POST", url: `/f/${key}?lang=ja`, headers: urlencoded, payload });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('value="hanako@example.jp"');
  expect(page.body).not.toContain(" checked");
  const { throttle: _, ...after } = await facts(context);
  expect(before).toMatchObject(after);
});

test("a wording that changes is a new version, and forms show it", async () => {
  const { ask, app, context, key } = await asker();
  const { definition } = (await ask("GET", `/forms/${key}`)).body;
  const changed = await ask("PUT", `/wordings/${definition.purpose}`, { text: { ja: "配信だけに使います。" } });
  expect(changed.body).toMatchObject({ key: definition.purpose, text: { ja: "配信だけに使います。" } });
  expect((await app.inject({ method: "GET", url: `/f/${key}?lang=ja` })).body).toContain("配信だけに使います。");
  const { rows } = await context.database.pool.query("select version from wording where key = $1 and language = 'ja' order by version", [
    definition.purpose,
  ]);
  expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  const since = context.clock.now().toISOString();
  expect(changed.body.versions).toContainEqual({ language: "ja", version: 2, since: expect.any(String) });
  const { items } = (await ask("GET", `/wordings/${definition.purpose}/versions`)).body;
  expect(items[0]).toMatchObject({ language: "ja", version: 2, text: "配信だけに使います。" });
  expect(items.map(({ version }: { version: number }) => version)).toContain(1);
  expect(items[0].since <= since && items[0].since >= items.at(-1).since).toBe(true);
  expect((await ask("GET", "/wordings/nothing/versions")).status).toBe(404);
});
