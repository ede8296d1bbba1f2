import type { SessionTemplates } from "../../domain/playbooks/sections/offers.ts";
import { remindersAhead } from "../../domain/sessions/reminders.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type OwnMessage, planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { BOOKING, type Session } from "./session.ts";
import { readSessionTemplates } from "./session-templates.ts";

/** `occurrence`: how often the session had moved; a message of an older date is dead. */
type SessionMessage = Omit<OwnMessage, "template"> & { message: keyof SessionTemplates };

/** Plans a message about a session. While the playbook has no templates for sessions nobody gets any: the page tells the same. */
export async function planMessage(tx: Transaction, context: Context, { message, ...input }: SessionMessage): Promise<void> {
  const template = (await readSessionTemplates(tx))?.[message];
  if (template !== undefined) await planOwnMessage(tx, context, { ...input, template });
}

/** Plans the reminders that are still ahead: touches with a future date are the timers (design decision 18). */
export async function planReminders(
  tx: Transaction,
  context: Context,
  session: Session,
  booking: { id: string; leadId: string },
): Promise<void> {
  for (const { slot, at, until } of remindersAhead(session.reminders, session, context.clock.now())) {
    await planMessage(tx, context, {
      leadId: booking.leadId,
      originKind: BOOKING,
      originId: booking.id,
      message: "reminder",
      slot,
      occurrence: session.moves,
      dueAt: at,
      until,
    });
  }
}
