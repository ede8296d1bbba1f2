import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

export interface SavedCard {
  customerRef: string;
  methodRef: string;
}

/** The card that the lead has saved last; an earlier one is not charged any more. The caller has locked the lead. */
export async function keepSavedCard(
  tx: Transaction,
  context: Context,
  { leadId, customerRef, methodRef }: SavedCard & { leadId: string },
): Promise<void> {
  await endSavedCard(tx, context, [leadId]);
  await tx.query("insert into saved_card (id, lead_id, customer_ref, method_ref, saved_at) values ($1, $2, $3, $4, $5)", [
    uuidv7(),
    leadId,
    customerRef,
    methodRef,
    context.clock.now(),
  ]);
}

/** Nothing is charged without these leads any more. The caller has locked them. */
export async function endSavedCard(tx: Transaction, { clock }: Pick<Context, "clock">, leadIds: readonly string[]): Promise<void> {
  await tx.query("update saved_card set ended_at = $2 where lead_id = any($1::uuid[]) and ended_at is null", [leadIds, clock.now()]);
}

/** Null: nothing is charged without the lead. */
export async function readSavedCard(tx: Transaction, leadId: string): Promise<SavedCard | null> {
  const { rows } = await tx.query<SavedCard>(
    'select customer_ref as "customerRef", method_ref as "methodRef" from saved_card where lead_id = $1 and ended_at is null',
    [leadId],
  );
  return rows[0] ?? null;
}
