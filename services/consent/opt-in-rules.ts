import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** Templates and periods of the double opt-in (LAW5: seven days, one reminder). */
export const optInRulesSchema = z.object({
  verification: z.string(),
  reminder: z.string(),
  remindAfterDays: z.number().positive(),
  expireAfterDays: z.number().positive(),
});
export type OptInRules = z.infer<typeof optInRulesSchema>;

const DEFAULT_RULES: OptInRules = { verification: "opt-in/verify", reminder: "opt-in/remind", remindAfterDays: 2, expireAfterDays: 7 };

export async function readOptInRules(tx: Transaction): Promise<OptInRules> {
  return readSetting(tx, "optIn", optInRulesSchema, DEFAULT_RULES);
}
