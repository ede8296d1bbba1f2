import { afterAll, beforeAll, expect, test } from "vitest";
import { isKnownReason } from "../../../domain/reasons.ts";
import { listNotSent } from "../../../services/explain/list-not-sent.ts";
import { readTimeline } from "../../../services/explain/read-timeline.ts";
import { bookSession } from "../../../services/sessions/book-session.ts";
import { createSession } from "../../../services/sessions/create-session.ts";
import { STARTER_PLAYBOOK } from "../../support/context.ts";
import { type Engine, openEngine } from "../../support/engine.ts";
import { touchesOf } from "../../support/ledger.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:mori";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ startAt: "2027-02-08T10:00+09:00", playbook: STARTER_PLAYBOOK });
});
afterAll(() => engine.close());

const write = (sql: string, values: unknown[]) => engine.context.database.pool.query(sql, values);

/** Who has booked a session: all of its messages are void the moment the rows say so, whoever forgot to cancel them. */
async function guest(): Promise<{ leadId: string; sessionId: string }> {
  const { sessionId } = await createSession(engine.context, {
    offerKey: "tanaoroshi",
    startsAt: new Date("2027-02-20T14:00+09:00"),
    seats: 1,
    actor,
  });
  const { leadId } = await addPerson(engine.context);
  await bookSession(engine.context, { leadId, sessionId });
  return { leadId, sessionId };
}

test.each([
  [
    "the booking was cancelled",
    "申し込みが取り消されたため",
    "over:booking:cancelled",
    (leadId: string) => write("update booking set state = 'cancelled', ended_at = booked_at where lead_id = $1", [leadId]),
  ],
  [
    "the session moved, and a newer message replaces it",
    "日程が変わり、新しい日時のお知らせに替わったため",
    "over:booking:moved",
    (_: string, sessionId: string) => write("update session set moves = moves + 1 where id = $1", [sessionId]),
  ],
  [
    "the session was cancelled",
    "日程が中止になったため",
    "over:booking:session-cancelled",
    async (leadId: string, sessionId: string) => {
      await write("update session set state = 'cancelled' where id = $1", [sessionId]);
      await write("update booking set state = 'cancelled', ended_at = booked_at where lead_id = $1", [leadId]);
    },
  ],
])("because %s, a message is void, and the timeline and the lists say so", async (en, ja, reason, change) => {
  const { leadId, sessionId } = await guest();
  await change(leadId, sessionId);
  await engine.settle();
  const told = (await touchesOf(engine.context, leadId)).filter(({ slot }) => slot === "booked");
  expect(told).toMatchObject([{ state: "skipped", reason }]);
  const timeline = async (language: "ja" | "en") =>
    (await readTimeline(engine.context, { leadId, language, limit: 20 })).items.find(({ kind }) => kind === "notSent");
  expect(await timeline("en")).toMatchObject({ text: `The confirmation of the booking was not sent, because ${en}`, reason: en });
  expect(await timeline("ja")).toMatchObject({ reason: ja });
  const { items } = await listNotSent(engine.context, { leadId, limit: 5 });
  expect(items[0]).toMatchObject({ reason, why: { ja, en }, remedy: { en: "Nothing needs to be done." } });
});

test("only outcomes with words of their own have a reason of their own", () => {
  expect(isKnownReason("over:wait-entry:taken", engine.context.registry)).toBe(true);
  expect(isKnownReason("over:wait-entry:waiting", engine.context.registry)).toBe(false);
});
