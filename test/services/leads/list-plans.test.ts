import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPeople } from "../../../bench/people.ts";
import type { Direction } from "../../../domain/cursor.ts";
import { listConsents } from "../../../services/consent/list-consents.ts";
import { readPaths } from "../../../services/enrolments/read-paths.ts";
import { listNotSent, type NotSentFilter } from "../../../services/explain/list-not-sent.ts";
import { readTimeline } from "../../../services/explain/read-timeline.ts";
import { countLeads } from "../../../services/leads/count-leads.ts";
import type { LeadFilter } from "../../../services/leads/lead-filter.ts";
import { listLeads } from "../../../services/leads/list-leads.ts";
import { listTags } from "../../../services/leads/list-tags.ts";
import { type LeadOrder, leadOrders } from "../../../services/leads/page-leads.ts";
import { readLead } from "../../../services/leads/read-lead.ts";
import { readScoreReasons } from "../../../services/scoring/read-score-reasons.ts";
import { listDocuments } from "../../../services/tracking/set-document.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { scansOf } from "../../support/sql/scans-of.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: STARTER_PLAYBOOK });
  await fillPeople(context, { leads: 10_000, events: 50_000 }, () => {});
  await context.database.pool.query(
    `insert into hit (id, at, kind, lead_id, target, method, agent, label, judge_at)
     select gen_random_uuid(), now(), case when n = 1 then 'document' else 'click' end, l.id, case when n = 1 then 'gift' else n::text end, 'POST', '', 'human', now()
     from (select id from lead order by id limit 4000) l, generate_series(1, 5) n where n > 1 or l.id::text ~ '[012]$'`,
  );
  await context.database.pool.query("analyze hit");
}, 300_000);
afterAll(() => context.close());

/** The large tables that a use case reads from beginning to end. */
const scans = (work: () => Promise<unknown>) =>
  scansOf(context, ["lead", "event", "lead_search", "contact", "decision", "send", "touch", "hit"], work);

/** Rows of leads that were found by an index until now. */
async function leadsByIndex(): Promise<number> {
  const { pool } = context.database;
  await Promise.all(Array.from({ length: 10 }, () => pool.query("select pg_stat_force_next_flush()")));
  const { rows } = await pool.query<{ read: number }>(
    "select sum(idx_tup_read)::int as read from pg_stat_user_indexes where relname = 'lead'",
  );
  return rows[0]?.read ?? 0;
}

describe("no list reads all leads or all events", () => {
  test.each<[string, LeadFilter & { sort?: LeadOrder; direction?: Direction }]>([
    ...leadOrders.map((sort): [string, { sort: LeadOrder }] => [`by ${sort}`, { sort }]),
    ["by name, reversed", { sort: "name", direction: "desc" }],
    ["by activity, reversed", { sort: "activity", direction: "asc" }],
    ["one person, reversed", { search: "さとう美紀", sort: "activity", direction: "asc" }],
    ["a family name", { search: "坂本" }],
    ["a single character", { search: "田" }],
    ["one person", { search: "さとう美紀" }],
    ["a fragment of an address", { search: "sato123" }],
    ["digits of a telephone number", { search: "090-00001" }],
    ["nobody", { search: "ないなまえ" }],
    ["a rare tag", { tag: "年賀状" }],
    ["held", { held: true }],
    ["bounced", { contact: "bounced" }],
    ["readers of a document", { opened: "gift" }],
    ["readers of no document", { opened: "nothing" }],
    ...(["か", "わ", "s", "latin", "other"] as const).map((initial): [string, LeadFilter & { sort: LeadOrder }] => [
      `the row ${initial} of the directory`,
      { initial, sort: "name" },
    ]),
    ["customers by name", { relation: "customer", sort: "name" }],
  ])("%s", async (_, filter) => {
    expect(await scans(() => listLeads(context, { ...filter, limit: 50 }))).toEqual([]);
  });

  test("a page of tags", async () =>
    expect(await scansOf(context, ["lead", "lead_tag"], () => listTags(context, { limit: 50 }))).toEqual([]));

  test("the readers of each document are looked up, as many as there are", async () => {
    const { rows } = await context.database.pool.query<{ readers: number }>(
      "select count(*)::int as readers from hit where kind = 'document'",
    );
    const before = await leadsByIndex();
    expect(await scans(() => listDocuments(context))).toEqual([]);
    expect((await leadsByIndex()) - before).toBe(rows[0]?.readers);
  });

  test("the count of a rare set", async () => expect(await scans(() => countLeads(context, { search: "sato123" }))).toEqual([]));
});

describe("the list of what was not sent reads no table from beginning to end", () => {
  test.each<[string, NotSentFilter & { direction?: "asc" }]>([
    ["the newest", {}],
    ["the oldest", { direction: "asc" }],
    ["of a frequent reason", { reason: "late" }],
    ["of a rare reason", { reason: "unconfirmed" }],
    ["of no reason that there is", { reason: "moved-by-hand" }],
    ["of a sequence", { sequence: "welcome" }],
    ["of a step", { sequence: "welcome", step: "first" }],
    ["of a step that sends nothing", { sequence: "welcome", step: "next-morning" }],
    ["of a month", { from: new Date("2026-10-01T00:00:00Z"), to: new Date("2026-11-01T00:00:00Z") }],
  ])("%s", async (_, filter) => {
    expect(await scans(() => listNotSent(context, { ...filter, limit: 50 }))).toEqual([]);
  });
});

test("what a lead's page reads, it reads by index", async () => {
  const [lead] = (await listLeads(context, { enrolment: "running", limit: 1 })).items;
  const leadId = lead?.id ?? "";
  const work = async () => {
    await readLead(context, leadId);
    await readPaths(context, leadId, "ja");
    await readTimeline(context, { leadId, language: "ja", limit: 50 });
    await readTimeline(context, { leadId, kind: "notSent", unsent: true, language: "ja", limit: 10 });
    await listConsents(context, leadId);
    await readScoreReasons(context, leadId, "ja");
  };
  expect(await scans(work)).toEqual([]);
});

describe("an order and its pages", () => {
  test.each(leadOrders)("%s: two pages are what one of double length is", async (sort) => {
    const both = await listLeads(context, { sort, limit: 60 });
    const first = await listLeads(context, { sort, limit: 30 });
    const second = await listLeads(context, { sort, limit: 30, cursor: first.next ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(both.items.map(({ id }) => id));
  });

  test("a count is exact up to its bound", async () => {
    expect(await countLeads(context, {})).toEqual({ count: 10_000, exact: true });
  });
});
