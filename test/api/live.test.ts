import type { AddressInfo } from "node:net";
import { v7 as uuidv7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { endSession } from "../../services/access/end-session.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { revokeApiKey } from "../../services/access/revoke-api-key.ts";
import { changeTags } from "../../services/leads/change-tags.ts";
import { saveView } from "../../services/views/save-view.ts";
import { waitFor } from "../support/wait-for.ts";
import { seedBusiness, seedPerson } from "./seed.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { type TestServer, testServer } from "./test-server.ts";

async function follow({ app }: TestServer, headers: Record<string, string>) {
  if (!app.server.listening) await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/live`, { headers, signal: leaving.signal });
  const heard = { status: answer.status, type: answer.headers.get("content-type"), text: "", ended: false, leave: () => leaving.abort() };
  const reading = async () => {
    for await (const part of answer.body ?? []) heard.text += Buffer.from(part).toString();
  };
  reading().then(
    () => void (heard.ended = true),
    () => void (heard.ended = true),
  );
  return heard;
}

async function putSequence({ database: { pool }, clock }: TestServer["context"]): Promise<void> {
  const at = clock.now();
  const id = uuidv7();
  await pool.query("insert into sequence (id, key, title) values ($1, 'letters', '便り')", [id]);
  await pool.query(
    "insert into sequence_version (id, sequence_id, version, source, definition, hash, goals, leaves, published_at, author) values ($1, $2, 1, '', '{}', '', '{}', '{}', $3, 'staff:test')",
    [uuidv7(), id, at],
  );
}

const keysIn = (text: string): string[] =>
  [...text.matchAll(/event: changed\ndata: (.*)\n/g)].flatMap(([, data]) => JSON.parse(data ?? "[]"));

test("a change is told within two seconds, by keys alone, and by one message for many changes", async () => {
  const server = await testServer();
  const { context, staff } = server;
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const heard = await follow(server, staff);
  expect(heard).toMatchObject({ status: 200, type: "text/event-stream" });
  await changeTags(context, { leadId, add: ["秘密"], remove: [], actor: "staff:test" });
  await changeTags(context, { leadId, add: ["vip"], remove: [], actor: "staff:test" });
  await waitFor("the change", () => heard.text.includes("changed"), { seconds: 2 });
  expect(keysIn(heard.text)).toEqual(["audit", `lead:${leadId}`, "leads"]);
  expect(heard.text).not.toContain("秘密");
});

test("who comes back gets what they missed, or is told to read all again", async () => {
  const server = await testServer();
  const { context, staff } = server;
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const first = await follow(server, staff);
  const other = await follow(server, staff);
  await changeTags(context, { leadId, add: ["one"], remove: [], actor: "staff:test" });
  const last = await waitFor("the first change", () => /id: (\S+)/.exec(first.text)?.[1]);
  first.leave();
  await changeTags(context, { leadId, add: ["two"], remove: [], actor: "staff:test" });
  await waitFor("the second change", () => other.text.split("event: changed").length === 3);
  const again = await follow(server, { ...staff, "last-event-id": last });
  await waitFor("what was missed", () => again.text.includes("event: changed"));
  const late = await follow(server, { ...staff, "last-event-id": "long-ago:1" });
  await waitFor("that all is to be read again", () => late.text.includes("event: refetch"));
  expect(again.text).not.toContain("refetch");
});

test("a change of many leads names them all at once", async () => {
  const server = await testServer();
  const { context, staff } = server;
  await seedBusiness(context);
  for (let i = 0; i < 21; i += 1) await seedPerson(context, { email: `lead${i}@example.jp` });
  const heard = await follow(server, staff);
  await context.database.pool.query("update lead set company = 'a'");
  await waitFor("the change", () => heard.text.includes("changed"));
  expect(keysIn(heard.text)).toEqual(["lead", "leads"]);
});

test("a list of people is told when somebody is paused, and not at each step", async () => {
  const server = await testServer();
  const { context, staff } = server;
  await seedBusiness(context);
  const { leadId } = await seedPerson(context);
  const enrolmentId = uuidv7();
  await putSequence(context);
  await context.database.pool.query(
    `insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step_since)
     select $1, $2, sequence_id, id, 'running', now(), '{}', now() from sequence_version limit 1`,
    [enrolmentId, leadId],
  );
  const heard = await follow(server, staff);
  await context.database.pool.query("update enrolment set step_since = step_since + interval '1 second'");
  await waitFor("the step", () => heard.text.includes("changed"));
  expect(keysIn(heard.text)).not.toContain("leads");
  await context.database.pool.query("update enrolment set state = 'paused' where id = $1", [enrolmentId]);
  await waitFor("the pause", () => keysIn(heard.text).includes("leads"));
});

test("a saved view is told as views, whoever it is for", async () => {
  const server = await testServer();
  const heard = await follow(server, server.staff);
  const view = { name: "secret", query: {}, filter: {}, shared: false, actor: "staff:other", mayShare: true, mayManage: false };
  await saveView(server.context, view);
  await waitFor("the change", () => keysIn(heard.text).includes("views"));
  expect(heard.text).not.toContain("secret");
});

test("the connection ends with the session, the key and the process", async () => {
  const server = await testServer();
  const { context, staff, app } = server;
  const member = await addMember(context, "viewer");
  const { sessionId, ...browser } = await openSession(context, member);
  const session = await follow(server, browser);
  const { id, key } = await issueApiKey(context, { name: "other", actor: "staff:test" });
  const keyed = await follow(server, { authorization: `Bearer ${key}` });
  const staying = await follow(server, staff);
  await endSession(context, { id: member.id, actor: `staff:${member.id}` }, sessionId);
  await waitFor("the end of the session's connection", () => session.ended, { seconds: 3 });
  expect([keyed.ended, staying.ended]).toEqual([false, false]);
  await revokeApiKey(context, { key: id, reason: "has left", actor: "staff:test" });
  await waitFor("the end of the key's connection", () => keyed.ended, { seconds: 3 });
  expect(staying.ended).toBe(false);
  await app.close();
  await waitFor("the end at the shutdown", () => staying.ended, { seconds: 3 });
});

test("one caller has ten connections at most, and nothing is told while nobody follows", async () => {
  const server = await testServer();
  const { context, staff } = server;
  const { rows } = await context.database.pool.query("select 1 from live_watch");
  expect(rows).toEqual([]);
  for (let i = 0; i < 10; i += 1) expect((await follow(server, staff)).status).toBe(200);
  expect((await server.app.inject({ url: "/api/v1/live", headers: staff })).statusCode).toBe(429);
});
