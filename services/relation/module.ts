import type { Module } from "../engine/modules/module.ts";
import { followRelation } from "./follow-relation.ts";
import { becameCustomer, ceasedCustomer } from "./relation-events.ts";

/** Whether somebody is a lead or a customer. */
export const relation: Module = {
  name: "relation",
  events: [becameCustomer, ceasedCustomer],
  onEvents: followRelation,
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
