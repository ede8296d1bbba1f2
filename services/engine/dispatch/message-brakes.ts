import type { Transaction } from "../../../prisma/client.ts";
import { usedVariables } from "../../../templates/used-variables.ts";
import type { Context } from "../context/context.ts";
import type { Compiled } from "../templates/read-compiled.ts";

/** Why a message of this template must not go to the lead; null: nothing stops it. */
export type MessageObjection = (leadId: string, compiled: Compiled) => string | null;

/** Reads what the modules' brakes ask of these leads; nothing when no template says what they look for. */
export async function readMessageBrakes(
  tx: Transaction,
  context: Context,
  leadIds: readonly string[],
  templates: readonly Compiled[],
): Promise<MessageObjection> {
  const asked: { variable: string; reason: string; stops: (leadId: string, keys: readonly string[]) => boolean }[] = [];
  for (const { messageBrakes = [] } of context.registry.modules) {
    for (const { variable, reason, read } of messageBrakes) {
      const keys = [...new Set(templates.flatMap((compiled) => keysOf(variable, compiled)))];
      if (keys.length > 0) asked.push({ variable, reason, stops: await read(tx, context, { leadIds, keys }) });
    }
  }
  return (leadId, compiled) => {
    const objecting = asked.find(({ variable, stops }) => {
      const keys = keysOf(variable, compiled);
      return keys.length > 0 && stops(leadId, keys);
    });
    return objecting?.reason ?? null;
  };
}

/** A key that the template computes is not known, and stops nothing. */
function keysOf(variable: string, compiled: Compiled): string[] {
  return usedVariables(compiled).flatMap(([name, key]) => (name === variable && key !== undefined ? [key] : []));
}
