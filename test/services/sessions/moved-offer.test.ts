import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { cancelBooking } from "../../../services/sessions/cancel-booking.ts";
import { changeSession } from "../../../services/sessions/change-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { joinWaitList } from "../../../services/sessions/join-wait-list.ts";
import { STARTER_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { addPerson, type Person } from "../../support/people.ts";

const actor = "staff:mori";
const at = (local: string) => new Date(`${local}+09:00`);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-02-08T10:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => engine.close());

/** A date with one seat, which is offered to who waits at this instant. */
async function offered(freedAt: string): Promise<{ sessionId: string; waiting: Person }> {
  const { context } = engine;
  const { sessionId } = await createSession(context, { offerKey: "tanaoroshi", startsAt: at("2027-03-20T14:00"), seats: 1, actor });
  const [guest, waiting] = [await addPerson(context), await addPerson(context)];
  const booked = await bookSession(context, { leadId: guest.leadId, sessionId });
  await joinWaitList(context, { leadId: waiting.leadId, sessionId });
  await engine.runTo(at(freedAt));
  await cancelBooking(context, { bookingId: booked.kind === "booked" ? booked.bookingId : "", actor });
  await engine.settle();
  return { sessionId, waiting };
}

async function mails({ email }: Person): Promise<{ subject: string | undefined; text: string }[]> {
  const got = (await engine.mail.journal()).filter(({ to }) => to === email);
  return Promise.all(
    got.map(async ({ n }) => {
      const { subject, text = "" } = await PostalMime.parse(await engine.mail.raw(n));
      return { subject, text };
    }),
  );
}

test("who was offered a seat hears once that its date moved, and has the same time to answer", async () => {
  const { sessionId, waiting } = await offered("2027-02-09T10:00");
  await engine.runTo(at("2027-02-09T12:00"));
  await changeSession(engine.context, { sessionId, startsAt: at("2027-03-20T16:00"), actor });
  await engine.settle();
  await changeSession(engine.context, { sessionId, seats: 2, actor });
  await engine.settle();
  const told = await mails(waiting);
  expect(told.map(({ subject }) => subject)).toEqual(["【お席が空きました】社長の棚おろし会", "【日程の変更】社長の棚おろし会"]);
  expect(told[1]?.text).toContain("新しい日時：2027年3月20日（土）16:00–18:00");
  for (const { text } of told) expect(text).toContain("2027年2月10日（水）10:00まで");
  expect(await bookSession(engine.context, { leadId: waiting.leadId, sessionId })).toMatchObject({ kind: "booked" });
});

test("who has not heard of the seat yet hears of it once, when they would have, with the new date", async () => {
  const { sessionId, waiting } = await offered("2027-02-11T23:00");
  expect(await mails(waiting)).toEqual([]);
  await changeSession(engine.context, { sessionId, startsAt: at("2027-03-20T16:00"), actor });
  await engine.settle();
  expect(await mails(waiting)).toEqual([]);
  await engine.runTo(at("2027-02-12T09:00"));
  const told = await mails(waiting);
  expect(told.map(({ subject }) => subject)).toEqual(["【お席が空きました】社長の棚おろし会"]);
  expect(told[0]?.text).toContain("16:00–18:00");
});

test("a date that closes earlier ends the seat with it (SES5)", async () => {
  const { sessionId, waiting } = await offered("2027-02-15T10:00");
  await changeSession(engine.context, { sessionId, startsAt: at("2027-02-15T18:00"), actor });
  await engine.settle();
  const { rows } = await engine.context.database.pool.query("select held_until from booking where lead_id = $1", [waiting.leadId]);
  expect(rows).toEqual([{ held_until: at("2027-02-15T18:00") }]);
});
