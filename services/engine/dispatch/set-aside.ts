import { codeOf } from "../../../domain/code-of.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { isUnavailable } from "../context/is-unavailable.ts";
import { lockLeads } from "../leads/lock-leads.ts";
import type { OriginTouch } from "../modules/origin.ts";
import type { Fenced } from "./job.ts";
import { parkTouch } from "./park-touch.ts";
import { settleTouches } from "./settle-touches.ts";

/** Whether the provider has the message of the last attempt. */
export type Taken = "yes" | "maybe" | "no";

/**
 * Ends a send that cannot be handled together with others or alone, by a fault of its own data, so that it is tried no more. What was
 * accepted is sent, what may have been is unknown. Of anything else the origin is parked with the fault, and `why` says so.
 */
export async function setSendAside(context: Context, send: Fenced, taken: Taken, error: unknown): Promise<void> {
  context.log.error({ send: send.sendId, code: codeOf(error) }, "a send is set aside: it cannot be handled");
  await parkOrFail(context, send, async (tx) => {
    const { rows } = await tx.query<{ state: "sent" | "unknown" | "cancelled"; channel: string }>(
      `update send set code = 'send-fault', settled_at = $4, lease_until = null, retry_at = null, past_dot = past_dot + ($3 <> 'no')::int,
         state = case when $3 = 'yes' then 'sent' when $3 = 'maybe' or past_dot > 0 then 'unknown' else 'cancelled' end
       where id = $1 and fence = $2 and state in ('claimed', 'dispatching', 'deferred') returning state, channel`,
      [send.sendId, send.fence, taken, context.clock.now()],
    );
    const ended = rows[0];
    switch (ended?.state) {
      case undefined:
        return false;
      case "cancelled":
        return true;
      case "sent":
      case "unknown": {
        const { state, channel } = ended;
        await settleTouches(tx, [{ id: send.touchId, state, reason: state === "sent" ? channel : "result-fault" }], context.clock.now());
        return false;
      }
    }
  });
}

/** Parks the origin of a due touch that cannot be claimed by a fault of its own data. */
export async function setTouchAside(context: Context, touch: { id: string; leadId: string }, error: unknown): Promise<void> {
  context.log.error({ touch: touch.id, code: codeOf(error) }, "a touch is set aside: it cannot be claimed");
  await parkOrFail(context, { touchId: touch.id, leadId: touch.leadId }, async (tx) => {
    const { rowCount } = await tx.query("select 1 from touch where id = $1 and state = 'due'", [touch.id]);
    return rowCount === 1;
  });
}

/**
 * Parks the touch where `begin` says so. When its origin cannot be parked either, the touch fails. Never throws but for an outage: the
 * caller has others to handle, and would try this one again for good.
 */
async function parkOrFail(
  context: Context,
  { touchId, leadId }: { touchId: string; leadId: string },
  begin: (tx: Transaction) => Promise<boolean>,
): Promise<void> {
  const ends: ((tx: Transaction) => Promise<void>)[] = [
    async (tx) => {
      const touch = await readOriginTouch(tx, touchId);
      const message = "Something in the data of this message or its lead is at fault.";
      await parkTouch(tx, context, touch, { code: "send-fault", step: touch.slot, message });
    },
    (tx) => settleTouches(tx, [{ id: touchId, state: "failed", reason: "send-fault" }], context.clock.now()),
  ];
  for (const end of ends) {
    try {
      await context.database.transaction(async (tx) => {
        await lockLeads(tx, [leadId]);
        if (await begin(tx)) await end(tx);
      });
      return;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      context.log.error({ touch: touchId, code: codeOf(error) }, "a touch could not be set aside");
    }
  }
}

async function readOriginTouch(tx: Transaction, id: string): Promise<OriginTouch> {
  const { rows } = await tx.query<OriginTouch>(
    `select id, lead_id as "leadId", origin_kind as "originKind", origin_id as "originId", slot, occurrence from touch where id = $1`,
    [id],
  );
  const [touch] = rows;
  if (!touch) throw new Error("the touch is gone");
  return touch;
}
