import type { Module } from "../engine/modules/module.ts";
import { followSales } from "./follow-purchases.ts";
import { followRelation } from "./follow-relation.ts";
import { becameCustomer, ceasedCustomer, orderRepeated } from "./relation-events.ts";

export { followPurchases } from "./follow-purchases.ts";
export { type OwnedPurchase, readCustomerIds, readOwned, readSales, type Sale } from "./read-owned.ts";
export { becameCustomer, ceasedCustomer } from "./relation-events.ts";

/** Whether somebody is a lead or a customer, and what they have bought. */
export const relation: Module = {
  name: "relation",
  events: [becameCustomer, ceasedCustomer, orderRepeated],
  onEvents: async (tx, context, events) => {
    await followRelation(tx, context, events);
    await followSales(tx, context, events);
  },
  personalColumns: { personal: [], impersonal: { purchase: ["kind", "offer_key", "ended"] } },
  words: {
    acts: {
      "customer-made": (who) => ({ ja: `${who.ja}がお客様として登録しました`, en: `${who.en} made the lead a customer` }),
      "customer-ended": (who) => ({
        ja: `${who.ja}がお客様ではないものとして登録しました`,
        en: `${who.en} recorded that the lead is no customer any more`,
      }),
    },
  },
};
