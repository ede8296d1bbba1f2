import { z } from "zod";
import { BECAME_CUSTOMER, CEASED_CUSTOMER } from "../../domain/relation.ts";
import { defineEvent } from "../engine/modules/define-event.ts";

/** Recorded by staff, or by other systems through the API. */
export const becameCustomer = defineEvent({
  kind: BECAME_CUSTOMER,
  by: "lead",
  data: z.looseObject({}),
  words: { ja: "ご本人がお客様になりました", en: "the lead became a customer" },
});

export const ceasedCustomer = defineEvent({
  kind: CEASED_CUSTOMER,
  by: "lead",
  data: z.looseObject({}),
  words: { ja: "ご本人がお客様ではなくなりました", en: "the lead ceased to be a customer" },
});
