import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import { repeatWithdrawal } from "../consent/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { missingEntries } from "../engine/journal/compare-marker.ts";
import type { JournalEntry } from "../engine/journal/journal.ts";
import { eraseLead } from "../erasure/module.ts";
import { repeatSuppression } from "../suppressions/module.ts";

export type AppliedEntries = Record<JournalEntry["kind"], number>;

/**
 * Does again what the journal has and a restored database lacks: opt-outs, suppressions, erasures. Repeated, it does what is left. It lifts
 * no hold.
 */
export async function applyJournal(context: Context, { actor }: { actor: string }): Promise<AppliedEntries> {
  const applied: AppliedEntries = { withdrawn: 0, suppressed: 0, erased: 0 };
  if (!context.journal) return applied;
  for await (const entry of missingEntries(context, context.journal)) {
    if (entry === null) continue;
    await applyEntry(context, entry, actor);
    applied[entry.kind] += 1;
  }
  const at = context.clock.now();
  if (applied.withdrawn + applied.suppressed + applied.erased > 0) {
    await context.database.transaction((tx) =>
      writeAudit(tx, { at, actor, action: "journal-applied", target: "installation", refId: "restore", data: applied }),
    );
  }
  return applied;
}

async function applyEntry(context: Context, entry: JournalEntry, actor: string): Promise<void> {
  if (entry.kind === "erased") {
    const { rows } = await context.database.pool.query<{ id: string }>("select id from lead where id = $1 and erased_at is null", [
      entry.body.lead,
    ]);
    if (rows[0]) await eraseLead(context, { leadId: rows[0].id, actor });
  }
  await context.database.transaction(async (tx) => {
    if (entry.kind === "withdrawn") await applyWithdrawal(tx, context, entry);
    if (entry.kind === "suppressed") await repeatSuppression(tx, { id: entry.id, at: entry.at, ...entry.body });
    await tx.query(
      `insert into journal (id, at, kind, body, written) values ($1, $2, $3, $4, true)
       on conflict (id) do update set written = true`,
      [entry.id, entry.at, entry.kind, JSON.stringify(entry.body)],
    );
  });
}

/**
 * The lead may be one that the database has never seen, because they came after the backup. A list may bring their address back, so
 * advertising to it is barred as after an erasure, until the person confirms it anew.
 */
async function applyWithdrawal(
  tx: Transaction,
  context: Context,
  { at, body }: Extract<JournalEntry, { kind: "withdrawn" }>,
): Promise<void> {
  const { lead, topic, channel, hashes } = body;
  const { rows } = await tx.query<{ id: string }>(
    `select id from lead where id = $1 union
     select lead_id from contact where channel = $2 and address_hash = any($3::text[])`,
    [lead, channel, hashes],
  );
  if (rows.length > 0) return repeatWithdrawal(tx, context, { leadIds: rows.map(({ id }) => id), topic, channel, at });
  for (const hash of hashes.toSorted()) {
    await repeatSuppression(tx, { id: uuidv7(), hash, channel, scope: "advertising", reason: "erased", final: false, at });
  }
}
