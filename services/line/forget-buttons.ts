import type { Transaction } from "../../prisma/client.ts";

/** Erases which buttons a lead pressed: a template may have put something about the lead into their data. */
export async function forgetButtons(tx: Transaction, leadIds: readonly string[]): Promise<void> {
  await tx.query("update event set data = '{}' where kind = 'linePostback' and lead_id = any($1::uuid[])", [leadIds]);
}
