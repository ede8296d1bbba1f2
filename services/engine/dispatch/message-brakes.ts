import type { Category } from "../../../domain/touches/category.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { usedVariables } from "../../../templates/used-variables.ts";
import type { Context } from "../context/context.ts";
import type { MessageBrake } from "../modules/message-brake.ts";
import type { Compiled } from "../templates/read-compiled.ts";

/** Why a message of this template must not go to the lead; null: nothing stops it. */
export type MessageObjection = (leadId: string, compiled: Compiled, category: Category) => string | null;

/** Reads what the modules' brakes ask of these leads; nothing when no template says what they look for. */
export async function readMessageBrakes(
  tx: Transaction,
  context: Context,
  leadIds: readonly string[],
  templates: readonly Compiled[],
): Promise<MessageObjection> {
  const asked: { brake: MessageBrake; stops: (leadId: string, keys: readonly string[]) => boolean }[] = [];
  for (const { messageBrakes = [] } of context.registry.modules) {
    for (const brake of messageBrakes) {
      const keys = [...new Set(templates.flatMap((compiled) => keysOf(brake.variable, compiled)))];
      if (keys.length > 0) asked.push({ brake, stops: await brake.read(tx, context, { leadIds, keys }) });
    }
  }
  return (leadId, compiled, category) => {
    const objecting = asked.find(({ brake: { variable, categories }, stops }) => {
      if (categories && !categories.includes(category)) return false;
      const keys = keysOf(variable, compiled);
      return keys.length > 0 && stops(leadId, keys);
    });
    return objecting?.brake.reason ?? null;
  };
}

/** A key that the template computes is not known, and stops nothing. */
function keysOf(variable: string, compiled: Compiled): string[] {
  return usedVariables(compiled).flatMap(([name, key]) => (name === variable && key !== undefined ? [key] : []));
}
