import type { Context } from "../context/context.ts";
import type { ModuleFinding } from "./module.ts";

/** What each module finds in an installation. Looks and changes nothing. */
export async function examineModules(context: Context): Promise<ModuleFinding[]> {
  const findings: ModuleFinding[] = [];
  for (const { doctor } of context.registry.modules) findings.push(...((await doctor?.(context)) ?? []));
  return findings;
}
