import { expect, test } from "vitest";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { testServer } from "./test-server.ts";

async function asker() {
  const { app, context, staff } = await testServer();
  await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup");
  const ask = async (method: "GET" | "PUT" | "PATCH", path: string, body?: object, etag?: string) => {
    const headers = { ...staff, ...(etag !== undefined && { "if-match": etag }) };
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.json() };
  };
  const audits = async () =>
    (
      await context.database.pool.query(
        "select actor, ref_id as place, data->'before' as before, data->'after' as after from audit where action = 'setting-changed' and target = 'setting' order by id",
      )
    ).rows;
  return { ask, audits, context };
}

test("the business is changed by its ETag, over another person's change it is refused, and the LINE page stays", async () => {
  const { ask, audits, context } = await asker();
  const readLineUrl = async () =>
    (await context.database.pool.query("select value->>'lineUrl' as url from setting where key = 'business'")).rows[0]?.url;
  const lineUrl = await readLineUrl();
  const { etag, body } = await ask("GET", "/settings/business");
  expect(body).not.toHaveProperty("lineUrl");
  const moved = { ...body, postalAddress: "京都府" };
  const changed = await ask("PUT", "/settings/business", moved, etag);
  expect(changed).toMatchObject({ status: 200, body: moved });
  expect((await ask("PUT", "/settings/business", body, etag)).body).toMatchObject({ status: 412, code: "setting-changed" });
  expect((await ask("PUT", "/settings/business", moved, changed.etag)).etag).toBe(changed.etag);
  expect(await readLineUrl()).toBe(lineUrl);
  expect(await audits()).toMatchObject([
    { actor: "staff:tester", place: "business", before: { postalAddress: body.postalAddress }, after: { postalAddress: "京都府" } },
  ]);
  const { status, body: refusal } = await ask("PUT", "/settings/business", { ...body, website: "x", zone: "Mars" });
  expect({ status, paths: refusal.issues.map(({ path }: { path: string }) => path) }).toEqual({
    status: 400,
    paths: ["body/website", "body/zone"],
  });
});

test("a sender is changed by its tag, its address stays, and the audit keeps what was before", async () => {
  const { ask, audits } = await asker();
  const mail = async () => (await ask("GET", "/senders")).body.items.find(({ channel }: { channel: string }) => channel === "email");
  const before = await mail();
  const path = `/senders/${before.key}`;
  const changed = await ask("PATCH", path, { name: "みちしるべ", replyTo: "answers@hagukumi.example" }, `"${before.etag}"`);
  const { etag: _, ...stays } = before;
  expect(changed.body).toMatchObject({ ...stays, name: "みちしるべ", replyTo: "answers@hagukumi.example" });
  expect((await ask("PATCH", path, { ratePerSecond: 1 }, `"${before.etag}"`)).body).toMatchObject({ status: 412, code: "setting-changed" });
  expect((await ask("PATCH", path, { replyTo: null, ratePerSecond: 1 })).body).toMatchObject({
    name: "みちしるべ",
    replyTo: null,
    ratePerSecond: 1,
  });
  expect(await mail()).toMatchObject({ replyTo: null, ratePerSecond: 1 });
  expect((await audits()).map(({ place, after }) => [place, after.name])).toEqual([
    [`senders.${before.key}`, "みちしるべ"],
    [`senders.${before.key}`, "みちしるべ"],
  ]);
  expect((await ask("PATCH", "/senders/none", { name: "x" })).body).toMatchObject({ status: 404, code: "sender-unknown" });
  expect((await ask("PATCH", path, { replyTo: "nobody" })).body.issues).toMatchObject([{ path: "body/replyTo" }]);
});

test.each([
  ["topics", { title: { ja: "講座" } }, { title: { ja: "講座のご案内" } }],
  ["sources", { kind: "ad", title: "広告", budget: 5_000 }, { kind: "ad", title: "検索広告", cost: 100 }],
  ["fields", { type: "number", title: "社員数" }, { type: "number", title: "従業員数" }],
])("one of the %s is made, changed by its tag, and kept in the audit", async (list, first, second) => {
  const { ask, audits } = await asker();
  const made = await ask("PUT", `/${list}/fresh`, first);
  expect(made).toMatchObject({ status: 200, body: { key: "fresh", ...first } });
  const changed = await ask("PUT", `/${list}/fresh`, second, `"${made.body.etag}"`);
  expect(changed.body).toMatchObject(second);
  expect((await ask("PUT", `/${list}/fresh`, first, `"${made.body.etag}"`)).body).toMatchObject({ status: 412 });
  const { items } = (await ask("GET", `/${list}`)).body;
  expect(items.find(({ key }: { key: string }) => key === "fresh")).toEqual(changed.body);
  expect(await audits()).toMatchObject([
    { place: `${list}.fresh`, before: null, after: first },
    { place: `${list}.fresh`, before: first, after: second },
  ]);
});

test("a field keeps its type, and keys have the form that playbooks ask for", async () => {
  const { ask } = await asker();
  await ask("PUT", "/fields/staff", { type: "number", title: "従業員数" });
  expect((await ask("PUT", "/fields/staff", { type: "text", title: "従業員数" })).body).toMatchObject({
    status: 409,
    code: "field-type-fixed",
  });
  expect((await ask("PUT", "/topics/Big Topic", { title: { ja: "x" } })).status).toBe(400);
});

test("days off, quiet hours and caps are changed by their ETag", async () => {
  const { ask } = await asker();
  const { etag } = await ask("GET", "/calendar");
  expect(await ask("PUT", "/calendar", { daysOff: ["2027-08-11"] }, etag)).toMatchObject({ status: 200 });
  expect((await ask("PUT", "/calendar", { daysOff: [] }, etag)).body).toMatchObject({ status: 412, code: "setting-changed" });
});
