import { afterAll, beforeAll, expect, test } from "vitest";
import { buildServer } from "../../api/server.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { kindOf } from "../../services/engine/modules/registry.ts";
import { cancelSession, changeSession } from "../../services/sessions/change-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { countSession, markAttendance } from "../../services/sessions/record-attendance.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { judgeHits } from "../../services/tracking/judge-hits.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { countRows } from "../support/dump.ts";
import { addUnknownSend, eventsOf } from "../support/ledger.ts";
import { addPerson, type Person } from "../support/people.ts";
import { urlencoded } from "./seed.ts";

const actor = "staff:mori";
let context: TestContext;
let app: ReturnType<typeof buildServer>;
let first: string;
let second: string;
let small: string;

beforeAll(async () => {
  context = await openContext({ startAt: "2027-02-08T10:00+09:00", playbook: STARTER_PLAYBOOK });
  app = buildServer(context, {});
  await app.ready();
  const dates = { offerKey: "tanaoroshi", place: "みちしるべ会議室", changeUntil: new Date("2027-02-18T18:00+09:00"), actor };
  first = (await createSession(context, { ...dates, startsAt: new Date("2027-02-20T14:00+09:00") })).sessionId;
  second = (await createSession(context, { ...dates, startsAt: new Date("2027-03-20T14:00+09:00") })).sessionId;
  small = (await createSession(context, { ...dates, startsAt: new Date("2027-02-27T14:00+09:00"), seats: 1 })).sessionId;
});
afterAll(async () => {
  await app.close();
  await context.close();
});

const pathOf = ({ leadId }: Person, offer = "tanaoroshi") => new URL(bookingUrl(context, leadId, offer)).pathname;
const open = (url: string) => app.inject({ method: "GET", url, headers: { "accept-language": "ja" } });
const press = (url: string, fields: Record<string, string>) =>
  app.inject({ method: "POST", url, headers: urlencoded, payload: String(new URLSearchParams(fields)) });
const bookingOf = async ({ leadId }: Person) =>
  (
    await context.database.pool.query<{ id: string; sessionId: string }>(
      `select id, session_id as "sessionId" from booking where lead_id = $1 and state = 'booked'`,
      [leadId],
    )
  ).rows[0];

test("a guest books, moves to another date, and cancels, each by one button", async () => {
  const guest = await addPerson(context);
  const page = pathOf(guest);
  expect((await open(page)).body).toContain("残り8席");
  const booked = await press(page, { act: "book", session: first });
  expect([booked.statusCode, booked.body.includes("お申し込みを承りました")]).toEqual([200, true]);
  const { id = "" } = (await bookingOf(guest)) ?? {};
  const moved = await press(page, { act: "change", session: second, booking: id });
  expect([moved.statusCode, moved.body.includes("日程を変更しました")]).toEqual([200, true]);
  const now = await bookingOf(guest);
  expect(now?.sessionId).toBe(second);
  const file = await open(`${page}/calendar.ics`);
  expect(file.headers["content-type"]).toContain("text/calendar");
  expect(file.body).toContain(`UID:${id}`);
  expect(file.body).toContain("SEQUENCE:1");
  const cancelled = await press(page, { act: "cancel", booking: now?.id ?? "" });
  expect(cancelled.body).toContain("お申し込みを取り消しました");
  expect((await press(page, { act: "cancel", booking: now?.id ?? "" })).body).toContain("すでに取り消されています");
  expect((await open(`${page}/calendar.ics`)).body).toContain("METHOD:CANCEL");
});

test("a full date: the next guest waits, and leaves the list", async () => {
  const [guest, next] = [await addPerson(context), await addPerson(context)];
  await press(pathOf(guest), { act: "book", session: small });
  const full = await press(pathOf(next), { act: "book", session: small });
  expect([full.statusCode, full.body.includes("いま満席になりました")]).toEqual([409, true]);
  expect((await press(pathOf(next), { act: "wait", session: small })).body).toContain("キャンセル待ちを承りました");
  expect((await open(pathOf(await addPerson(context)))).body).toContain("満席で、1名の方がお待ちです");
  // The seat is freed: it is kept for the next in line, who lets it go.
  await press(pathOf(guest), { act: "cancel", booking: (await bookingOf(guest))?.id ?? "" });
  expect((await open(pathOf(next))).body).toContain("まで、お席をお取りしています");
  expect((await press(pathOf(next), { act: "leave", session: small })).body).toContain("お席を次の方へお譲りしました");
});

test("a crawler that opens every link changes nothing (fault 50)", async () => {
  const guest = await addPerson(context);
  const page = pathOf(guest);
  await press(page, { act: "book", session: first });
  const before = await countRows(context.database);
  for (const url of [page, `${page}/calendar.ics`, "/s/tanaoroshi", "/s/five-hours"]) {
    for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url })).statusCode, url).toBe(200);
  }
  expect(await countRows(context.database)).toEqual(before);
  expect(await bookingOf(guest)).toMatchObject({ sessionId: first });
});

test("a stale or foreign link, a button that is not on the page, another's booking", async () => {
  const [guest, other] = [await addPerson(context), await addPerson(context)];
  await press(pathOf(other), { act: "book", session: first });
  const { id = "" } = (await bookingOf(other)) ?? {};
  const theirs = await press(pathOf(guest), { act: "cancel", booking: id });
  expect([theirs.statusCode, theirs.body.includes("その日程は見つかりません")]).toEqual([409, true]);
  expect(await bookingOf(other)).toBeDefined();
  const foreign = await press(pathOf(guest, "five-hours"), { act: "book", session: first });
  expect(foreign.statusCode).toBe(409);
  expect((await press(pathOf(guest), { act: "explode", session: first })).statusCode).toBe(422);
  expect((await press(pathOf(guest), { act: "book", session: "x" })).statusCode).toBe(422);
  expect((await press(pathOf(guest), { act: "book" })).statusCode).toBe(409);
  const preferences = signToken(context.keys.token, "preferences", [guest.leadId, "tanaoroshi"]);
  expect((await open(`/b/${preferences}`)).statusCode).toBe(404);
  expect((await open("/s/nothing")).statusCode).toBe(404);
});

test("after the deadline the page says whom to call", async () => {
  const guest = await addPerson(context);
  await press(pathOf(guest), { act: "book", session: first });
  context.clock.set("2027-02-18T18:00+09:00");
  const late = await press(pathOf(guest), { act: "cancel", booking: (await bookingOf(guest))?.id ?? "" });
  expect([late.statusCode, late.body.includes("期限を過ぎています")]).toEqual([409, true]);
});

test("a session that moves, and one that the organiser cancels, show so", async () => {
  const guest = await addPerson(context);
  await press(pathOf(guest), { act: "book", session: second });
  await changeSession(context, { sessionId: second, startsAt: new Date("2027-03-20T15:00+09:00"), actor });
  expect((await open(pathOf(guest))).body).toContain("2027年3月20日（土）15:00–17:00");
  await cancelSession(context, { sessionId: second, reason: "台風", actor });
  const again = await press(pathOf(guest), { act: "book", session: second });
  expect(again.body).toContain("この日程は中止になりました");
});

test("who signs up by the form of an offer finds the way to its dates after confirming", async () => {
  const shown = await open("/s/tanaoroshi");
  expect(shown.body).toContain('href="/f/newsletter?lang=ja"');
  const { optInId = "" } = (await signUp("new-guest@example.jp")) ?? {};
  const answer = await app.inject({
    method: "POST",
    url: `/c/${signToken(context.keys.token, "confirm", [optInId])}`,
    headers: urlencoded,
    payload: "",
  });
  const page = /href="[^"]*(\/b\/[^"]+)">社長の棚おろし会の日程を見る/.exec(answer.body)?.[1] ?? "";
  expect((await open(page)).statusCode).toBe(200);
});

test("a link of a message to the page counts as a click and leads to the lead's own page", async () => {
  const guest = await addPerson(context);
  const send = await addUnknownSend(context, guest);
  const link = kindOf(context.registry.links, "book").url(
    context,
    { leadId: guest.leadId, sendId: send, contactId: null, topic: null },
    "tanaoroshi",
  );
  // Nobody reads a mail in the second in which it comes.
  context.clock.advance({ minutes: 5 });
  const headers = {
    "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 Version/20.0 Mobile Safari/604.1",
  };
  const answer = await app.inject({ url: new URL(link).pathname, headers });
  expect([answer.statusCode, new URL(String(answer.headers.location)).pathname]).toEqual([302, pathOf(guest)]);
  context.clock.advance({ minutes: 2 });
  await judgeHits(context);
  const { rows } = await context.database.pool.query("select label from hit");
  expect(rows).toMatchObject([{ label: "human" }]);
  expect((await eventsOf(context, guest.leadId)).filter(({ kind }) => kind === "linkClicked")).toMatchObject([
    { data: { link: "book.tanaoroshi" } },
  ]);
});

test("after the session the page asks how it was; a crawler says nothing, and the answers can be changed until it is judged", async () => {
  const [guest, absent] = [await addPerson(context), await addPerson(context)];
  context.clock.set("2027-02-19T10:00+09:00");
  const { sessionId } = await createSession(context, { offerKey: "tanaoroshi", startsAt: new Date("2027-03-20T14:00+09:00"), actor });
  for (const one of [guest, absent]) await press(pathOf(one), { act: "book", session: sessionId });
  const booking = (await bookingOf(guest))?.id ?? "";
  expect((await open(pathOf(guest))).body).not.toContain("満足度");
  context.clock.set("2027-03-20T16:10+09:00");
  await markAttendance(context, { sessionId, marks: [{ bookingId: booking, came: true }], actor });
  await countSession(context, { sessionId, actor });
  const before = await countRows(context.database);
  for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url: pathOf(guest) })).statusCode).toBe(200);
  expect(await countRows(context.database)).toEqual(before);
  expect((await open(pathOf(guest))).body).toContain("いまお一人で解決できそうですか");
  expect((await open(pathOf(absent))).body).not.toContain("満足度");

  const rate = (fields: Record<string, string>, who = guest) => press(pathOf(who), { act: "rate", booking, ...fields });
  const missing = await rate({ alone: "partly" });
  expect([missing.statusCode, missing.body.includes("一つずつお選びください")]).toEqual([409, true]);
  const said = await rate({ alone: "partly", satisfaction: "4", comment: "<b>よい</b>会でした" });
  expect([said.statusCode, said.body.includes("ありがとうございます")]).toEqual([200, true]);
  const { body } = await open(pathOf(guest));
  expect(body).toMatch(/name="satisfaction" value="4" required checked/);
  expect(body).toContain("&lt;b&gt;よい&lt;/b&gt;会でした");
  expect((await rate({ alone: "alone", satisfaction: "5" }, absent)).statusCode).toBe(409);
  expect((await press(pathOf(guest), { act: "rate", booking: "x", alone: "alone", satisfaction: "5" })).statusCode).toBe(422);
  context.clock.set("2027-03-27T16:10+09:00");
  const late = await rate({ alone: "alone", satisfaction: "5" });
  expect([late.statusCode, late.body.includes("感想の受付は終わりました")]).toEqual([409, true]);
});

async function signUp(email: string): Promise<{ optInId: string } | undefined> {
  await requestOptIn(context, { formKey: "newsletter", email, familyName: "新田", fields: {}, topics: ["newsletter"], language: "ja" });
  const { rows } = await context.database.pool.query<{ optInId: string }>('select id as "optInId" from opt_in');
  return rows[0];
}
