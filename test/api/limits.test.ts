import { expect, test } from "vitest";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { seedBusiness, seedPerson } from "./seed.ts";
import { browserOf } from "./sign-in-samples.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

const limits = { perPerson: 3, perKey: 5, events: 8 };

async function served() {
  const server = await testServer({ limits });
  const { app, staff } = server;
  const read = (headers: Record<string, string> = staff) => app.inject({ url: "/api/v1/senders", headers });
  const statuses = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
    const all: number[] = [];
    for (let index = 0; index < count; index += 1) all.push((await ask()).statusCode);
    return all;
  };
  return { ...server, read, statuses };
}

const passes = (count: number) => Array(count).fill(200);

test("a key above its limit gets 429 with the seconds to wait, and other callers go on", async () => {
  const { context, read, statuses } = await served();
  const first = await read();
  expect([first.headers["ratelimit-limit"], first.headers["ratelimit-remaining"]]).toEqual(["5", "4"]);
  expect(await statuses(4, read)).toEqual(passes(4));
  const refused = await read();
  expect(refused.statusCode).toBe(429);
  expect(refused.headers["content-type"]).toContain("application/problem+json");
  expect(refused.json()).toMatchObject({ status: 429, code: "too-many-requests" });
  expect(refused.headers["ratelimit-remaining"]).toBe("0");
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
  const { key } = await issueApiKey(context, { name: "another", actor: "staff:setup" });
  expect((await read({ authorization: `Bearer ${key}` })).statusCode).toBe(200);
});

test("a member of staff has one limit in all their sessions", async () => {
  const { context, read, statuses } = await served();
  const member = await addMember(context, "owner");
  const one = browserOf(await openSession(context, member));
  const other = browserOf(await openSession(context, member));
  expect(await statuses(2, () => read(one))).toEqual(passes(2));
  expect(await statuses(2, () => read(other))).toEqual([200, 429]);
});

test("events are counted apart", async () => {
  const { app, context, read, staff, statuses } = await served();
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const event = () => app.inject({ method: "POST", url: "/api/v1/events", headers: staff, payload: { leadId, kind: "visited" } });
  expect(await statuses(5, read)).toEqual(passes(5));
  expect(await statuses(9, event)).toEqual([...Array(8).fill(201), 429]);
});

test("wrong keys, sign-ins that failed and public routes use up nobody's limit", async () => {
  const { app, read, statuses } = await served();
  expect(await statuses(20, () => read({ authorization: "Bearer hgk_wrong" }))).toEqual(Array(20).fill(401));
  expect(await statuses(20, () => app.inject({ url: "/api/v1/openapi.json" }))).toEqual(passes(20));
  expect(await statuses(5, read)).toEqual(passes(5));
});

test("a live connection counts once, however long it tells", async () => {
  const { app, read, staff, statuses } = await served();
  const live = await app.inject({ url: "/api/v1/live", headers: staff, payloadAsStream: true });
  expect(live.headers["ratelimit-remaining"]).toBe("4");
  for (let index = 0; index < 3; index += 1) await app.inject({ url: "/api/v1/openapi.json" });
  live.stream().destroy();
  expect(await statuses(4, read)).toEqual(passes(4));
});
