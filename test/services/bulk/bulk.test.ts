import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetPreparedBulk } from "../../../services/bulk/forget-bulk.ts";
import { membersCsv } from "../../../services/bulk/members-csv.ts";
import { type NewBulk, prepareBulk } from "../../../services/bulk/prepare-bulk.ts";
import { listBulk, readBulk } from "../../../services/bulk/read-bulk.ts";
import { runBulk } from "../../../services/bulk/run-bulk.ts";
import { cancelBulk, startBulk, undoBulk } from "../../../services/bulk/steer-bulk.ts";
import { pauseEnrolment } from "../../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../../services/enrolments/resume-enrolment.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { changeTags } from "../../../services/leads/change-tags.ts";
import { holdLead } from "../../../services/leads/hold-lead.ts";
import type { LeadFilter } from "../../../services/leads/lead-filter.ts";
import { selectLeads } from "../../../services/leads/select-leads.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { enrol, sequenceYaml } from "../../support/sequences.ts";
import { waitFor } from "../../support/wait-for.ts";

const by = { reason: "a mistake of ours", actor: "staff:mika" };
const code = (value: string) => expect.objectContaining({ code: value });

let context: TestContext;
beforeAll(async () => {
  context = await openContext({
    sequences: [sequenceYaml("calm", ["{ id: rest, wait: 10 days }"]), sequenceYaml("other", ["{ id: rest, wait: 10 days }"])],
  });
});
afterAll(() => context.close());

async function people(count: number, familyName = "鈴木"): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push((await addPerson(context, { familyName })).leadId);
  return ids;
}
const prepare = async (input: Omit<NewBulk, "reason" | "actor" | "parameters"> & Partial<Pick<NewBulk, "parameters">>) =>
  (await prepareBulk(context, { parameters: {}, ...input, ...by })).bulkId;
async function finish(bulkId: string) {
  for (let left = 1; left > 0; ) left = await runBulk(context);
  return readBulk(context, bulkId);
}
async function run(bulkId: string) {
  await startBulk(context, { bulkId, actor: by.actor });
  return finish(bulkId);
}
const query = async (sql: string, ...values: unknown[]) => (await context.database.pool.query(sql, values)).rows;
const tagsOf = async (tag: string) =>
  (await query("select lead_id as id from lead_tag where tag = $1 order by 1", tag)).map(({ id }) => id);

describe("the set", () => {
  test("is frozen with its number, ten names, and who is left out and why", async () => {
    const ids = await people(12, "髙橋");
    await changeTags(context, { leadId: ids[0] ?? "", add: ["frozen"], remove: [], actor: by.actor });
    await eraseLead(context, { leadId: ids[1] ?? "", actor: by.actor });
    const bulkId = await prepare({ action: "tag", ids: [...ids, ids[2] ?? "", uuidv7()], parameters: { tag: "frozen" } });
    const prepared = await readBulk(context, bulkId);
    expect(prepared).toMatchObject({ state: "prepared", count: 10, done: 0, refused: 0, left: 10, undo: null });
    expect(prepared.names).toHaveLength(10);
    expect(prepared.names[0]).toEqual({ leadId: ids[2], name: "髙橋" });
    expect(prepared.leftOut.map(({ code: one, count }) => [one, count])).toEqual([
      ["lead-erased", 1],
      ["lead-unknown", 1],
      ["tagged-already", 1],
    ]);
    await people(1, "髙橋");
    expect(await finish(bulkId)).toMatchObject({ state: "prepared", left: 10 });
    expect(await run(bulkId)).toMatchObject({ state: "done", count: 10, done: 10, refused: 0, left: 0 });
    expect(await tagsOf("frozen")).toEqual([ids[0], ...ids.slice(2)].toSorted());
  });

  test("is what the filter finds, without those that fit no more", async () => {
    const ids = await people(3, "絞込");
    await enrol(context, ids[0] ?? "", "calm");
    await enrol(context, ids[1] ?? "", "other");
    const found = (filter: LeadFilter) => context.database.transaction((tx) => selectLeads(context, tx, filter, 10));
    expect(await found({ search: "絞込", sequence: "calm" })).toEqual([ids[0]]);
    expect((await found({ search: "絞込", enrolment: "running" })).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(await found({ search: "絞込", stage: "none" })).toEqual([]);
    expect(await found({ search: "絞込", tag: "absent" })).toEqual([]);
    const bulkId = await prepare({ action: "pause", filter: { search: "絞込" }, parameters: { sequence: "calm" } });
    expect(await readBulk(context, bulkId)).toMatchObject({ count: 1, leftOut: [{ code: "nothing-running", count: 2 }] });
  });

  test("is refused with a wrong parameter before anything is frozen", async () => {
    const ids = await people(1);
    await expect(prepare({ action: "tag", ids })).rejects.toThrow(code("tag-missing"));
    await expect(prepare({ action: "exit", ids })).rejects.toThrow(code("sequence-missing"));
    await expect(prepare({ action: "enrol", ids, parameters: { sequence: "none" } })).rejects.toThrow(code("sequence-unknown"));
    await expect(prepare({ action: "enrol", ids, parameters: { sequence: "calm", step: "none" } })).rejects.toThrow(code("unknown-step"));
    await expect(prepare({ action: "pause", ids, parameters: { until: "2020-01-01T00:00:00Z" } })).rejects.toThrow(code("until-past"));
    await expect(prepare({ action: "pause", ids, filter: {} })).rejects.toThrow(code("bulk-set"));
  });

  test("that nobody runs is deleted after a day", async () => {
    const bulkId = await prepare({ action: "hold", ids: await people(1) });
    context.clock.advance({ hours: 25 });
    await forgetPreparedBulk(context);
    await expect(readBulk(context, bulkId)).rejects.toThrow(code("bulk-unknown"));
    expect(await query("select 1 from bulk_member where bulk_id = $1", bulkId)).toEqual([]);
  });
});

test("who changed between preparing and running is refused with the reason, and done + refused is the number that was shown", async () => {
  const [held = "", erased = "", free = ""] = await people(3);
  const bulkId = await prepare({ action: "hold", ids: [held, erased, free] });
  const { count } = await readBulk(context, bulkId);
  await holdLead(context, { leadId: held, reason: "theirs", actor: "staff:other" });
  await eraseLead(context, { leadId: erased, actor: by.actor });
  const ended = await run(bulkId);
  expect(ended).toMatchObject({ state: "done", done: 1, refused: 2, left: 0, count });
  expect(ended.refusals.map(({ code: one }) => one)).toEqual(["lead-erased", "lead-held"]);
  expect(await query("select reason from hold where lead_id = any($1::uuid[]) and lifted_at is null order by since", [held, free])).toEqual(
    [{ reason: "theirs" }, { reason: by.reason }],
  );
  let csv = "";
  for await (const piece of membersCsv(context, bulkId)) csv += piece;
  expect(csv.split("\r\n").slice(1, 4)).toEqual([
    `${held},鈴木,できませんでした,すでに配信を保留しています,lead-held`,
    `${erased},,できませんでした,消去済みです,lead-erased`,
    `${free},鈴木,完了,,`,
  ]);
});

test("a worker that is killed in the middle of a batch leaves nothing half done, and the next one does nothing twice", async () => {
  const ids = await people(120);
  const bulkId = await prepare({ action: "tag", ids, parameters: { tag: "killed" } });
  await startBulk(context, { bulkId, actor: by.actor });
  expect(await runBulk(context)).toBe(50);
  // The batch stops at the 71st, since somebody else is just giving that one the same tag.
  const rival = await context.database.pool.connect();
  await rival.query("begin");
  await rival.query("insert into lead_tag (lead_id, tag, at) values ($1, 'killed', now())", [ids[70]]);
  const killed = expect(runBulk(context)).rejects.toThrow();
  const waiting = "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  await waitFor("the batch to wait", async () => (await query(waiting)).length === 1);
  await query(`select pg_terminate_backend(pid) from (${waiting}) waiting`);
  await killed;
  await rival.query("rollback");
  rival.release();
  expect(await readBulk(context, bulkId)).toMatchObject({ state: "running", done: 50, left: 70 });
  expect(await tagsOf("killed")).toHaveLength(50);
  await Promise.all([finish(bulkId), finish(bulkId)]);
  expect(await finish(bulkId)).toMatchObject({ state: "done", done: 120, refused: 0 });
  const acts = await query("select ref_id from audit where action = 'lead-tags-changed' and ref_id = any($1::text[])", ids);
  expect(acts).toHaveLength(120);
});

test("a cancellation stops what is left, and what is done can be taken back", async () => {
  const ids = await people(60);
  const bulkId = await prepare({ action: "tag", ids, parameters: { tag: "stopped" } });
  await startBulk(context, { bulkId, actor: by.actor });
  await runBulk(context);
  await expect(undoBulk(context, { bulkId, actor: by.actor })).rejects.toThrow(code("bulk-not-ended"));
  await cancelBulk(context, { bulkId, actor: by.actor });
  expect(await finish(bulkId)).toMatchObject({ state: "cancelled", done: 50, left: 10, undo: "untag" });
  await expect(startBulk(context, { bulkId, actor: by.actor })).rejects.toThrow(code("bulk-cancelled"));
  const undone = await undoBulk(context, { bulkId, actor: by.actor });
  expect(await finish(undone.bulkId)).toMatchObject({ action: "untag", undoOf: bulkId, count: 50, done: 50 });
  expect(await tagsOf("stopped")).toEqual([]);
  await expect(undoBulk(context, { bulkId, actor: by.actor })).rejects.toThrow(code("bulk-undone"));
  expect((await readBulk(context, bulkId)).undo).toBeNull();
  expect((await listBulk(context, { limit: 2 })).items.map(({ id }) => id)).toEqual([undone.bulkId, bulkId]);
});

test("an undone pause resumes what it paused, and not what others paused", async () => {
  const [both = "", alone = ""] = await people(2);
  const mine = await enrol(context, both, "calm");
  const theirs = await enrol(context, both, "other");
  const again = await enrol(context, alone, "calm");
  await pauseEnrolment(context, { enrolmentId: theirs, reason: "theirs", actor: "staff:other" });
  const bulkId = await prepare({ action: "pause", ids: [both, alone], parameters: { until: "2099-01-01T00:00:00Z" } });
  expect(await run(bulkId)).toMatchObject({ done: 2 });
  await resumeEnrolment(context, { enrolmentId: again, ...by });
  const ended = await finish((await undoBulk(context, { bulkId, actor: by.actor })).bulkId);
  expect(ended).toMatchObject({ action: "resume", count: 2, done: 1, refused: 1, refusals: [{ code: "nothing-paused" }] });
  const states = await query("select id, state from enrolment where id = any($1::uuid[])", [mine, theirs, again]);
  expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [mine, "running"],
      [theirs, "paused"],
      [again, "running"],
    ]),
  );
});

test("leads enter and leave a sequence together, which has no inverse", async () => {
  const ids = await people(3);
  const entered = await run(await prepare({ action: "enrol", ids, parameters: { sequence: "calm", step: "rest" } }));
  expect(entered).toMatchObject({ done: 3, undo: null });
  await expect(undoBulk(context, { bulkId: entered.id, actor: by.actor })).rejects.toThrow(code("bulk-no-inverse"));
  expect(await run(await prepare({ action: "exit", ids, parameters: { sequence: "calm" } }))).toMatchObject({ done: 3 });
  expect(await query("select distinct state from enrolment where lead_id = any($1::uuid[])", ids)).toEqual([{ state: "over" }]);
});
