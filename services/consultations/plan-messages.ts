import type { ConsultationRules } from "../../domain/consultations/rules.ts";
import type { ConsultationTemplates } from "../../domain/playbooks/sections/consultations.ts";
import { remindersAhead } from "../../domain/sessions/reminders.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { CONSULTATION } from "./consultation.ts";
import { readConsultationTemplates } from "./consultation-templates.ts";

interface ConsultationMessage {
  leadId: string;
  consultationId: string;
  message: keyof ConsultationTemplates;
  slot: string;
  /** How often it had moved: a message of an older time is dead. */
  occurrence?: number;
  dueAt?: Date;
  until?: Date;
}

/** Plans a message about a consultation. While the playbook has no templates for them nobody gets any: the page tells the same. */
export async function planMessage(
  tx: Transaction,
  context: Context,
  { message, consultationId, ...input }: ConsultationMessage,
): Promise<void> {
  const template = (await readConsultationTemplates(tx))?.[message];
  if (template === undefined) return;
  await planOwnMessage(tx, context, { ...input, originKind: CONSULTATION, originId: consultationId, template });
}

interface Reminded {
  id: string;
  leadId: string;
  startsAt: Date;
  /** The consultant's: days before the start are days of that zone. */
  zone: string;
  rules: ConsultationRules;
  occurrence: number;
}

/** Plans the reminders that are still ahead (SES8): touches with a future date are the timers (design decision 18). */
export async function planReminders(tx: Transaction, context: Context, reminded: Reminded): Promise<void> {
  const { id, leadId, startsAt, zone, rules, occurrence } = reminded;
  for (const { slot, at, until } of remindersAhead(rules.reminders, { startsAt, zone }, context.clock.now())) {
    await planMessage(tx, context, { leadId, consultationId: id, message: "reminder", slot, occurrence, dueAt: at, until });
  }
}
