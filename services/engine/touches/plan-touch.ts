import { v7 as uuidv7 } from "uuid";
import type { LatenessRule, PlannedMessage } from "../../../domain/sequences/definition.ts";
import type { Window } from "../../../domain/time/window.ts";
import { type Category, laneOf, priorityOf } from "../../../domain/touches/category.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { readDefaultSenders } from "../senders/read-senders.ts";

export interface PlannedTouch {
  leadId: string;
  originKind: "enrolment" | "opt-in";
  originId: string;
  slot: string;
  occurrence: number;
  category: Category;
  topic: string | null;
  plan: readonly PlannedMessage[];
  /** Channels that reach the lead just now; the plan's first of them is tried first. */
  reachable: readonly string[];
  dueAt: Date;
  prompt: boolean;
  late: LatenessRule | null;
  window: Window | null;
  variables?: Record<string, unknown>;
}

/** Commits a touch before anything connects; planned twice, it stays one (SND1). Dispatch is told. */
export async function planTouch(tx: Transaction, touch: PlannedTouch, now: Date): Promise<void> {
  const channel = (touch.plan.find((message) => touch.reachable.includes(message.channel)) ?? touch.plan[0])?.channel;
  const senderId = channel && (await readDefaultSenders(tx)).get(channel);
  if (!channel || !senderId) throw new Error(`no sender for channel ${channel ?? "(none)"}`);
  await tx.query(
    `with planned as (
     insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, topic, lane, priority, plan, channel, sender_id,
       prompt, due_at, not_before, late, "window", variables, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, 'due', $19)
     on conflict (origin_kind, origin_id, slot, occurrence) do nothing returning sender_id)
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
      laneOf(touch.category),
      priorityOf(touch.category),
      JSON.stringify(touch.plan),
      channel,
      senderId,
      touch.prompt,
      touch.dueAt,
      touch.late && JSON.stringify(touch.late),
      touch.window && JSON.stringify(touch.window),
      JSON.stringify(touch.variables ?? {}),
      now,
    ],
  );
}
