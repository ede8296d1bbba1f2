import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { isAssignable, type WorkKind, workKinds } from "../../domain/handover/reasons.ts";
import type { Transaction } from "../../prisma/client.ts";
import { setCampaignOwner } from "../campaigns/module.ts";
import { handOverDeals } from "../deals/module.ts";
import { setDeliveryOwner } from "../deliveries/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { inTransaction } from "../engine/context/in-transaction.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { setOwner } from "../leads/module.ts";
import { changeTask } from "../tasks/module.ts";

export interface WorkItem {
  kind: WorkKind;
  id: string;
}

export interface Assigned {
  /** By which it can be taken back; null: nothing changed. */
  assignmentId: string | null;
  /** How many have another owner now. */
  assigned: number;
  /** Those that are over, or that somebody else has given to another person meanwhile, and those that belong to nobody in the list. */
  left: WorkItem[];
}

const movesSchema = z.array(z.object({ kind: z.enum(workKinds), id: z.uuid(), from: z.uuid().nullable(), to: z.uuid().nullable() }));
type Move = z.infer<typeof movesSchema>[number];

/** Of these things: who is in charge now. What is over, or is about a lead who was erased, is left out. */
const ownersSql = `select 'lead' as kind, l.id, l.id as "leadId", l.owner_id as "from" from lead l
    where l.id = any($1::uuid[]) and l.erased_at is null and l.merged_into is null
  union all select 'deal', d.id, d.lead_id, d.owner_id from deal d where d.id = any($2::uuid[]) and d.state = 'open'
  union all select 'delivery', v.id, v.lead_id, v.owner_id from delivery v where v.id = any($3::uuid[]) and v.state in ('planned', 'running', 'resting')
  union all select 'campaign', c.id, null, c.owner_id from campaign c where c.id = any($4::uuid[]) and c.cancelled_at is null
  union all select 'task', k.id, k.lead_id, s.id from task k left join lateral (
      select m.id from staff m where k.assignee in ('staff:' || m.id::text, 'staff:' || m.name) order by (m.disabled_at is null) desc, m.id limit 1) s on true
    where k.id = any($5::uuid[]) and k.state = 'open'`;

interface Owned extends WorkItem {
  leadId: string | null;
  from: string | null;
}

/**
 * Puts one member of staff in charge of several things, all or none; null: nobody. Each keeps its own trace of it. What is theirs already is left
 * as it is. Throws AppError invalid for somebody who does not work here.
 */
export async function assignWork(
  context: Context,
  { items, toId, reason, actor }: { items: readonly WorkItem[]; toId: string | null; reason?: string | undefined; actor: string },
): Promise<Assigned> {
  return context.database.transaction(async (tx) => {
    await requireStaff(tx, toId);
    const owned = await lockOwned(tx, items);
    const moves = owned.flatMap(({ kind, id, from }) => (from === toId ? [] : [{ kind, id, from, to: toId }]));
    const done = await makeMoves(inTransaction(context, tx), moves, { reason, actor, isUndo: false });
    const known = new Set(owned.map(({ id }) => id));
    const left = items.filter(({ id }) => !known.has(id));
    if (done.length === 0) return { assignmentId: null, assigned: 0, left };
    const assignmentId = uuidv7();
    const at = context.clock.now();
    await tx.query("insert into owner_assignment (id, at, actor, items) values ($1, $2, $3, $4)", [
      assignmentId,
      at,
      actor,
      JSON.stringify(done),
    ]);
    const data = { to: toId, count: done.length };
    await writeAudit(tx, { at, actor, action: "work-assigned", target: "hand-over", refId: assignmentId, reason, data });
    return { assignmentId, assigned: done.length, left };
  });
}

/** Gives everything back to whom it was taken from, but for what has changed since. Repeated, it changes nothing. Throws AppError not-found. */
export async function undoAssignment(context: Context, { id, actor }: { id: string; actor: string }): Promise<{ assigned: number }> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ items: unknown; undoneAt: Date | null }>(
      `select items, undone_at as "undoneAt" from owner_assignment where id = $1 and actor = $2 for update`,
      [id, actor],
    );
    const [assignment] = rows;
    if (!assignment)
      throw new AppError("not-found", "undo-unknown", { ja: "元に戻せる操作がありません。", en: "There is nothing to undo." });
    if (assignment.undoneAt !== null) return { assigned: 0 };
    const moves = movesSchema.parse(assignment.items);
    const owned = new Map((await lockOwned(tx, moves)).map((one) => [one.id, one.from]));
    const back = moves.flatMap(({ from, to, ...item }) => (owned.get(item.id) === to ? [{ ...item, from: to, to: from }] : []));
    const done = await makeMoves(inTransaction(context, tx), back, { actor, isUndo: true });
    const at = context.clock.now();
    await tx.query("update owner_assignment set undone_at = $2 where id = $1", [id, at]);
    await writeAudit(tx, { at, actor, action: "work-assignment-undone", target: "hand-over", refId: id, data: { count: done.length } });
    return { assigned: done.length };
  });
}

/** Locks the leads first, in their order (COM2); then nothing that is read here can change. */
async function lockOwned(tx: Transaction, items: readonly WorkItem[]): Promise<Owned[]> {
  const ids = (kind: WorkKind) => items.filter((one) => one.kind === kind).map(({ id }) => id);
  const values = [ids("lead"), ids("deal"), ids("delivery"), ids("campaign"), ids("task")];
  const { rows } = await tx.query<Owned>(ownersSql, values);
  const here = await lockLeads(
    tx,
    rows.flatMap(({ leadId }) => leadId ?? []),
  );
  const { rows: locked } = await tx.query<Owned>(ownersSql, values);
  return locked.filter(({ kind, leadId }) => isAssignable(kind) && (leadId === null || here.has(leadId)));
}

async function makeMoves(
  context: Context,
  moves: readonly Move[],
  by: { reason?: string | undefined; actor: string; isUndo: boolean },
): Promise<Move[]> {
  const done: Move[] = [];
  for (const move of moves) if (await makeMove(context, move, by)) done.push(move);
  return done;
}

async function makeMove(
  context: Context,
  { kind, id, from, to }: Move,
  { reason, actor, isUndo }: { reason?: string | undefined; actor: string; isUndo: boolean },
): Promise<boolean> {
  switch (kind) {
    case "lead":
      return setOwner(context, { leadId: id, ownerId: to, from, reason, actor });
    case "deal":
      return (await handOverDeals(context, { fromId: from, toId: to, dealIds: [id], reason, isUndo, actor })).deals === 1;
    case "delivery":
      return setDeliveryOwner(context, { id, ownerId: to, from, isUndo, actor });
    case "campaign":
      return setCampaignOwner(context, { id, ownerId: to, from, isUndo, actor });
    case "task":
      await changeTask(context, { taskId: id, changes: { assignee: to === null ? null : `staff:${to}` }, actor });
      return true;
    case "incident":
      return false;
  }
}

async function requireStaff(tx: Transaction, id: string | null): Promise<void> {
  if (id === null) return;
  const { rowCount } = await tx.query("select 1 from staff where id = $1 and disabled_at is null", [id]);
  if (rowCount !== 0) return;
  throw new AppError("invalid", "staff-unknown", {
    ja: "指定したスタッフは登録されていないか、停止されています。",
    en: "There is no such member of staff, or they are disabled.",
  });
}
