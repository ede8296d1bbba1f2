import type { Transaction } from "../../prisma/client.ts";
import { withdrawConsent } from "../consent/module.ts";
import type { Context } from "../engine/context/context.ts";
import { readFollow } from "./follow-setting.ts";
import type { LineContact } from "./line-contact.ts";

/**
 * The lead wrote the stop word at this instant: ends every subscription on LINE at once, and records the opt-out for what a follow would
 * subscribe, so that a later follow does not (LIN6).
 */
export async function stopLine(tx: Transaction, context: Context, contact: LineContact, at: Date): Promise<void> {
  const follow = await readFollow(tx);
  const { rows } = await tx.query<{ topic: string }>(
    `select topic from subscription where lead_id = $1 and channel = 'line' and state = 'subscribed'
     union select unnest($2::text[]) order by topic`,
    [contact.leadId, follow?.topics ?? []],
  );
  for (const { topic } of rows) {
    await withdrawConsent(tx, context, {
      leadId: contact.leadId,
      contactId: contact.id,
      topic,
      channel: "line",
      method: "line",
      networkAddress: null,
      at,
    });
  }
}
