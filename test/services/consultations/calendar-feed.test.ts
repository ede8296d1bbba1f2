import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { bookConsultation } from "../../../services/consultations/book-consultation.ts";
import { renewCalendarFeed } from "../../../services/consultations/calendar-feed.ts";
import { cancelConsultation } from "../../../services/consultations/cancel-consultation.ts";
import { moveConsultation } from "../../../services/consultations/move-consultation.ts";
import { retireConsultant } from "../../../services/consultations/retire-consultant.ts";
import { type TestServer, testServer } from "../../api/test-server.ts";
import { aoki, offerTalk } from "../../support/consultants.ts";
import { addPerson } from "../../support/people.ts";

const HOUR = 3_600_000;
const actor = "staff:test";
const answers = [{ key: "worry", answer: "A secret worry" }];

let served: TestServer;
async function serve(): Promise<TestServer> {
  served = await testServer();
  await offerTalk(served.context);
  return served;
}

const pathOf = async (key = "aoki") => new URL((await renewCalendarFeed(served.context, { key, actor })).url).pathname;
const get = (url: string) => served.app.inject({ url });

async function entries(url: string) {
  const answer = await get(url);
  expect(answer.statusCode).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toJSDate(),
      url: component.getFirstPropertyValue("url"),
    };
  });
  return { answer, method: calendar.getFirstPropertyValue("method"), events };
}

describe("a consultant's consultations as a feed", () => {
  test("tells who comes and where staff find them, follows a move, and forgets what was cancelled", async () => {
    const { context } = await serve();
    const { leadId } = await addPerson(context, { familyName: "新田" });
    const url = await pathOf();
    const startsAt = new Date(Math.ceil(context.clock.now().getTime() / HOUR) * HOUR + 48 * HOUR);
    const booked = await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
    if (booked.kind === "refused") throw new Error(booked.reason);
    const { answer, method, events } = await entries(url);
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(method).toBe("PUBLISH");
    const { rows } = await context.database.pool.query<{ uid: string }>("select ics_uid as uid from consultation where id = $1", [
      booked.id,
    ]);
    const uid = rows[0]?.uid;
    expect(events).toEqual([
      {
        uid,
        sequence: 0,
        summary: expect.stringMatching(/^新田.* – 個別相談$/),
        start: startsAt,
        url: `${context.publicUrl}/people/${leadId}`,
      },
    ]);
    expect(answer.body).not.toContain("secret worry");

    const later = new Date(startsAt.getTime() + 5 * HOUR);
    expect(await moveConsultation(context, { id: booked.id, startsAt: later, actor: "lead" })).toEqual({ kind: "moved" });
    expect((await entries(url)).events).toMatchObject([{ uid, sequence: 1, start: later }]);
    await cancelConsultation(context, { id: booked.id, actor: "lead" });
    expect(await entries(url)).toMatchObject({ method: "PUBLISH", events: [] });
  });

  test("a time that is only kept is not in it", async () => {
    const { context } = await serve();
    const { leadId } = await addPerson(context);
    const startsAt = new Date(Math.ceil(context.clock.now().getTime() / HOUR) * HOUR + 72 * HOUR);
    expect((await bookConsultation(context, { leadId, offerKey: "talk", startsAt, actor: "lead" })).kind).toBe("held");
    expect((await entries(await pathOf())).events).toEqual([]);
  });

  test("a renewed link is the only one; one that was changed, or of somebody who has gone, opens nothing", async () => {
    await serve();
    const old = await pathOf();
    const url = await pathOf();
    expect((await get(old)).statusCode).toBe(410);
    expect((await get(url)).statusCode).toBe(200);
    expect((await get(url.replace(/.(?=\.ics$)/, (last) => (last === "A" ? "B" : "A")))).statusCode).toBe(404);
    await offerTalk(served.context, [{ ...aoki, key: "gone" }]);
    const ofGone = await pathOf("gone");
    await retireConsultant(served.context, { key: "gone", handOver: false, actor });
    expect((await get(ofGone)).statusCode).toBe(410);
  });

  test("who asks all the time is told to wait", async () => {
    await serve();
    const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await get("/calendars/made-up.ics")).statusCode));
    expect([statuses.filter((status) => status === 404).length, statuses.filter((status) => status === 429).length]).toEqual([120, 10]);
  });
});
