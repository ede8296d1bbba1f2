import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { giveTask } from "../tasks/module.ts";

/** Gives a task to the one who is in charge of the customer; to anybody of `role` while nobody is. Returns its id. */
export async function giveCareTask(
  tx: Transaction,
  { leadId, script, at, role = "sales" }: { leadId: string; script: LocalText; at: Date; role?: "sales" | "owner" },
): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    "select s.name from lead l join staff s on s.id = l.owner_id and s.disabled_at is null where l.id = $1",
    [leadId],
  );
  const assignee = rows[0] && role === "sales" ? `staff:${rows[0].name}` : null;
  return giveTask(tx, { leadId, kind: "phone", role, script, dueAt: at, at, assignee });
}
