import type { Transaction } from "../../prisma/client.ts";
import type { OriginTouch, Standing } from "../engine/modules/origin.ts";
import { type InvoiceInstalment, readInstalments } from "./invoice.ts";

/**
 * Whether a message about an invoice still has its reason (COM1): an announcement or a reminder goes while its instalment is open. Whoever
 * allocates a payment or voids the invoice holds the lead's lock, as the claim and the `dispatching` commit do, so nobody is reminded after
 * paying (PAY5).
 */
export async function invoiceStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const ids = [...new Set(touches.map(({ originId }) => originId))];
  const { rows } = await tx.query<{ id: string; state: string }>("select id, state from invoice where id = any($1::uuid[])", [ids]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const instalments = Map.groupBy(await readInstalments(tx, ids), ({ invoiceId }) => invoiceId);
  return new Map(touches.map(({ id, originId, slot }) => [id, standingOf(states.get(originId), instalments.get(originId) ?? [], slot)]));
}

function standingOf(state: string | undefined, instalments: readonly InvoiceInstalment[], slot: string): Standing {
  if (state === undefined) return { state: "over", outcome: "gone" };
  const asked = askedFor(slot, instalments);
  if (asked === null) return { state: "live" };
  if (state !== "issued") return { state: "over", outcome: "void" };
  return asked.some(({ openMinor }) => openMinor > 0) ? { state: "live" } : { state: "over", outcome: "paid" };
}

/** The instalments that the message asks for; null: it asks for none. */
function askedFor(slot: string, instalments: readonly InvoiceInstalment[]): readonly InvoiceInstalment[] | null {
  if (slot === "issued") return instalments;
  const [, n] = /^(?:upcoming|charge-failed)-(\d+)$/.exec(slot) ?? [];
  if (n !== undefined) return instalments.filter((instalment) => instalment.n === Number(n));
  const [, dueOn] = /^dunning-.+-(\d{4}-\d\d-\d\d)$/.exec(slot) ?? [];
  return dueOn === undefined ? null : instalments.filter((instalment) => instalment.dueOn === dueOn);
}
