import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { giveTask } from "../tasks/module.ts";
import { decideLine, type StoredLine } from "./bank-line.ts";
import { paymentReversed } from "./payment-events.ts";
import { takeBackAllocations } from "./take-back.ts";
import { bankTookBack } from "./words.ts";

/**
 * The bank takes back money of an earlier line: what it paid is open again, and a person is told of it (PAY12). A refund that is still owed of
 * it is not owed any more. The caller has locked the leads.
 */
export async function reverseLine(
  tx: Transaction,
  context: Context,
  { id, paymentId, leadId, candidates, amountMinor }: StoredLine,
  { by, actor }: { by: string; actor: string },
): Promise<void> {
  await decideLine(tx, context, id, { state: "reversed", why: { code: "reversed" }, candidates, leadId, actor: "system" });
  if (paymentId === null) return;
  const at = context.clock.now();
  const concerned = await takeBackAllocations(tx, context, { paymentId, actor });
  await tx.query("update payment set state = 'reversed', reversed_at = $2 where id = $1 and state = 'received'", [paymentId, at]);
  await tx.query("update refund set state = 'failed' where payment_id = $1 and state = 'owed'", [paymentId]);
  for (const owner of concerned) {
    const data = { payment: paymentId, line: by };
    await recordEvents(tx, context, [
      happened(paymentReversed, { leadId: owner, at, actor: "system", data, key: `reversed:${paymentId}` }),
    ]);
    await giveTask(tx, { leadId: owner, kind: "phone", role: "sales", script: bankTookBack(amountMinor), dueAt: at, at });
  }
}
