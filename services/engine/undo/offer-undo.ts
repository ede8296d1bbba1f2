import { randomUUID } from "node:crypto";
import type { Transaction } from "../../../prisma/client.ts";

/** How long it is offered. Real seconds, since a person decides. */
export const UNDO_SECONDS = 10;

/** How something can be taken back: by its id, until then. */
export interface UndoOffer {
  id: string;
  /** What would be taken back: the kind of its inverse. */
  action: string;
  until: Date;
}

export interface Undoable {
  /** The kind of an inverse that a module declares. */
  kind: string;
  leadId: string;
  /** What the inverse needs. It is deleted with the lead's data. */
  before: Readonly<Record<string, unknown>>;
  /** staff:<name> */
  actor: string;
}

/** Offers to take back what this transaction does. */
export async function offerUndo(tx: Transaction, { kind, leadId, before, actor }: Undoable, now = new Date()): Promise<UndoOffer> {
  const offer = { id: randomUUID(), action: kind, until: new Date(now.getTime() + UNDO_SECONDS * 1_000) };
  await tx.query("insert into undo (id, kind, lead_id, before, actor, until) values ($1, $2, $3, $4, $5, $6)", [
    offer.id,
    kind,
    leadId,
    JSON.stringify(before),
    actor,
    offer.until,
  ]);
  return offer;
}
