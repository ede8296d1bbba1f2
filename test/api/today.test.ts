import { expect, test } from "vitest";
import { sampleServer } from "./samples.ts";
import type { TestServer } from "./test-server.ts";

interface Counted {
  count: number;
  list: { path: string; query: Record<string, string> };
}

async function read({ app, staff }: TestServer, path: string, query: Record<string, string> = {}) {
  const answer = await app.inject({ url: `/api/v1${path}`, query, headers: staff });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test("each number of Today is the length of the list that it names", async () => {
  const server = await sampleServer();
  const { pool } = server.context.database;
  await pool.query(`update enrolment set state = 'parked', fault = '{"code": "field-missing", "step": "letter", "message": ""}'`);
  await pool.query(
    `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
     select gen_random_uuid(), l.id, 'enrolment', l.id, 'letter', 1, 'nurture', 2, '[]', 'email', s.id, now(), now(), 'due', now()
     from lead l, sender s where s.key = 'mail' limit 2`,
  );
  await pool.query("update task set due_at = now() - interval '2 days'");
  const today = await read(server, "/today");

  const { needs, goesOut, cameIn } = today;
  const counts: Counted[] = [
    needs.overdue,
    needs.dueToday,
    needs.unknown,
    needs.imports,
    needs.sessions,
    needs.consultations,
    needs.incidents,
    needs.care,
    needs.campaigns,
    ...needs.parked,
    ...goesOut,
    ...cameIn,
  ];
  for (const { count, list } of counts) {
    const { items } = await read(server, list.path, { ...list.query, limit: "200" });
    expect(items, JSON.stringify(list)).toHaveLength(count);
  }
  expect(needs).toMatchObject({
    overdue: { count: expect.any(Number), more: false },
    tasks: expect.arrayContaining([expect.objectContaining({ kind: "phone", leadName: "田中様" })]),
    parked: [
      {
        ...{ sequence: "patience", step: "rest", faultStep: "letter", fault: "field-missing" },
        ...{ sentence: { en: expect.stringContaining("date") }, count: 2 },
      },
    ],
    unknown: { count: 1 },
    sessions: { count: 1 },
    consultations: { count: 2 },
    care: { count: 1 },
    alarms: [{ key: "mail", alarmCause: "policy" }],
    restoreHold: { since: expect.any(String) },
  });
  expect(goesOut.find(({ channel }: { channel: string }) => channel === "email")).toMatchObject({ count: 4 });
  expect(cameIn.find(({ what }: { what: string }) => what === "sign-ups").count).toBeGreaterThan(0);
});

test("an enrolment that a fault parked and a message that did not go say why in words", async () => {
  const server = await sampleServer();
  const { pool } = server.context.database;
  await pool.query(`update enrolment set state = 'parked', fault = '{"code": "field-missing", "step": "rest", "message": ""}'`);
  const [parked] = (await read(server, "/enrolments", { state: "parked" })).items;
  expect(parked).toMatchObject({ fault: "field-missing", faultSentence: { ja: expect.stringContaining("日付が登録されていません") } });

  await pool.query("update send set state = 'failed', code = 'blocked'");
  const { items } = await read(server, "/sends", { state: "failed" });
  expect(items[0]).toMatchObject({ code: "blocked", why: { en: "the lead has blocked us" } });
  // A provider's own number stays what it is.
  await pool.query("update send set code = '550'");
  expect((await read(server, `/sends/${items[0].id}`)).why).toBeNull();
});

test("the lists behind the numbers go on by their cursors", async () => {
  const server = await sampleServer();
  const { pool } = server.context.database;
  await pool.query(
    `insert into event (id, at, lead_id, kind, actor, recorded_at)
     select gen_random_uuid(), now(), l.id, k.kind, 'lead', now() from (select id from lead limit 1) l, unnest(array['unsubscribed', 'lineStopped']) k(kind), generate_series(1, 3)`,
  );
  const query = { kinds: "unsubscribed,lineStopped", from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z", limit: "4" };
  const first = await read(server, "/events", query);
  const second = await read(server, "/events", { ...query, cursor: first.next });
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect([ids.length, new Set(ids).size, second.next]).toEqual([6, 6, null]);
});
