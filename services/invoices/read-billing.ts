import { type Billing, billingSchema, DEFAULT_BILLING } from "../../domain/playbooks/sections/billing.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

/** How this business bills. */
export async function readBilling(tx: Transaction): Promise<Billing> {
  return readSetting(tx, "billing", billingSchema, DEFAULT_BILLING);
}
