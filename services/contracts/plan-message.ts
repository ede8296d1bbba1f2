import { type ContractTemplates, contractTemplatesSchema } from "../../domain/playbooks/sections/contracts.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { CONTRACT, type Contract } from "./contract.ts";

export async function readContractTemplates(tx: Transaction): Promise<ContractTemplates | null> {
  return readSetting(tx, "contracts", contractTemplatesSchema.nullable(), null);
}

/** Plans a message about a contract. While the playbook has no templates for them nobody gets any: staff hand over the link. */
export async function planContractMessage(
  tx: Transaction,
  context: Context,
  { id, leadId }: Pick<Contract, "id" | "leadId">,
  message: keyof ContractTemplates,
  when: { occurrence?: number; until?: Date } = {},
): Promise<void> {
  const template = (await readContractTemplates(tx))?.[message];
  if (template === undefined) return;
  await planOwnMessage(tx, context, { leadId, originKind: CONTRACT, originId: id, template, slot: message, ...when });
}
