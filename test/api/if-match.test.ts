import { expect, test } from "vitest";
import { addPerson } from "../support/people.ts";
import { sampleServer } from "./samples.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function server() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  const { leadId } = await addPerson(context);
  const ask = (method: "GET" | "POST" | "PATCH" | "PUT", url: string, payload?: object, ifMatch?: string) =>
    app.inject({
      method,
      url: `/api/v1/leads/${leadId}${url}`,
      headers: { ...staff, ...(ifMatch === undefined ? {} : { "if-match": ifMatch }) },
      ...(payload ? { payload } : {}),
    });
  return { ask, leadId, context };
}

test("an edit over somebody else's edit is refused with who and when, and changes nothing", async () => {
  const { ask } = await server();
  const read = await ask("GET", "");
  const etag = String(read.headers.etag);
  expect(etag).toMatch(/^"\d+"$/);
  const first = await ask("PATCH", "", { company: "見本商店", reason: "told" }, etag);
  expect(first.statusCode).toBe(200);
  expect(first.headers.etag).not.toBe(etag);
  const second = await ask("PATCH", "", { company: "別の店", reason: "told" }, etag);
  expect(second.statusCode).toBe(412);
  expect(second.json()).toMatchObject({ code: "changed-meanwhile", changed: { by: "staff:tester", at: expect.any(String) } });
  const again = await ask("GET", "");
  expect(again.json().company).toBe("見本商店");
  expect(again.headers.etag).toBe(first.headers.etag);
});

test.each([
  ["POST", "/hold", { reason: "x" }],
  ["POST", "/address", { email: "new@example.jp", basis: "card", reason: "x" }],
  ["PUT", "/relation", { relation: "customer", reason: "x" }],
] as const)("%s %s takes If-Match, too", async (method, url, body) => {
  const { ask } = await server();
  const etag = String((await ask("GET", "")).headers.etag);
  await ask("PATCH", "", { company: "見本商店", reason: "told" });
  expect((await ask(method, url, body, etag)).statusCode).toBe(412);
  const now = String((await ask("GET", "")).headers.etag);
  expect((await ask(method, url, body, `W/${now}`)).statusCode).toBe(200);
});

test("a script need not send one, and a wrong one is named", async () => {
  const { ask } = await server();
  expect((await ask("PATCH", "", { company: "a", reason: "x" })).statusCode).toBe(200);
  expect((await ask("PATCH", "", { company: "b", reason: "x" }, "*")).statusCode).toBe(200);
  expect((await ask("PATCH", "", { company: "c", reason: "x" }, "yesterday")).json()).toMatchObject({ status: 400, code: "bad-if-match" });
});

test("what no member of staff changed was changed by the system", async () => {
  const { ask, context, leadId } = await server();
  const etag = String((await ask("GET", "")).headers.etag);
  await context.database.pool.query("update lead set stage = 'considering', updated_at = now() where id = $1", [leadId]);
  expect((await ask("PATCH", "", { company: "a", reason: "x" }, etag)).json()).toMatchObject({ status: 412, changed: { by: "system" } });
});

test("a task that somebody else has changed is not overwritten; what nobody has changed is", async () => {
  const { app, staff, context } = await sampleServer();
  const { rows } = await context.database.pool.query<{ id: string }>("select id from task where state = 'open'");
  const url = `/api/v1/tasks/${rows[0]?.id}`;
  const patch = (payload: object, ifMatch: string) =>
    app.inject({ method: "PATCH", url, headers: { ...staff, "if-match": ifMatch }, payload });
  const etag = String((await app.inject({ url, headers: staff })).headers.etag);
  const first = await patch({ note: "朝が良い" }, etag);
  expect(first.statusCode).toBe(200);
  const second = await patch({ note: "夜が良い" }, etag);
  expect(second.json()).toMatchObject({ status: 412, code: "changed-meanwhile", changed: { by: "staff:tester" } });
  expect((await app.inject({ url, headers: staff })).json().note).toBe("朝が良い");
  expect((await patch({ note: "夜が良い" }, String(first.headers.etag))).json()).toMatchObject({ note: "夜が良い" });
});

test("two owners do not give one member of staff two roles without noticing", async () => {
  const { app, staff, context } = await sampleServer();
  const id = crypto.randomUUID();
  await context.database.pool.query(
    `insert into staff (id, name, mail, role, language, created_at, updated_at) values ($1, '美香', 'mika@example.jp', 'sales', 'ja', now(), now())`,
    [id],
  );
  const patch = (payload: object, ifMatch: string) =>
    app.inject({ method: "PATCH", url: `/api/v1/staff/${id}`, headers: { ...staff, "if-match": ifMatch }, payload });
  const first = await patch({ role: "support" }, '"0"');
  expect(first.json()).toMatchObject({ role: "support", revision: 1 });
  expect((await patch({ role: "viewer" }, '"0"')).json()).toMatchObject({ status: 412, changed: { by: "staff:tester" } });
  expect((await patch({ disabled: true }, String(first.headers.etag))).statusCode).toBe(200);
});
