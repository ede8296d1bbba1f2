import type { Module } from "../engine/modules/module.ts";

export { eraseLead } from "./erase-lead.ts";
export { forgetLeads } from "./forget-leads.ts";

/** Erases leads, and keeps encrypted what the law makes us keep; copies what is kept about one who asks. */
export const erasure: Module = {
  name: "erasure",
  words: {
    acts: {
      "lead-erased": (who) => ({ ja: `${who.ja}が個人データを消去しました`, en: `${who.en} erased the lead` }),
      "evidence-copied": (who) => ({
        ja: `${who.ja}が同意の証拠をファイルに保存しました`,
        en: `${who.en} saved the evidence of consent as a file`,
      }),
      "lead-disclosed": (who) => ({
        ja: `${who.ja}が開示のために個人データ一式をファイルに保存しました`,
        en: `${who.en} saved all data about the lead as a file, to disclose it`,
      }),
    },
  },
  personalColumns: { impersonal: { vault: ["kind", "address_hashes", "number", "sealed"] } },
};
