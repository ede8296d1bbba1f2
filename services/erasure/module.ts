import type { Module } from "../engine/modules/module.ts";

export { eraseLead } from "./erase-lead.ts";
export { forgetLeads } from "./forget-leads.ts";

/** Erases leads, and keeps encrypted what the law makes us keep. */
export const erasure: Module = {
  name: "erasure",
  words: {
    acts: { "lead-erased": (who) => ({ ja: `${who.ja}が個人データを消去しました`, en: `${who.en} erased the lead` }) },
  },
  personalColumns: { impersonal: { vault: ["address_hashes", "sealed"] } },
};
