import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { guardedFetch } from "../../../channels/web/guarded-fetch.ts";
import { bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { readOwnCalendar } from "../../../services/consultations/busy-feed.ts";
import { listFeedAlarms, reportFeedAlarms } from "../../../services/consultations/list-feed-alarms.ts";
import { listSlots } from "../../../services/consultations/list-slots.ts";
import { readCalendarApart } from "../../../services/consultations/read-calendar-apart.ts";
import { refreshBusyFeeds } from "../../../services/consultations/refresh-busy-feeds.ts";
import { removeBusyFeed, setBusyFeed } from "../../../services/consultations/set-busy-feed.ts";
import { readConsultantEntries } from "../../../services/consultations/write-consultants.ts";
import { aoki, offerTalk } from "../../support/consultants.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:test";
const tokyo = (local: string) => new Date(`${local}+09:00`);
const fetch = guardedFetch({ allowPrivate: true, timeoutMs: 5_000 });

let context: TestContext;
let server: Server;
let address: string;
/** What the calendar's server says, and what it was asked. */
let says: { status: number; body: string; headers?: Record<string, string> };
let asked: IncomingHttpHeaders[];

beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-15T09:00+09:00" });
  await offerTalk(context);
  server = createServer((request, response) => {
    asked.push(request.headers);
    const { status, body, headers } = says;
    const isKnown = headers?.etag !== undefined && request.headers["if-none-match"] === headers.etag;
    response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-secret/basic.ics`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await context.close();
});
beforeEach(async () => {
  asked = [];
  says = { status: 200, body: calendarOf(["lunch", "20270316T120000"]) };
  await setBusyFeed(context, { key: "aoki", address, actor });
});

/** Each entry takes an hour of Tokyo. */
function calendarOf(...entries: [uid: string, start: string][]): string {
  const lines = entries.flatMap(([uid, start]) => {
    const hour = Number(start.slice(9, 11));
    return ["BEGIN:VEVENT", `UID:${uid}`, "SUMMARY:Doctor", `DTSTART:${start}`, `DTEND:${start.slice(0, 9)}${hour + 1}0000`, "END:VEVENT"];
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
}

/** The next round, now. */
async function refresh(): Promise<number> {
  await context.database.pool.query("update busy_feed set next_at = '2000-01-01'");
  return refreshBusyFeeds(context, fetch);
}

const busyHours = async () => {
  const [found] = await listSlots(context, { offer: "talk", from: tokyo("2027-03-16T09:00"), to: tokyo("2027-03-16T18:00") });
  return found?.slots.filter(({ refusal }) => refusal?.reason === "busy").map(({ start }) => (start.getUTCHours() + 9) % 24);
};

describe("a consultant's own calendar (BOK8)", () => {
  test("its times are not offered, and cannot be booked", async () => {
    expect(await refresh()).toBe(1);
    expect(await busyHours()).toEqual([12]);
    const { leadId } = await addPerson(context);
    const book = (at: string) =>
      bookConsultation(context, { leadId, offerKey: "talk", startsAt: tokyo(at), answers: [], actor: "staff:test" });
    expect(await book("2027-03-16T12:00")).toEqual({ kind: "refused", reason: "busy" });
    expect(await book("2027-03-20T12:00")).toMatchObject({ kind: "booked" });
  });

  test("is read anew as a whole, every ten minutes, and says when it did not change", async () => {
    says.headers = { etag: '"one"' };
    await refresh();
    expect(await refreshBusyFeeds(context, fetch)).toBe(0);
    await refresh();
    expect(asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"one"']);
    expect(await busyHours()).toEqual([12]);
    says = { status: 200, body: calendarOf(["walk", "20270316T140000"], ["walk", "20270316T150000"]), headers: { etag: '"two"' } };
    await refresh();
    expect(await busyHours()).toEqual([14, 15]);
  });

  test("after a day it is read whole, though it did not change: the days ahead have moved on", async () => {
    says.headers = { etag: '"one"', "last-modified": "Mon, 01 Mar 2027 00:00:00 GMT" };
    await refresh();
    await context.database.pool.query("update busy_feed set read_at = read_at - interval '25 hours'");
    await refresh();
    expect(asked.map((headers) => [headers["if-none-match"], headers["if-modified-since"]])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test.each([
    ["an error", { status: 503, body: "" }, "http-503"],
    ["a page to sign in", { status: 200, body: "<html>" }, "not-a-calendar"],
  ])(
    "out of reach (%s) the last known state stays, and the third time is an alarm that the next answer ends",
    async (_name, fault, code) => {
      await refresh();
      const { seenAt } = (await readOwnCalendar(context, "aoki")).busyFeed ?? {};
      says = fault;
      await refresh();
      await refresh();
      expect(await listFeedAlarms(context)).toEqual([]);
      await refresh();
      expect(await busyHours()).toEqual([12]);
      expect(await listFeedAlarms(context)).toMatchObject([{ consultant: "aoki", name: aoki.name, code, seenAt }]);
      expect(await reportFeedAlarms(context)).toMatchObject([{ state: "warn", detail: { en: expect.stringContaining(code) } }]);
      expect((await readOwnCalendar(context, "aoki")).busyFeed).toMatchObject({ code, isAlarm: true, seenAt });
      says = { status: 200, body: calendarOf() };
      await refresh();
      expect(await busyHours()).toEqual([]);
      expect(await listFeedAlarms(context)).toEqual([]);
      expect((await readOwnCalendar(context, "aoki")).busyFeed).toMatchObject({ code: null, failingSince: null, isAlarm: false });
    },
  );

  test("a calendar inside our network is not fetched", async () => {
    await context.database.pool.query("update busy_feed set next_at = '2000-01-01'");
    await refreshBusyFeeds(context, guardedFetch());
    expect(asked).toEqual([]);
    expect((await readOwnCalendar(context, "aoki")).busyFeed).toMatchObject({ code: "scheme", seenAt: null });
  });

  test("a calendar that would be read for ever is given up, and stops nothing else", async () => {
    const body = calendarOf(["never", "20270101T100000"]).replace("END:VEVENT", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT");
    const window = { zone: "UTC", from: new Date("2027-03-01"), to: new Date("2027-04-01") };
    expect(await readCalendarApart({ text: body, window }, 1_500)).toEqual({ fault: "too-slow" });
  });

  test("our own consultation in it is not counted twice: its copy may be of an older time", async () => {
    const { leadId } = await addPerson(context);
    const booked = await bookConsultation(context, {
      leadId,
      offerKey: "talk",
      startsAt: tokyo("2027-03-21T12:00"),
      answers: [],
      actor: "staff:test",
    });
    if (booked.kind === "refused") throw new Error(booked.reason);
    says.body = calendarOf([booked.id, "20270316T100000"]);
    await refresh();
    expect(await busyHours()).toEqual([]);
  });

  test("an address that was changed meanwhile forgets what the old one said", async () => {
    const slow = async () => {
      await setBusyFeed(context, { key: "aoki", address: `${address}?new`, actor });
      return { status: 200, headers: {}, body: Buffer.from(calendarOf(["old", "20270316T130000"])) };
    };
    await context.database.pool.query("update busy_feed set next_at = '2000-01-01'");
    await refreshBusyFeeds(context, slow);
    expect(await busyHours()).toEqual([]);
    await refresh();
    expect(await busyHours()).toEqual([12]);
  });

  test("taken away, it counts no longer; again, it changes nothing", async () => {
    await refresh();
    await removeBusyFeed(context, { key: "aoki", actor });
    await removeBusyFeed(context, { key: "aoki", actor });
    expect(await busyHours()).toEqual([]);
    expect(await readOwnCalendar(context, "aoki")).toMatchObject({ busyFeed: null });
    expect(await refresh()).toBe(0);
  });

  test("the address is a secret: nowhere in the database in clear, not in a playbook; titles are kept nowhere (SEC7)", async () => {
    await refresh();
    const { pool } = context.database;
    const { rows } = await pool.query<{ text: string }>(
      `select (select coalesce(string_agg(f::text, ''), '') from busy_feed f) || (select coalesce(string_agg(b::text, ''), '') from consultant_busy b)
         || (select coalesce(string_agg(a::text, ''), '') from audit a) || (select string_agg(c::text, '') from consultant c) as text`,
    );
    const hex = Buffer.from("private-secret").toString("hex");
    expect(["private-secret", hex, "Doctor", "lunch"].filter((word) => rows[0]?.text.includes(word))).toEqual([]);
    expect(JSON.stringify(await readConsultantEntries(pool))).not.toContain("private-secret");
  });

  test.each(["ftp://example.com/a.ics", "file:///etc/passwd", "nonsense", "javascript:alert(1)"])("%s is no address", async (wrong) => {
    await expect(setBusyFeed(context, { key: "aoki", address: wrong, actor })).rejects.toMatchObject({ code: "feed-address" });
  });

  test("nobody is not found", async () => {
    await expect(setBusyFeed(context, { key: "nobody", address, actor })).rejects.toMatchObject({ code: "consultant-unknown" });
    await expect(readOwnCalendar(context, "nobody")).rejects.toMatchObject({ code: "consultant-unknown" });
  });
});
