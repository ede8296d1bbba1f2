import type { SessionTemplates } from "../../domain/playbooks/sections/offers.ts";
import { remindersAhead } from "../../domain/sessions/reminders.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planTouch } from "../engine/touches/plan-touch.ts";
import { BOOKING, type Session, type WAIT_ENTRY } from "./session.ts";
import { readSessionTemplates } from "./session-templates.ts";

interface SessionMessage {
  leadId: string;
  originKind: typeof BOOKING | typeof WAIT_ENTRY;
  originId: string;
  message: keyof SessionTemplates;
  slot: string;
  /** How often the session had moved: a message of an older date is dead. */
  occurrence?: number;
  dueAt?: Date;
}

/**
 * Plans a message about a session: the lead's own business, so it goes out at its instant, whatever the window. A lead whom no channel of
 * the template reaches gets none, and so does everybody while the playbook has no templates for sessions: the page tells the same.
 */
export async function planMessage(tx: Transaction, context: Context, input: SessionMessage): Promise<void> {
  const templates = await readSessionTemplates(tx);
  const template = templates?.[input.message];
  if (template === undefined) return;
  const { rows } = await tx.query<{ channel: Channel; reachable: boolean }>(
    `select v.channel, exists (select 1 from contact c where c.lead_id = $2 and c.channel = v.channel and c.state = 'reachable') as reachable
     from (select distinct channel from template_version where key = $1 and channel in ('email', 'line')) v order by v.channel`,
    [template, input.leadId],
  );
  const reachable = rows.flatMap((row) => (row.reachable ? [row.channel] : []));
  if (reachable.length === 0) return;
  await planTouch(tx, context, {
    leadId: input.leadId,
    originKind: input.originKind,
    originId: input.originId,
    slot: input.slot,
    occurrence: input.occurrence ?? 0,
    category: "transactional",
    topic: null,
    plan: rows.map(({ channel }) => ({ channel, template })),
    reachable,
    dueAt: input.dueAt ?? context.clock.now(),
    prompt: true,
    late: null,
    window: null,
  });
}

/** Plans the reminders that are still ahead: touches with a future date are the timers (design decision 18). */
export async function planReminders(
  tx: Transaction,
  context: Context,
  session: Session,
  booking: { id: string; leadId: string },
): Promise<void> {
  for (const { slot, at } of remindersAhead(session.reminders, session, context.clock.now())) {
    await planMessage(tx, context, {
      leadId: booking.leadId,
      originKind: BOOKING,
      originId: booking.id,
      message: "reminder",
      slot,
      occurrence: session.moves,
      dueAt: at,
    });
  }
}
