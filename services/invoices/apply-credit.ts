import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { allocate } from "./allocate.ts";
import type { InvoiceInstalment } from "./invoice.ts";
import { readCredit } from "./read-credit.ts";

/** Lets a lead's credit pay these instalments, the oldest first, so that nobody is asked twice for what they have paid. */
export async function applyCredit(
  tx: Transaction,
  context: Context,
  { leadId, due, actor = "system" }: { leadId: string; due: readonly InvoiceInstalment[]; actor?: string },
): Promise<boolean> {
  const credits = due.length === 0 ? [] : await readCredit(tx, leadId);
  const left = new Map(due.map(({ id, openMinor }) => [id, openMinor]));
  let applied = false;
  for (const { paymentId, amountMinor } of credits) {
    let rest = amountMinor;
    const parts = due.flatMap(({ id }) => {
      const part = Math.min(rest, left.get(id) ?? 0);
      if (part <= 0) return [];
      rest -= part;
      left.set(id, (left.get(id) ?? 0) - part);
      return [
        { instalmentId: null, amountMinor: -part, kind: "credit" as const },
        { instalmentId: id, amountMinor: part, kind: "credit" as const },
      ];
    });
    if (parts.length > 0) applied = true;
    await allocate(tx, context, { paymentId, leadId, parts, actor });
  }
  return applied;
}
