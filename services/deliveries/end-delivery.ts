import { isUnderWay } from "../../domain/deliveries/delivery-states.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { DELIVERY, type Delivery, deliveryColumns } from "./delivery.ts";

/** Why the letters of a delivery are void. */
const CONTRACT_OVER = "over:delivery:contract-over";

/**
 * Ends what goes on of a delivery because its contract did. What was delivered stays as it was; nothing further is asked, also of one that was
 * completed. The caller has locked the lead.
 */
export async function endDelivery(
  tx: Transaction,
  context: Context,
  { contractId, outcome }: { contractId: string; outcome: string },
): Promise<void> {
  const { rows } = await tx.query<Delivery>(`select ${deliveryColumns} from delivery d where d.contract_id = $1 for update`, [contractId]);
  const [delivery] = rows;
  if (!delivery || delivery.outcome !== null) return;
  const { id, state } = delivery;
  const now = context.clock.now();
  await tx.query(
    `update delivery set state = case when $4 then 'stopped' else state end, rests_from = null, ended_at = coalesce(ended_at, $3), outcome = $2,
       revision = revision + 1 where id = $1`,
    [id, outcome, now, isUnderWay(state)],
  );
  await tx.query("update delivery_rating set closed_at = $2 where delivery_id = $1 and rated_at is null and closed_at is null", [id, now]);
  await endProcesses(tx, context, { kind: DELIVERY, ended: [{ id, outcome: "stopped" }], reason: CONTRACT_OVER });
  await cancelTouches(tx, context, { originKind: DELIVERY, originIds: [id], reason: CONTRACT_OVER });
}
