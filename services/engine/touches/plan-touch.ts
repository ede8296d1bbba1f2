import { v7 as uuidv7 } from "uuid";
import type { Window } from "../../../domain/time/window.ts";
import type { Category } from "../../../domain/touches/category.ts";
import { laneNumber } from "../../../domain/touches/lanes.ts";
import type { LatenessRule } from "../../../domain/touches/lateness.ts";
import type { PlannedMessage } from "../../../domain/touches/planned-message.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { kindOf } from "../modules/registry.ts";
import { readDefaultSenders } from "../senders/read-senders.ts";

export interface PlannedTouch {
  leadId: string;
  /** One that a module declares; it gives the lane. */
  originKind: string;
  originId: string;
  slot: string;
  occurrence: number;
  category: Category;
  topic: string | null;
  plan: readonly PlannedMessage[];
  /** Channels that reach the lead now; the first one of the plan that is among them is tried first. */
  reachable: readonly string[];
  /** The one contact that it is for; left out, the lead's best on each channel. */
  contactId?: string;
  /** Language of the messages; left out, the lead's. */
  language?: string;
  dueAt: Date;
  prompt: boolean;
  late: LatenessRule | null;
  window: Window | null;
  variables?: Record<string, unknown>;
}

/** Plans a touch, before any provider is contacted; planned twice, it stays one (SND1). Notifies dispatch. */
export async function planTouch(tx: Transaction, context: Context, touch: PlannedTouch): Promise<void> {
  const origin = kindOf(context.registry.origins, touch.originKind);
  const channel = (touch.plan.find((message) => touch.reachable.includes(message.channel)) ?? touch.plan[0])?.channel;
  const senderId = channel && (await readDefaultSenders(tx)).get(channel);
  if (!channel || !senderId) throw new Error(`no sender for channel ${channel ?? "(none)"}`);
  await tx.query(
    `with planned as (
     insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, topic, lane, plan, contact_id, language, channel,
       sender_id, prompt, due_at, not_before, late, "window", variables, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17, $18, $19, 'due', $20)
     on conflict (origin_kind, origin_id, lead_id, slot, occurrence) do nothing returning sender_id)
     select pg_notify('touch', sender_id::text) from planned`,
    [
      uuidv7(),
      touch.leadId,
      touch.originKind,
      touch.originId,
      touch.slot,
      touch.occurrence,
      touch.category,
      touch.topic,
      laneNumber(origin.lane(touch.category)),
      JSON.stringify(touch.plan),
      touch.contactId ?? null,
      touch.language ?? null,
      channel,
      senderId,
      touch.prompt,
      touch.dueAt,
      touch.late && JSON.stringify(touch.late),
      touch.window && JSON.stringify(touch.window),
      JSON.stringify(touch.variables ?? {}),
      context.clock.now(),
    ],
  );
}
