import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseDocument } from "yaml";
import { DEFAULT_OPENING_HOURS } from "../../domain/time/opening-hours.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import { SMALL_PLAYBOOK } from "../support/context.ts";
import { testServer } from "./test-server.ts";

const changedByTester = { status: 412, code: "changed-meanwhile", changed: { by: "staff:tester", at: expect.any(String) } };

async function asker() {
  const { app, context, staff } = await testServer();
  await loadPlaybook(context, SMALL_PLAYBOOK, "staff:setup");
  const ask = async (
    method: "GET" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body?: object,
    etag?: string,
    more: Record<string, string> = {},
  ) => {
    const headers = { ...staff, ...more, ...(etag !== undefined && { "if-match": etag }) };
    const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: answer.body === "" ? null : answer.json() };
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
  expect((await ask("PUT", "/settings/business", body, etag)).body).toMatchObject(changedByTester);
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
  expect((await ask("PATCH", path, { ratePerSecond: 1 }, `"${before.etag}"`)).body).toMatchObject(changedByTester);
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
  expect((await ask("PUT", `/${list}/fresh`, first, `"${made.body.etag}"`)).body).toMatchObject(changedByTester);
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
  expect((await ask("PUT", "/calendar", { daysOff: [] }, etag)).body).toMatchObject(changedByTester);
});

test("opening hours are read and changed with the calendar, and what cannot be is refused where it stands", async () => {
  const { ask, context } = await asker();
  const { body, etag } = await ask("GET", "/calendar");
  expect(body.openingHours).toEqual(DEFAULT_OPENING_HOURS);
  const openingHours = { hours: [{ days: ["saturday", "sunday"], from: "13:00", to: "24:00" }], holidays: "ignore" };
  expect(await ask("PUT", "/calendar", { openingHours }, etag)).toMatchObject({
    status: 200,
    body: { openingHours, daysOff: body.daysOff },
  });
  expect((await ask("PUT", "/calendar", { openingHours: null }, etag)).body).toMatchObject(changedByTester);
  const refusals = [
    [{ hours: [] }, "body/openingHours/hours"],
    [{ hours: [{ days: [], from: "09:00", to: "18:00" }] }, "body/openingHours/hours/0/days"],
    [{ hours: [{ days: ["monday"], from: "18:00", to: "09:00" }] }, "body/openingHours/hours/0"],
    [{ hours: [{ days: ["monday"], from: "9", to: "18:00" }] }, "body/openingHours/hours/0/from"],
    [{ hours: [{ days: ["holiday"], from: "09:00", to: "18:00" }] }, "body/openingHours/hours/0/days/0"],
  ];
  for (const [wrong, path] of refusals) {
    const { status, body: problem } = await ask("PUT", "/calendar", { openingHours: wrong });
    expect([status, problem.issues?.map((one: { path: string }) => one.path)], JSON.stringify(wrong)).toEqual([400, [path]]);
  }
  expect((await ask("PUT", "/calendar", { openingHours: null })).body.openingHours).toEqual(DEFAULT_OPENING_HOURS);
  const { rows } = await context.database.pool.query(
    `select data->'before'->'openingHours' as before, data->'after'->'openingHours' as after from audit where action = 'calendar-changed' order by id`,
  );
  expect(rows).toEqual([
    { before: DEFAULT_OPENING_HOURS, after: openingHours },
    { before: openingHours, after: DEFAULT_OPENING_HOURS },
  ]);
});

test.each([
  ["/settings/business", "business", { legalName: "株式会社 別" }],
  ["/calendar", "quietHours", { quietHours: { from: "20:00", to: "09:00" } }],
])("a conflict at %s names the playbook's author, if a playbook has changed it last", async (path, place, change) => {
  const { ask, context } = await asker();
  const { etag, body } = await ask("GET", path);
  expect((await ask("PUT", path, { ...body, ...change }, etag)).status).toBe(200);
  expect((await ask("PUT", path, body, etag)).body).toMatchObject(changedByTester);
  await loadPlaybook(context, await changedCopy(SMALL_PLAYBOOK, place), "staff:marketer");
  expect((await ask("PUT", path, body, '"stale"')).body).toMatchObject({ status: 412, changed: { by: "staff:marketer" } });
});

test("what nobody is on record for was changed by the system", async () => {
  const { ask, context } = await asker();
  await context.database.pool.query('update topic set title = \'{"ja": "別"}\'');
  const { items } = (await ask("GET", "/topics")).body;
  const answer = await ask("PUT", `/topics/${items[0].key}`, { title: { ja: "x" } }, '"stale"');
  expect(answer.body).toMatchObject({ status: 412, changed: { by: "system", at: expect.any(String) } });
});

test("`If-None-Match: *` makes a new one only, so two people do not make one of the same key", async () => {
  const { ask } = await asker();
  const first = await ask("PUT", "/topics/fresh", { title: { ja: "講座" } }, undefined, { "if-none-match": "*" });
  expect(first.status).toBe(200);
  const second = await ask("PUT", "/topics/fresh", { title: { ja: "別の講座" } }, undefined, { "if-none-match": "*" });
  expect(second.body).toMatchObject(changedByTester);
  expect((await ask("PUT", "/topics/fresh", { title: { ja: "x" } }, undefined, { "if-none-match": '"a"' })).status).toBe(400);
});

test("a saved mapping of columns is replaced and deleted by its tag", async () => {
  const { ask } = await asker();
  const path = `/imports/mappings/${encodeURIComponent("名刺")}`;
  const made = await ask("PUT", path, { columns: { メール: "email" } }, undefined, { "if-none-match": "*" });
  const changed = await ask("PUT", path, { columns: { メール: "email", 会社: "company" } }, `"${made.body.etag}"`);
  expect(changed).toMatchObject({ status: 200, body: { columns: { メール: "email", 会社: "company" } } });
  expect((await ask("PUT", path, { columns: { メール: "email" } }, `"${made.body.etag}"`)).body).toMatchObject(changedByTester);
  expect((await ask("DELETE", path, undefined, `"${made.body.etag}"`)).body).toMatchObject(changedByTester);
  const { items } = (await ask("GET", "/imports/mappings")).body;
  expect(items).toEqual([changed.body]);
  expect((await ask("DELETE", path, undefined, `"${items[0].etag}"`)).status).toBe(204);
  expect((await ask("PUT", path, { columns: { メール: "email" } }, `"${items[0].etag}"`)).body).toMatchObject(changedByTester);
});

/** The playbook's folder, with the value at a place changed as by hand. */
async function changedCopy(folder: string, place: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "playbook-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(folder, copy, { recursive: true });
  const file = join(copy, "playbook.yaml");
  const manifest = parseDocument(await readFile(file, "utf8"));
  if (place === "business") manifest.setIn(["business", "legalName"], "株式会社 本");
  else manifest.set(place, { from: "19:00", to: "10:00" });
  await writeFile(file, manifest.toString());
  return copy;
}
