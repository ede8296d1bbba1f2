import { expect, test } from "vitest";
import { csvUpload, multipartHeaders } from "./csv-upload.ts";
import { nameOf, send } from "./sample.ts";
import { sampleServer } from "./samples.ts";
import { facts } from "./seed.ts";

test("every route of the API refuses a parameter or key that it does not know, and changes nothing", async () => {
  const server = await sampleServer();
  const before = await facts(server.context);
  const staff = server.samples.filter(({ route, method }) => route.url.startsWith("/api/v1/") && method !== "HEAD");
  expect(staff.length).toBeGreaterThan(20);
  for (const sample of staff) {
    const wrong = [await send(server, sample, { query: { ...sample.query, serach: "x" } })];
    if (sample.body) wrong.push(await send(server, sample, { body: { ...sample.body, serach: "x" } }));
    else if (sample.method !== "GET" && sample.payload === undefined) wrong.push(await send(server, sample, { body: { serach: "x" } }));
    for (const answer of wrong) {
      const problem = { status: 400, code: "unknown-key", detail: expect.stringContaining('"serach"') };
      expect(answer.json(), nameOf(sample)).toMatchObject({
        ...problem,
        issues: [{ path: expect.stringMatching(/^(querystring|body)\/serach$/) }],
      });
    }
  }
  expect(await facts(server.context)).toEqual(before);
}, 120_000);

test.each([
  { url: "/api/v1/leads?serach=a", says: 'There is no parameter "serach" here. Did you mean "search"?' },
  { url: "/api/v1/leads?q=a", says: /no parameter "q" here\. Known: limit, cursor, search, relation, .*\.$/ },
  { url: "/api/v1/senders?limit=1", says: 'There is no parameter "limit" here. This endpoint takes none.' },
  { url: "/api/v1/leads", body: { familyname: "鈴木" }, says: 'There is no key "familyname" here. Did you mean "familyName"?' },
  {
    url: "/api/v1/sequences/simulate",
    body: { sequence: "patience", untill: "2027-01-01T00:00:00Z" },
    says: /"untill" here\. Did you mean "until"\?/,
  },
])("$url is told what was meant", async ({ url, body, says }) => {
  const { app, staff } = await sampleServer();
  const answer = await app.inject({ method: body ? "POST" : "GET", url, headers: staff, ...(body && { payload: body }) });
  expect(answer.json()).toMatchObject({ status: 400, detail: typeof says === "string" ? says : expect.stringMatching(says) });
});

test("a pause whose end is mistyped does not become a pause without end", async () => {
  const server = await sampleServer();
  const pause = server.samples.find(({ route }) => route.url.endsWith("/pause"));
  if (!pause) throw new Error("the route is missing");
  const answer = await send(server, pause, { body: { reason: "holiday", untill: "2099-01-01T00:00:00Z" } });
  expect(answer.json().detail).toBe('There is no key "untill" here. Did you mean "until"?');
  const { rows } = await server.context.database.pool.query("select distinct state from enrolment");
  expect(rows).toEqual([{ state: "running" }]);
});

test("an upload with a field that is unknown, or with an unclear dry run, imports nothing", async () => {
  const { app, context, staff } = await sampleServer();
  const before = await facts(context);
  const upload = (fields: Record<string, string>) =>
    app.inject({
      method: "POST",
      url: "/api/v1/imports",
      headers: { ...staff, ...multipartHeaders },
      payload: csvUpload(fields, "姓,メールアドレス\n新,new@example.jp\n"),
    });
  expect((await upload({ dryrun: "true" })).json()).toMatchObject({
    status: 400,
    detail: 'There is no key "dryrun" here. Did you mean "dryRun"?',
  });
  expect((await upload({ dryRun: "yes" })).json()).toMatchObject({ status: 422, code: "import-options" });
  expect(await facts(context)).toEqual(before);
});

test("public pages take the parameters that other sites add to links", async () => {
  const { app } = await sampleServer();
  expect((await app.inject({ url: "/f/newsletter?utm_source=mail&fbclid=x" })).statusCode).toBe(200);
});
