import type { Channel } from "../../../domain/touches/channel.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { planTouch } from "./plan-touch.ts";

export interface OwnMessage {
  leadId: string;
  originKind: string;
  originId: string;
  /** One template, with a version for each channel that it has. */
  template: string;
  slot: string;
  /** A message of an earlier occurrence may be dead: its origin says so. */
  occurrence?: number;
  /** Default: now. A later one is a timer (design decision 18). */
  dueAt?: Date;
  /** From then on it is not sent any more; left out, it goes out however late. */
  until?: Date;
}

/**
 * Plans a message about the lead's own business, such as a booking: it goes out at its instant, whatever the window. A lead whom no channel
 * of the template reaches gets none: false.
 */
export async function planOwnMessage(tx: Transaction, context: Context, message: OwnMessage): Promise<boolean> {
  const { leadId, originKind, originId, template, slot, occurrence = 0, dueAt = context.clock.now(), until } = message;
  const { rows } = await tx.query<{ channel: Channel; reachable: boolean }>(
    `select v.channel, exists (select 1 from contact c where c.lead_id = $2 and c.channel = v.channel and c.state = 'reachable') as reachable
     from (select distinct channel from template_version where key = $1 and channel in ('email', 'line')) v order by v.channel`,
    [template, leadId],
  );
  const reachable = rows.flatMap((row) => (row.reachable ? [row.channel] : []));
  if (reachable.length === 0) return false;
  await planTouch(tx, context, {
    leadId,
    originKind,
    originId,
    slot,
    occurrence,
    category: "transactional",
    topic: null,
    plan: rows.map(({ channel }) => ({ channel, template })),
    reachable,
    dueAt,
    prompt: true,
    late: until ? { after: (until.getTime() - dueAt.getTime()) / 60_000, then: "drop" } : null,
    window: null,
  });
  return true;
}
