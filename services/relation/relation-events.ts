import { z } from "zod";
import { BECAME_CUSTOMER, CEASED_CUSTOMER, ORDER_REPEATED, purchaseEnds } from "../../domain/relation.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

/** By a first purchase; or recorded by staff and other systems, without one. */
export const becameCustomer = defineEvent({
  kind: BECAME_CUSTOMER,
  by: "lead",
  data: z.looseObject({ purchase: z.string().optional(), offer: z.string().nullable().optional() }),
  words: { ja: "ご本人がお客様になりました", en: "the lead became a customer" },
});

export const ceasedCustomer = defineEvent({
  kind: CEASED_CUSTOMER,
  by: "lead",
  data: z.looseObject({ purchase: z.string().optional(), ended: z.enum(purchaseEnds).optional() }),
  words: { ja: "ご本人がお客様ではなくなりました", en: "the lead ceased to be a customer" },
});

/** `count`: the purchases that stand, this one included. */
export const orderRepeated = defineEvent({
  kind: ORDER_REPEATED,
  by: "lead",
  data: z.object({ purchase: z.string(), offer: z.string().nullable(), count: z.int() }),
  words: { ja: "ご本人がまた購入されました", en: "the customer bought again" },
});
