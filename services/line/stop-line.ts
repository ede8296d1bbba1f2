import type { Transaction } from "../../prisma/client.ts";
import { withdrawConsent } from "../consent/module.ts";
import type { Context } from "../engine/context/context.ts";
import type { LineContact } from "./line-contact.ts";

/** The lead wrote the stop word at this instant: ends every subscription on LINE at once. Returns whether there was one to end. */
export async function stopLine(tx: Transaction, context: Context, contact: LineContact, at: Date): Promise<boolean> {
  const { rows } = await tx.query<{ topic: string }>(
    "select topic from subscription where lead_id = $1 and channel = 'line' and state = 'subscribed' order by topic",
    [contact.leadId],
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
  return rows.length > 0;
}
