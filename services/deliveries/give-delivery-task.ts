import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { giveTask } from "../tasks/module.ts";
import type { Delivery } from "./delivery.ts";

/** Gives a task to the one who is in charge of a delivery; to anybody of `role` while nobody is. */
export async function giveDeliveryTask(
  tx: Transaction,
  { leadId, ownerId }: Pick<Delivery, "leadId" | "ownerId">,
  { role = "sales", ...task }: { kind: "phone" | "check" | "message"; script: LocalText; dueAt: Date; at: Date; role?: "sales" | "owner" },
): Promise<void> {
  await giveTask(tx, { leadId, role, assignee: await nameOf(tx, ownerId), ...task });
}

async function nameOf(tx: Transaction, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const { rows } = await tx.query<{ name: string }>("select name from staff where id = $1 and disabled_at is null", [staffId]);
  return rows[0] ? `staff:${rows[0].name}` : null;
}
