import { expect, test } from "vitest";
import { sampleServer } from "./samples.ts";

const always = { from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" };

test("each list of messages, events, enrolments and tasks says what staff call its leads", async () => {
  const { app, context, staff } = await sampleServer();
  const { pool } = context.database;
  await pool.query(
    `update lead set family_name = '田中', given_name = '花子', honorific = '様', language = 'ja' where family_name is not null`,
  );
  await pool.query(
    `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
     select gen_random_uuid(), l.id, 'enrolment', l.id, 'letter', 1, 'nurture', 2, '[]', 'email', s.id, now(), now(), 'due', now()
     from lead l, sender s where s.key = 'mail' limit 2`,
  );
  const lists: [string, Record<string, string>][] = [
    ["/sends", {}],
    ["/sends/unknown", {}],
    ["/sends/planned", { before: always.to }],
    ["/events", { kinds: "formSubmitted", ...always }],
    ["/enrolments", {}],
    ["/tasks", {}],
  ];
  for (const [path, query] of lists) {
    const answer = await app.inject({ url: `/api/v1${path}`, query, headers: staff });
    const { items } = answer.json<{ items: { leadName: string | null }[] }>();
    expect(items.length, path).toBeGreaterThan(0);
    for (const { leadName } of items) expect([null, "田中 花子 様"], path).toContain(leadName);
    expect(
      items.map(({ leadName }) => leadName),
      path,
    ).toContain("田中 花子 様");
  }
});

test("a lead without a name is called by their company, else by their address", async () => {
  const { app, context, staff } = await sampleServer();
  const { pool } = context.database;
  const named = async () =>
    (await app.inject({ url: "/api/v1/tasks", headers: staff })).json<{ items: { leadName: string | null }[] }>().items[0]?.leadName;
  await pool.query("update lead set family_name = null, given_name = null, display_name = null, company = 'みどり設計'");
  expect(await named()).toBe("みどり設計");
  await pool.query("update lead set company = null");
  expect(await named()).toContain("@");
  await pool.query("delete from contact");
  expect(await named()).toBeNull();
});
