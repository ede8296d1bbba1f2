import { v7 as uuidv7 } from "uuid";
import { SCORE_CHANGED } from "../../domain/offers/threshold.ts";
import type { Changes } from "../../domain/sequences/changes.ts";
import type { Transaction } from "../../prisma/client.ts";
import { wakeWaiting } from "../engine/processes/wake-waiting.ts";
import { placeLeads } from "../selling/module.ts";

/** Applies an update step to the lead. The caller has locked the lead. */
export async function updateLead(tx: Transaction, leadId: string, changes: Changes, now: Date): Promise<void> {
  if (changes.tag.length > 0) {
    await tx.query("insert into lead_tag (lead_id, tag, at) select $1, unnest($2::text[]), $3 on conflict do nothing", [
      leadId,
      changes.tag,
      now,
    ]);
  }
  if (changes.untag.length > 0) {
    await tx.query("delete from lead_tag where lead_id = $1 and tag = any($2::text[])", [leadId, changes.untag]);
  }
  for (const [dimension, points] of Object.entries(changes.scores)) {
    await tx.query(
      `insert into score (lead_id, dimension, value, at) values ($1, $2, $3, $4)
       on conflict (lead_id, dimension) do update set value = score.value + excluded.value, at = excluded.at`,
      [leadId, dimension, points, now],
    );
    await tx.query("insert into score_given (id, lead_id, dimension, points, at) values ($1, $2, $3, $4, $5)", [
      uuidv7(),
      leadId,
      dimension,
      points,
      now,
    ]);
  }
  if (Object.keys(changes.scores).length > 0) {
    await placeLeads(tx, [leadId]);
    await wakeWaiting(tx, [{ leadId, kind: SCORE_CHANGED }], now);
  }
  if (changes.stage !== null || Object.keys(changes.fields).length > 0) {
    await tx.query(
      "update lead set stage = coalesce($2, stage), fields = jsonb_strip_nulls(fields || $3::jsonb), updated_at = $4 where id = $1",
      [leadId, changes.stage, JSON.stringify(changes.fields), now],
    );
  }
}
