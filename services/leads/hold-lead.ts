import { AppError } from "../../domain/app-error.ts";
import { NEVER } from "../../domain/touches/deadlines.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";

export interface HoldInput {
  leadId: string;
  /** Why, in staff's words; shown by `why`. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Nothing that advertises goes to this lead from this commit on, whatever her journeys plan (E4); verification and notices still do.
 * Throws AppError not-found, conflict when she is held already.
 */
export async function holdLead(context: Context, input: HoldInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    if ((await readHold(tx, input.leadId)) !== null) throw new AppError("conflict", "lead-held", "This lead is held already.");
    const now = context.clock.now();
    await tx.query("update lead set hold = $2, held_at = $3, updated_at = $3 where id = $1", [input.leadId, input.reason, now]);
    await writeAudit(tx, { at: now, actor: input.actor, action: "lead-held", target: "lead", refId: input.leadId, reason: input.reason });
  });
}

/** Lifts the hold; what waited for it is due again, by its own lateness rule. Throws AppError not-found, conflict when she is not held. */
export async function releaseLead(context: Context, input: HoldInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    if ((await readHold(tx, input.leadId)) === null) throw new AppError("conflict", "lead-not-held", "This lead is not held.");
    const now = context.clock.now();
    await tx.query("update lead set hold = null, held_at = null, updated_at = $2 where id = $1", [input.leadId, now]);
    const { rows } = await tx.query<{ sender_id: string }>(
      `update touch t set not_before = $2 where t.lead_id = $1 and t.state = 'due' and t.not_before = $3 and t.decision_print = 'defer:lead-held'
       returning sender_id`,
      [input.leadId, now, NEVER],
    );
    for (const sender of new Set(rows.map((row) => row.sender_id))) await tx.query("select pg_notify('touch', $1)", [sender]);
    await writeAudit(tx, {
      at: now,
      actor: input.actor,
      action: "lead-released",
      target: "lead",
      refId: input.leadId,
      reason: input.reason,
    });
  });
}

async function readHold(tx: Transaction, leadId: string): Promise<string | null> {
  await lockLeads(tx, [leadId]);
  const { rows } = await tx.query<{ hold: string | null }>("select hold from lead where id = $1 and erased_at is null", [leadId]);
  if (!rows[0]) throw new AppError("not-found", "lead-unknown", "There is no lead with this id.");
  return rows[0].hold;
}
