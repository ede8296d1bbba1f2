import type { Transaction } from "../../../prisma/client.ts";
import { countSettledTouches } from "../observation/counters.ts";
import { releaseYounger } from "../touches/release-younger.ts";

export interface SettledTouch {
  id: string;
  state: "sent" | "skipped" | "failed" | "unknown" | "cancelled";
  reason: string;
}

/** Writes the final state of touches, and releases those that waited for them. Those that have a final state already keep it. */
export async function settleTouches(tx: Transaction, touches: SettledTouch[], now: Date): Promise<void> {
  if (touches.length === 0) return;
  const ids = touches.map((touch) => touch.id);
  const { rows } = await tx.query<{ lane: number; channel: string; state: string }>(
    `update touch t set state = s.state, reason = s.reason, settled_at = $1
     from unnest($2::uuid[], $3::text[], $4::text[]) as s(id, state, reason) where t.id = s.id and t.state in ('due', 'claimed')
     returning t.lane, t.channel, t.state`,
    [now, ids, touches.map((touch) => touch.state), touches.map((touch) => touch.reason)],
  );
  countSettledTouches(rows);
  await releaseYounger(tx, ids, now);
}
