import type { IncidentTemplates } from "../../domain/playbooks/sections/incidents.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { INCIDENT, type Incident } from "./incident.ts";
import { readIncidentSettings } from "./read-severities.ts";

/** Plans a letter about an incident. While the playbook has no templates for them nobody gets any. */
export async function planIncidentMessage(
  tx: Transaction,
  context: Context,
  { id, leadId, round }: Pick<Incident, "id" | "leadId" | "round">,
  message: keyof IncidentTemplates,
): Promise<void> {
  const template = (await readIncidentSettings(tx)).templates?.[message];
  if (template === undefined) return;
  await planOwnMessage(tx, context, { leadId, originKind: INCIDENT, originId: id, template, slot: message, occurrence: round });
}
