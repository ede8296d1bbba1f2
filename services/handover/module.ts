import type { Module } from "../engine/modules/module.ts";

/** What is going on and may be forgotten, most of all when somebody leaves (features.md O5). It reads what the other modules have. */
export const handover: Module = {
  name: "handover",
  personalColumns: { personal: [], impersonal: { owner_assignment: ["actor", "items"] } },
};
