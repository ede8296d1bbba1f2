import { DEFAULT_DELIVERY_RULES, type DeliveryRules, deliveryRulesSchema } from "../../domain/deliveries/delivery-rules.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readSetting } from "../engine/settings/read-setting.ts";

export async function readDeliveryRules(tx: Transaction): Promise<DeliveryRules> {
  return readSetting(tx, "deliveries", deliveryRulesSchema, DEFAULT_DELIVERY_RULES);
}
