import { expect, test } from "vitest";
import { signToken } from "../../domain/tokens/token.ts";
import { LINE_ACCOUNT } from "../support/context.ts";
import { sandboxStandIns } from "./sandbox-stand-ins.ts";
import { seedBusiness, seedPerson } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function sandbox() {
  const standIns = await sandboxStandIns();
  const server = await testServer({ standIns });
  const { app, staff } = server;
  const get = async (path: string) => {
    const answer = await app.inject({ url: `/api/v1/sandbox/${path}`, headers: staff });
    return { status: answer.statusCode, body: answer.json() };
  };
  const post = async (path: string, payload?: object) => {
    const answer = await app.inject({ method: "POST", url: `/api/v1/sandbox/${path}`, headers: staff, ...(payload && { payload }) });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { ...server, standIns, get, post };
}

test("lists the mail of an address, newest first, page by page, with the lead", async () => {
  const { app, staff, context, standIns, get } = await sandbox();
  await seedBusiness(context);
  const { id: leadId } = (
    await app.inject({ method: "POST", url: "/api/v1/leads", headers: staff, payload: { email: "hanako@example.jp", basis: "card" } })
  ).json();
  for (const [to, subject] of [
    ["hanako@example.jp", "One"],
    ["other@example.jp", "Two"],
    ["Hanako@example.jp", "Three"],
  ] as const) {
    await standIns.deliver(to, [`Subject: ${subject}`, "From: Shop <info@shop.test>", "", `Hello, ${subject}`]);
  }
  const first = await get("mails?to=HANAKO&limit=1");
  expect(first.body).toMatchObject({ items: [{ n: 3, subject: "Three", preview: "Hello, Three", from: { name: "Shop" } }], next: "3" });
  const second = await get("mails?to=HANAKO&limit=1&cursor=3");
  expect(second.body).toMatchObject({ items: [{ n: 1, subject: "One", leadId }], next: null });
  expect((await get("mails?cursor=x")).body).toMatchObject({ code: "bad-cursor" });
  expect(await get("mails/9")).toMatchObject({ status: 404, body: { code: "mail-unknown" } });
});

test("one click unsubscribes as a mail program does, from our own pages only", async () => {
  const { context, standIns, get, post } = await sandbox();
  await seedBusiness(context);
  const { contactId, leadId } = await seedPerson(context);
  const token = signToken(context.keys.token, "unsubscribe", [contactId, "newsletter"]);
  const oneClick = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";
  const header = (url: string) => `List-Unsubscribe: <${url}>`;
  await standIns.deliver("hanako@example.jp", [header(`${context.publicUrl}/u/${token}`), oneClick, "", "hello"]);
  await standIns.deliver("hanako@example.jp", [header("http://127.0.0.1:9/u/x"), oneClick, "", "hello"]);
  await standIns.deliver("hanako@example.jp", [header(`${context.publicUrl}/u/${token}`), "", "hello"]);
  expect((await get("mails/1")).body).toMatchObject({ unsubscribe: { oneClick: true }, text: expect.stringContaining("hello") });
  expect((await get("mails/3")).body.unsubscribe).toMatchObject({ oneClick: false });
  for (const n of [2, 3]) expect(await post(`mails/${n}/unsubscribe`)).toMatchObject({ status: 409, body: { code: "no-one-click" } });

  expect(await post("mails/1/unsubscribe")).toEqual({ status: 200, body: { status: 200 } });
  const { rows } = await context.database.pool.query("select state from subscription where lead_id = $1 and topic = 'newsletter'", [
    leadId,
  ]);
  expect(rows).toEqual([{ state: "unsubscribed" }]);
  const audit = await context.database.pool.query("select ref_id, data from audit where action = 'sandbox-acted'");
  expect(audit.rows).toEqual([{ ref_id: "mail 1", data: { act: "unsubscribe" } }]);
});

test("somebody follows, reads, writes, taps, blocks and comes back, and our webhook takes it", async () => {
  const { app, context, standIns, get, post } = await sandbox();
  await seedBusiness(context);
  await context.database.pool.query("update sender set address = $1 where channel = 'line'", [LINE_ACCOUNT]);
  await standIns.tell(`${await app.listen({ host: "127.0.0.1", port: 0 })}/hooks/line`);
  const { body: made, status } = await post("line/friends", { name: "みき" });
  expect([status, made.userId]).toEqual([201, expect.stringMatching(/^U[0-9a-f]{32}$/)]);
  const here = `line/friends/${made.userId}`;
  const bubble = { type: "text", text: "ようこそ" };
  await standIns.push(made.userId, [bubble]);
  const deeds = [{ kind: "say", text: "こんにちは" }, { kind: "tap", data: "a=1" }, { kind: "block" }];
  for (const deed of deeds) expect(await post(`${here}/deeds`, { deed })).toEqual({ status: 200, body: { taken: true } });
  expect(await post(`${here}/deeds`, { deed: { kind: "say", text: "聞こえますか" } })).toMatchObject({
    status: 409,
    body: { code: "not-a-friend" },
  });
  expect((await get("line/friends")).body.items).toMatchObject([{ name: "みき", following: false, last: { deed: { kind: "unfollow" } } }]);
  expect((await post(`${here}/deeds`, { deed: { kind: "follow" } })).status).toBe(200);

  const { body: chat } = await get(here);
  expect(chat).toMatchObject({ name: "みき", following: true, leadId: null, older: null });
  expect(
    chat.entries.map(({ from, messages, deed }: { from: string; messages: unknown[]; deed: unknown }) => [from, messages, deed]),
  ).toEqual([
    ["person", [], { kind: "follow", text: null }],
    ["account", [bubble], null],
    ["person", [], { kind: "message", text: "こんにちは" }],
    ["person", [], { kind: "postback", text: null }],
    ["person", [], { kind: "unfollow", text: null }],
    ["person", [], { kind: "unblock", text: null }],
  ]);
  const { rows } = await context.database.pool.query("select count(*)::int as count from webhook_event");
  expect(rows).toEqual([{ count: 5 }]);
  const last = await get(`${here}?limit=2`);
  expect(last.body).toMatchObject({ entries: [{ n: 5 }, { n: 6 }], older: 5 });
  expect((await get(`${here}?limit=4&before=5`)).body).toMatchObject({ entries: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }], older: null });
  expect((await get(`line/friends/U${"0".repeat(32)}`)).body).toMatchObject({ code: "line-user-unknown" });
});

test("live mode has none of it, and a stand-in that is down is told", async () => {
  const live = await testServer({ sandbox: false });
  const refused = await live.app.inject({ url: "/api/v1/sandbox/mails", headers: live.staff });
  expect([refused.statusCode, refused.json().code]).toEqual([409, "not-a-sandbox"]);
  const gone = await testServer({ standIns: { mail: "http://127.0.0.1:1", line: "http://127.0.0.1:1", stripe: "http://127.0.0.1:1" } });
  const silent = await gone.app.inject({ url: "/api/v1/sandbox/line/friends", headers: gone.staff });
  expect([silent.statusCode, silent.json().code]).toEqual([503, "stand-in-silent"]);
});
