import { v7 as uuidv7 } from "uuid";
import { type DateKind, wakeForDate } from "../../domain/deals/date-kinds.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { DEAL, type Deal } from "./deal.ts";

/**
 * Sets, moves or removes a date for which the deal wakes (DEL5). Moved, it wakes at the new date, also when the old one was reached already; a
 * date that has passed wakes it once, now. The caller has locked the lead and the deal.
 */
export async function setDealDate(
  tx: Transaction,
  _context: Context,
  { deal, kind, on, monthsBefore }: { deal: Pick<Deal, "id" | "leadId">; kind: DateKind; on: string | null; monthsBefore: number },
): Promise<void> {
  if (on === null) {
    await tx.query("delete from deal_date where deal_id = $1 and kind = $2", [deal.id, kind]);
  } else {
    const wakeAt = wakeForDate({ on, monthsBefore }, await readLeadZone(tx, deal.leadId));
    await tx.query(
      `insert into deal_date (id, deal_id, kind, "on", months_before, wake_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (deal_id, kind) do update set "on" = excluded."on", months_before = excluded.months_before, wake_at = excluded.wake_at,
         reached_at = null where deal_date.wake_at <> excluded.wake_at or deal_date."on" <> excluded."on"`,
      [uuidv7(), deal.id, kind, on, monthsBefore, wakeAt],
    );
  }
  await requestWake(tx, DEAL, [deal.id]);
}
