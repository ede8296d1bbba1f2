import { AppError } from "../../domain/app-error.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { isUnavailable } from "../engine/context/is-unavailable.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { enrolLead, exitSequence, pauseLead, resumeLead } from "../enrolments/module.ts";
import { changeTags, holdLead, releaseLead } from "../leads/module.ts";
import type { BulkAct, BulkParameters } from "./bulk-action.ts";

/** Leads in one transaction: so long do their locks last, and so much is done again after a crash. */
const BATCH = 50;

interface Running {
  action: BulkAct;
  parameters: BulkParameters;
  reason: string;
  actor: string;
  undoOf: string | null;
}

interface Member {
  position: number;
  leadId: string;
  /** Of an undo: the enrolments that the first action changed. */
  touched: string[];
}

interface Result {
  position: number;
  state: "done" | "refused";
  code: string | null;
  touched: string[];
}

/**
 * Carries out the next members of each running bulk action. A batch is one transaction, in which each member gets its result, so a crash
 * leaves no member half done, and none is done twice. Any number of workers may call it. Returns how many members got a result.
 */
export async function runBulk(context: Context): Promise<number> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    "select id from bulk_action where state = 'running' order by started_at limit 20",
  );
  let settled = 0;
  for (const { id } of rows) settled += await runBatch(context, id);
  return settled;
}

async function runBatch(context: Context, bulkId: string): Promise<number> {
  return context.database.transaction(async (tx) => {
    // A cancellation waits for this batch, and another worker leaves this action to us.
    const { rows } = await tx.query<Running>(
      `select action, parameters, reason, actor, undo_of as "undoOf" from bulk_action where id = $1 and state = 'running' for update skip locked`,
      [bulkId],
    );
    const [running] = rows;
    if (!running) return 0;
    const { rows: members } = await tx.query<Member>(
      `select position, lead_id as "leadId", touched from bulk_member where bulk_id = $1 and state = 'waiting' order by position limit ${BATCH}`,
      [bulkId],
    );
    await lockLeads(
      tx,
      members.map(({ leadId }) => leadId),
    );
    const results: Result[] = [];
    for (const member of members) results.push(await settle(tx, context, running, member));
    await writeResults(tx, bulkId, results);
    if (members.length < BATCH) await end(tx, context, bulkId, running);
    return results.length;
  });
}

/** What is refused leaves nothing behind, and holds up no other member. */
async function settle(tx: Transaction, context: Context, running: Running, member: Member): Promise<Result> {
  await tx.query("savepoint member");
  try {
    const touched = await act(inTransaction(context, tx), running, member);
    await tx.query("release savepoint member");
    return { position: member.position, state: "done", code: null, touched };
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await tx.query("rollback to savepoint member");
    if (!(error instanceof AppError)) context.log.error({ lead: member.leadId, code: codeOf(error) }, "a member of a bulk action failed");
    return { position: member.position, state: "refused", code: error instanceof AppError ? error.code : "failed", touched: [] };
  }
}

/** Does it for one lead; answers the enrolments that it changed. Throws AppError when it does not fit the lead any more. */
async function act(context: Context, { action, parameters, reason, actor, undoOf }: Running, member: Member): Promise<string[]> {
  const { leadId } = member;
  const { tag = "", sequence, step, until } = parameters;
  const by = { leadId, reason, actor };
  const only = undoOf === null ? undefined : member.touched;
  switch (action) {
    case "pause":
      return (await pauseLead(context, { ...by, sequence, only, until: until === undefined ? undefined : new Date(until) })).paused;
    case "resume":
      return (await resumeLead(context, { ...by, sequence, only })).resumed;
    case "tag": {
      const { added } = await changeTags(context, { ...by, add: [tag], remove: [] });
      if (added.length === 0) throw unfit("tagged-already");
      return [];
    }
    case "untag": {
      const { removed } = await changeTags(context, { ...by, add: [], remove: [tag] });
      if (removed.length === 0) throw unfit("not-tagged");
      return [];
    }
    case "hold":
      await holdLead(context, by);
      return [];
    case "release":
      await releaseLead(context, by);
      return [];
    case "exit":
      return [await exitSequence(context, { ...by, sequence: sequence ?? "" })];
    case "enrol":
      return [(await enrolLead(context, { ...by, sequenceKey: sequence ?? "", step })).enrolmentId];
  }
}

function unfit(code: string): AppError {
  // Its code has words of its own, for each lead.
  return new AppError("conflict", code, { ja: code, en: code });
}

async function writeResults(tx: Transaction, bulkId: string, results: Result[]): Promise<void> {
  await tx.query(
    `update bulk_member m set state = r.state, code = r.code,
       touched = coalesce((select array_agg(t::uuid) from jsonb_array_elements_text(r.touched) t), '{}')
     from unnest($2::int[], $3::text[], $4::text[], $5::jsonb[]) as r(position, state, code, touched)
     where m.bulk_id = $1 and m.position = r.position`,
    [
      bulkId,
      results.map(({ position }) => position),
      results.map(({ state }) => state),
      results.map(({ code }) => code),
      results.map(({ touched }) => JSON.stringify(touched)),
    ],
  );
  const done = results.filter(({ state }) => state === "done").length;
  await tx.query("update bulk_action set done = done + $2, refused = refused + $3 where id = $1", [bulkId, done, results.length - done]);
}

async function end(tx: Transaction, context: Context, bulkId: string, { actor }: Running): Promise<void> {
  const at = context.clock.now();
  const { rows } = await tx.query<{ done: number; refused: number }>(
    "update bulk_action set state = 'done', ended_at = $2 where id = $1 returning done, refused",
    [bulkId, at],
  );
  await writeAudit(tx, { at, actor, action: "bulk-done", target: "bulk", refId: bulkId, data: { ...rows[0] } });
}
