import type { Module } from "../engine/modules/module.ts";

export { forgetLeads } from "./forget-leads.ts";

/** Erases leads, and keeps encrypted what the law makes us keep. */
export const erasure: Module = {
  name: "erasure",
  personalColumns: { impersonal: { vault: ["address_hashes", "sealed"] } },
};
