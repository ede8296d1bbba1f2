import { expect, test } from "vitest";
import { signToken } from "../../domain/tokens/token.ts";
import { openDatabase } from "../../prisma/client.ts";
import { formPost, seedBusiness, seedPerson, urlencoded } from "./seed.ts";
import { type TestServer, testServer } from "./test-server.ts";

/** One request of each kind that a person or a program may be told to repeat. */
const requests = ({ context, staff }: TestServer) => [
  { method: "POST", url: "/f/newsletter", headers: urlencoded, payload: formPost(context, {}) } as const,
  { method: "GET", url: "/f/newsletter" } as const,
  {
    method: "POST",
    url: `/u/${signToken(context.keys.token, "unsubscribe", ["019320a0-0000-7000-8000-000000000001", "newsletter"])}`,
  } as const,
  { method: "GET", url: "/api/v1/leads", headers: staff } as const,
  { method: "GET", url: "/readyz" } as const,
];

test("with every connection taken the answer is 503 with Retry-After, never a false 200 (fault 13)", async () => {
  const server = await testServer({ connections: 1 });
  await seedBusiness(server.context);
  const taken = await server.context.database.pool.connect();
  const answers = await Promise.all(requests(server).map((request) => server.app.inject(request)));
  for (const answer of answers) {
    expect(answer.statusCode, answer.body).toBe(503);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(answer.body).not.toMatch(/timeout|connect|pool|postgres/i);
  }
  taken.release();
  const { rows } = await server.context.database.pool.query("select 1 from lead");
  expect(rows).toHaveLength(0);
  expect((await server.app.inject({ url: "/readyz" })).statusCode).toBe(200);
}, 60_000);

test("with Postgres away everything but /healthz answers 503, people in their language", async () => {
  const server = await testServer();
  const gone = openDatabase("postgresql://nobody:secret@127.0.0.1:1/none");
  const present = server.context.database;
  server.context.database = gone;
  for (const request of requests(server)) {
    const answer = await server.app.inject(request);
    expect(answer.statusCode, `${request.method} ${request.url}`).toBe(503);
    expect(answer.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|secret/);
  }
  expect((await server.app.inject({ url: "/healthz" })).statusCode).toBe(200);
  server.context.database = present;
  await gone.close();
});

test("the disk is full, a statement is cancelled, a row is fought for: try again; a bug is 500 without a word about the inside", async () => {
  const server = await testServer();
  const ask = async (sql: string) => {
    await server.context.database.pool.query(
      `create or replace function pg_temp_fault() returns trigger language plpgsql as $$ begin ${sql} end $$`,
    );
    await server.context.database.pool.query(
      "create or replace trigger fault before insert on throttle for each statement execute function pg_temp_fault()",
    );
    return server.app.inject({ method: "POST", url: "/f/newsletter", headers: urlencoded, payload: formPost(server.context, {}) });
  };
  for (const code of ["53100", "57014", "40P01", "40001", "55P03"]) {
    const answer = await ask(`raise exception 'secret inside' using errcode = '${code}';`);
    expect(answer.statusCode, code).toBe(503);
    expect(answer.body).not.toContain("secret");
  }
  const bug = await ask("raise exception 'secret inside' using errcode = '22P02';");
  expect(bug.statusCode).toBe(500);
  expect(bug.body).not.toContain("secret");
  expect(bug.headers["retry-after"]).toBeUndefined();
});

test("/readyz says no from the moment on that the process is to end", async () => {
  let closing = false;
  const { app } = await testServer({ closing: () => closing });
  expect((await app.inject({ url: "/readyz" })).statusCode).toBe(200);
  closing = true;
  const answer = await app.inject({ url: "/readyz" });
  expect([answer.statusCode, answer.json().code]).toEqual([503, "closing"]);
});

test("logs hold no address, no name, no token and no query (SEC8)", async () => {
  const server = await testServer();
  await seedBusiness(server.context);
  const person = await seedPerson(server.context, { email: "canary@example.jp", familyName: "金糸雀" });
  const unsubscribe = signToken(server.context.keys.token, "unsubscribe", [person.contactId, "newsletter"]);
  const preferences = signToken(server.context.keys.token, "preferences", [person.contactId]);
  await server.app.inject({
    method: "POST",
    url: "/f/newsletter?email=canary@example.jp",
    headers: urlencoded,
    payload: formPost(server.context, { email: "canary@example.jp" }),
  });
  await server.app.inject({ method: "POST", url: `/u/${unsubscribe}` });
  await server.app.inject({ url: `/p/${preferences}` });
  await server.app.inject({ url: "/api/v1/leads?search=canary@example.jp", headers: server.staff });
  await server.app.inject({
    method: "POST",
    url: "/api/v1/leads",
    headers: server.staff,
    payload: { email: "canary@example.jp", basis: "card" },
  });
  await server.context.database.pool.query("alter table contact rename to contact_gone");
  await server.app.inject({ url: `/p/${preferences}` });
  await server.app.inject({ url: "/api/v1/leads?search=canary@example.jp", headers: server.staff });
  const log = server.context.logged.join("");
  expect(log).toContain("request failed");
  expect(log).toContain("/u/:token");
  for (const secret of ["canary", "金糸雀", unsubscribe, preferences, server.staff.authorization.slice(7), "search="])
    expect(log).not.toContain(secret);
});
