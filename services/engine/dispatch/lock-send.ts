import { AppError } from "../../../domain/app-error.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { lockLeads } from "../leads/lock-leads.ts";

/** A send and its touch, locked after their lead. */
export interface LockedSend {
  state: string;
  leadId: string;
  touchId: string;
  touchState: string;
  senderId: string;
  slot: string;
  resolvedAs: string | null;
  unresolvedCode: string | null;
  /** Null when its origin is not a process. */
  processId: string | null;
}

/** Throws AppError not-found. */
export async function lockSend(tx: Transaction, sendId: string): Promise<LockedSend> {
  const { rows: owner } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from send where id = $1', [sendId]);
  await lockLeads(
    tx,
    owner.map(({ leadId }) => leadId),
  );
  const { rows } = await tx.query<LockedSend>(
    `select s.state, s.lead_id as "leadId", s.touch_id as "touchId", t.state as "touchState", t.sender_id as "senderId", t.slot,
       s.resolved_as as "resolvedAs", s.unresolved_code as "unresolvedCode", p.id as "processId"
     from send s join touch t on t.id = s.touch_id left join process p on p.id = t.origin_id and p.kind = t.origin_kind
     where s.id = $1 for update of s, t`,
    [sendId],
  );
  const send = rows[0];
  if (!send) throw sendUnknown();
  return send;
}

export function sendUnknown(): AppError {
  return new AppError("not-found", "send-unknown", { ja: "このIDの送信はありません。", en: "There is no message with this id." });
}
