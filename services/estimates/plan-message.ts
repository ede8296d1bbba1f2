import { type EstimateTemplates, estimateTemplatesSchema } from "../../domain/playbooks/sections/estimates.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { ESTIMATE, type Estimate } from "./estimate.ts";

/** Undefined while no playbook has them. */
export async function readEstimateTemplates(tx: Transaction): Promise<EstimateTemplates | null> {
  return readSetting(tx, "estimates", estimateTemplatesSchema.nullable(), null);
}

/** Plans a message about an estimate. While the playbook has no templates for them nobody gets any: staff hand over the link. */
export async function planEstimateMessage(
  tx: Transaction,
  context: Context,
  { id, leadId }: Pick<Estimate, "id" | "leadId">,
  message: keyof EstimateTemplates,
): Promise<void> {
  const template = (await readEstimateTemplates(tx))?.[message];
  if (template === undefined) return;
  await planOwnMessage(tx, context, { leadId, originKind: ESTIMATE, originId: id, template, slot: message });
}
