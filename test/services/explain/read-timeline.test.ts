import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimTouches } from "../../../services/engine/dispatch/claim-touches.ts";
import { readDefaultSenders, readSenders } from "../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../services/enrolments/advance-enrolment.ts";
import { readTimeline, readWholeReason } from "../../../services/explain/read-timeline.ts";
import { holdLead, releaseLead } from "../../../services/leads/hold-lead.ts";
import { recordOptOut } from "../../../services/leads/record-opt-out.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, LETTER } from "../../support/sequences.ts";

let context: TestContext;
let leadId: string;
const decisionId = randomUUID();
beforeAll(async () => {
  context = await openContext();
  leadId = (await addPerson(context)).leadId;
  const all = (sql: string, values: unknown[]) => context.database.pool.query(sql, values);
  const decide = (id: string, at: string) =>
    all(
      `insert into decision (id, at, lead_id, verdict, reason, until, inputs, count, last_at)
       values ($1, $2, $3, 'skip', 'no-consent', null, '{"topic":"newsletter"}', 2, $2)`,
      [id, at, leadId],
    );
  await decide(randomUUID(), "2027-01-13T00:01Z");
  await decide(decisionId, "2027-01-13T00:02Z");
  // At one instant, what caused comes before its effect, in pages as well.
  for (let click = 0; click < 3; click += 1) {
    await all(
      "insert into event (id, at, lead_id, kind, actor, recorded_at) values ($1, '2027-01-13T00:02Z', $2, 'linkClicked', 'lead', now())",
      [randomUUID(), leadId],
    );
  }
  context.clock.set("2027-01-13T10:00+09:00");
  await holdLead(context, { leadId, reason: "電話で頼まれた", actor: "staff:mika" });
  await releaseLead(context, { leadId, reason: "済んだ", actor: "staff:mika" });
});
afterAll(() => context.close());

test("a timeline says each thing once, the newest first, with its reason", async () => {
  const { items, next } = await readTimeline(context, { leadId, language: "ja", limit: 50 });
  expect(next).toBeNull();
  expect(items.map(({ kind, count }) => [kind, count])).toEqual([
    ["staff", 1],
    ["staff", 1],
    ["notSent", 2],
    ["acts", 3],
    ["notSent", 2],
  ]);
  expect(items[0]).toMatchObject({ text: expect.stringContaining("mika"), reason: "済んだ" });
  expect(items[2]).toMatchObject({
    decisionId,
    reason: expect.stringContaining("ため"),
    text: expect.stringContaining("行いませんでした"),
  });
});

test("equal neighbours are one, also in the page of one kind", async () => {
  const { items } = await readTimeline(context, { leadId, language: "en", limit: 50, kind: "notSent" });
  expect(items).toMatchObject([{ count: 4, decisionId }]);
});

test("pages of one line give the same lines as one page", async () => {
  let lines = 0;
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await readTimeline(context, { leadId, language: "ja", limit: 1, cursor });
    lines += page.items.length;
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  expect(lines).toBe(7);
});

test("one entry is explained with what it was decided from; one of another lead is not", async () => {
  expect(await readWholeReason(context, { leadId, entryId: decisionId, language: "ja" })).toMatchObject({
    inputs: { topic: "newsletter" },
    decisionId,
  });
  const other = await addPerson(context);
  await expect(readWholeReason(context, { leadId: other.leadId, entryId: decisionId, language: "ja" })).rejects.toMatchObject({
    code: "entry-unknown",
  });
  await expect(readTimeline(context, { leadId, language: "ja", limit: 1, cursor: "x" })).rejects.toMatchObject({ code: "bad-cursor" });
});

test("a message under way is not one that was not sent", async () => {
  const own = await openContext({ sequences: [LETTER] });
  try {
    const person = await addPerson(own);
    await advanceEnrolment(own, await enrol(own, person.leadId, "letter"));
    const { pool } = own.database;
    const sender = (await readSenders(pool)).find(({ channel }) => channel === "email");
    if (!sender) throw new Error("no sender");
    await claimTouches(own, { sender, senders: await readDefaultSenders(pool), room: [100, 95, 85, 60], fence: randomUUID() });
    const kinds = async () => {
      const { items } = await readTimeline(own, { leadId: person.leadId, language: "ja", limit: 50 });
      return items.filter(({ sendId }) => sendId !== null).map(({ kind }) => kind);
    };
    for (const [state, kind] of [
      ["claimed", "underWay"],
      ["deferred", "underWay"],
      ["sent", "received"],
      ["failed", "notSent"],
    ] as const) {
      await pool.query("update send set state = $2, retry_at = case when $2 = 'deferred' then now() end where lead_id = $1", [
        person.leadId,
        state,
      ]);
      expect(await kinds(), state).toEqual([kind]);
      const { items } = await readTimeline(own, { leadId: person.leadId, kind, language: "ja", limit: 50 });
      expect(items.filter(({ sendId }) => sendId !== null)).toHaveLength(1);
    }
  } finally {
    await own.close();
  }
});

test("an opt-out says of which topic, and once for all channels", async () => {
  const { leadId: stopped } = await addPerson(context);
  await context.database.pool.query(
    `insert into topic (key, title) values ('vacancies', '{"ja":"空席のお知らせ","en":"Vacancies"}') on conflict (key) do update set title = excluded.title`,
  );
  await recordOptOut(context, {
    leadId: stopped,
    topic: "vacancies",
    how: "phone",
    reason: undefined,
    method: "api",
    actor: "staff:mika",
  });
  const { items } = await readTimeline(context, { leadId: stopped, language: "ja", limit: 50 });
  const told = items.map(({ text, count }) => `${text} ${count}`).filter((text) => text.includes("停止"));
  expect(told).toEqual([
    "ご本人が配信を停止しました（空席のお知らせ） 1",
    "担当者（mika）が、ご本人から伝えられた配信停止のご希望を登録しました（空席のお知らせ） 1",
  ]);
});

test("a message that waited and went out is none of those that were not sent", async () => {
  const own = await openContext({ sequences: [LETTER] });
  try {
    const { leadId: reader } = await addPerson(own);
    await advanceEnrolment(own, await enrol(own, reader, "letter"));
    const { pool } = own.database;
    await pool.query(
      `insert into decision (id, at, lead_id, touch_id, verdict, reason, until, inputs, count, last_at)
       select $2, now(), lead_id, id, 'defer', 'outside-window', now() + interval '1 hour', '{}', 1, now() from touch where lead_id = $1`,
      [reader, randomUUID()],
    );
    const notSent = async (unsent: boolean) =>
      (await readTimeline(own, { leadId: reader, kind: "notSent", unsent, language: "ja", limit: 50 })).items.length;
    expect(await notSent(true)).toBe(1);
    await pool.query("update touch set state = 'sent' where lead_id = $1", [reader]);
    expect([await notSent(true), await notSent(false)]).toEqual([0, 1]);
  } finally {
    await own.close();
  }
});
