import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";

export interface DealMove {
  field: "state" | "step" | "phase" | "owner" | "amount" | "planned-on" | "must-buy-on";
  from: string | null;
  to: string | null;
}

/** Keeps what changed, who did it and why (DEL1). What has not changed is left out. */
export async function writeMoves(
  tx: Transaction,
  { dealId, at, actor, reason = "" }: { dealId: string; at: Date; actor: string; reason?: string | undefined },
  moves: readonly DealMove[],
): Promise<void> {
  const real = moves.filter(({ from, to }) => from !== to);
  if (real.length === 0) return;
  await tx.query(
    `insert into deal_move (id, deal_id, at, actor, field, "from", "to", reason)
     select m.id, $1, $2, $3, m.field, m.old, m.new, $4 from unnest($5::uuid[], $6::text[], $7::text[], $8::text[]) as m(id, field, old, new)`,
    [
      dealId,
      at,
      actor,
      reason,
      real.map(() => uuidv7()),
      real.map(({ field }) => field),
      real.map(({ from }) => from),
      real.map(({ to }) => to),
    ],
  );
}
