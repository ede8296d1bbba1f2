import { expect, test } from "vitest";
import { patience } from "./patience.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function asker() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  return async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { ...staff, ...headers }, ...(body && { payload: body }) });
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body === "" ? null : answer.json() };
  };
}

test("a new sequence is a draft: listed, saved by its ETag, refused over another save with their text", async () => {
  const ask = await asker();
  const begun = await ask("POST", "/sequences", { key: "spring", title: '春の"講座"' });
  expect(begun).toMatchObject({ status: 201, etag: '"1"', body: { revision: 1, author: "staff:tester" } });
  expect((await ask("POST", "/sequences", { key: "spring", title: "x" })).body).toMatchObject({ status: 409, code: "sequence-exists" });
  expect((await ask("POST", "/sequences/lint", { source: begun.body.text })).body.problems).toEqual([]);
  expect((await ask("GET", "/sequences")).body.items).toMatchObject([{ key: "spring", version: null, draft: { revision: 1 } }]);

  const path = "/drafts/sequences/spring";
  const save = (text: string, etag?: string) => ask("PUT", path, { text, baseVersion: null }, etag ? { "if-match": etag } : {});
  expect(await save("two", '"1"')).toMatchObject({ status: 200, etag: '"2"' });
  for (const old of ['"1"', undefined]) {
    expect((await save("three", old)).body).toMatchObject({
      status: 412,
      code: "draft-changed",
      theirs: { text: "two", revision: 2, author: "staff:tester" },
      changed: { by: "staff:tester", at: expect.any(String) },
    });
  }
  expect((await save("four", "nonsense")).status).toBe(400);
  expect((await ask("DELETE", path)).body).toMatchObject({ status: 400, code: "if-match-missing" });
  expect((await ask("DELETE", path, undefined, { "if-match": '"2"' })).status).toBe(204);
  expect((await ask("GET", path)).status).toBe(404);
  const late = await save("late", '"2"');
  expect(late.body).toMatchObject({ status: 412, theirs: null, changed: { by: "staff:tester", at: expect.any(String) } });
  expect((await ask("GET", `${path}/saves`)).body.items.map(({ text }: { text: string }) => text)).toEqual(["two", begun.body.text]);
});

test("a copy keeps the comments and has its own key and title; each starter has a sound form", async () => {
  const ask = await asker();
  const commented = patience.replace("steps:", "# why it waits\nsteps:");
  expect((await ask("POST", "/sequences/publish", { source: commented })).status).toBe(201);
  const copy = await ask("POST", "/sequences", { key: "courage", title: "勇気", from: { kind: "copy", key: "patience" } });
  expect(copy.body.text).toBe(commented.replace("sequence: patience", "sequence: courage").replace("title: 待つだけの道", 'title: "勇気"'));
  for (const starter of ["empty", "follow-up", "reminder"]) {
    const made = await ask("POST", "/sequences", { key: starter, title: "t", from: { kind: "starter", starter } });
    const { problems } = (await ask("POST", "/sequences/lint", { source: made.body.text })).body;
    expect(problems.map(({ code }: { code: string }) => code).filter((code: string) => code !== "unknown-template")).toEqual([]);
  }
});

test("a misspelt word has a fix that mends it, and what a person must decide has none", async () => {
  const ask = await asker();
  const source = patience.replace("category: transactional", "category: transactionaal");
  const { problems } = (await ask("POST", "/sequences/lint", { source })).body;
  const { fix, texts } = problems[0];
  const lines = source.split("\n");
  const line = lines[fix.line - 1] ?? "";
  lines[fix.line - 1] = line.slice(0, fix.column - 1) + fix.text + line.slice(fix.column - 1 + fix.length);
  expect(lines.join("\n")).toBe(patience);
  expect(texts.message.ja).not.toBe("");
  const other = (await ask("POST", "/sequences/lint", { source: patience.replace("wait: 3 days", "wait: soon") })).body.problems;
  expect(other).toMatchObject([{ fix: null }]);
});

test("a lint answers with the steps as a tree, so that what is being written can be drawn", async () => {
  const ask = await asker();
  const { steps } = (await ask("POST", "/sequences/lint", { source: patience })).body;
  expect(steps[0]).toMatchObject({ id: "rest", kind: "wait", sentence: { en: expect.stringContaining("3 days") }, ways: [] });
  expect((await ask("POST", "/sequences/lint", { source: "steps: [" })).body.steps).toBeNull();
});

test("a draft is published with a note, over its base version only, and an older version comes back as a new one", async () => {
  const ask = await asker();
  const path = "/drafts/sequences/patience";
  const save = (text: string, baseVersion: number | null, etag?: string) =>
    ask("PUT", path, { text, baseVersion }, etag ? { "if-match": etag } : {});
  const publish = (etag: string, note?: string) => ask("POST", "/sequences/patience/publish", { note }, { "if-match": etag });
  const { etag } = await save(patience, null);
  expect((await publish('"9"')).body).toMatchObject({ status: 412, theirs: { revision: 1 } });
  expect(await publish(etag, "a beginning")).toMatchObject({ status: 201, body: { version: 1, changed: true } });
  expect((await ask("GET", path)).status).toBe(404);
  expect((await save("late", null, etag)).body).toMatchObject({ status: 412, theirs: null, changed: { by: "staff:tester" } });

  const longer = patience.replace("3 days", "5 days");
  const second = await save(longer, 1);
  expect((await ask("POST", "/sequences/publish", { source: patience.replace("3 days", "4 days") })).body).toMatchObject({ version: 2 });
  expect((await publish(second.etag)).body).toMatchObject({ status: 409, code: "base-outdated" });
  const rebased = await save(longer, 2, second.etag);
  expect((await publish(rebased.etag, "longer")).body).toMatchObject({ version: 3 });

  expect((await ask("POST", "/sequences/patience/revert", { version: 9 })).status).toBe(404);
  expect((await ask("POST", "/sequences/patience/revert", { version: 1, note: "as it was" })).body).toMatchObject({ version: 4 });
  expect((await ask("GET", "/sequences/patience/versions/4")).body).toMatchObject({ source: patience, note: "as it was" });
  const { items } = (await ask("GET", "/sequences/patience/versions")).body;
  expect(items.map(({ version, note, current }: Record<string, unknown>) => [version, note, current])).toEqual([
    [4, "as it was", true],
    [3, "longer", false],
    [2, null, false],
    [1, "a beginning", false],
  ]);

  const other = await save(patience.replace("sequence: patience", "sequence: other"), 4);
  expect((await publish(other.etag)).body).toMatchObject({ status: 422, code: "other-sequence" });
  const broken = await save("sequence: [", 4, other.etag);
  expect((await publish(broken.etag)).body).toMatchObject({ status: 422, code: "sequence-invalid" });
  expect((await ask("GET", path)).body).toMatchObject({ text: "sequence: [" });
});

test("a draft is compared with what is published, in sentences", async () => {
  const ask = await asker();
  await ask("POST", "/sequences/publish", { source: patience });
  const { etag } = await ask("PUT", "/drafts/sequences/patience", { text: patience.replace("3 days", "5 days"), baseVersion: 1 });
  expect((await ask("GET", "/sequences/patience/diff")).body.items).toEqual([
    {
      kind: "changed",
      step: "rest",
      sentence: {
        ja: "待ち方が「3日待つ」から「5日待つ」に変わります。",
        en: 'The wait is now "Wait 5 days" instead of "Wait 3 days".',
      },
    },
  ]);
  expect((await ask("GET", "/sequences/patience/diff?from=1&to=1")).body.items).toEqual([]);
  expect((await ask("GET", "/sequences/patience/diff?from=1&to=7")).status).toBe(404);
  await ask("PUT", "/drafts/sequences/patience", { text: "sequence: [", baseVersion: 1 }, { "if-match": etag });
  expect((await ask("GET", "/sequences/patience/diff")).body).toMatchObject({ status: 422, code: "draft-unreadable" });
});

test("a simulation of a draft's text is a dated list of sentences", async () => {
  const ask = await asker();
  const source = patience.replace("3 days", "5 days");
  const { body } = await ask("POST", "/sequences/simulate", { source, from: "2027-01-13T09:00:00+09:00", zone: "Asia/Tokyo" });
  expect(body.steps.map(({ at, sentence }: { at: string; sentence: object }) => [at, sentence])).toEqual([
    ["2027-01-18T00:00:00.000Z", { ja: "タグ rested を付ける", en: "Add the tag rested" }],
    ["2027-01-18T00:00:00.000Z", { ja: "最後のステップまで終わる", en: "Completed: the last step is done" }],
  ]);
  const asking = patience.replace(/steps:[\s\S]*/, "steps:\n  - { id: ask, waitFor: { event: linkClicked, within: 1 day } }\n");
  const { body: asked } = await ask("POST", "/sequences/simulate", { source: asking });
  expect(asked.steps[0]).toMatchObject({
    kind: "chosen",
    step: "ask",
    sentence: {
      ja: "「linkClicked があるまで、最長1日待つ」: 待っていたイベントが期限までにありませんでした",
      en: 'At "Wait for linkClicked, at most 1 day": the event did not come in time',
    },
  });
});
