import type { Module } from "../engine/modules/module.ts";
import { keepPapers } from "./keep-papers.ts";

export { paperFileName } from "./paper-file-name.ts";
export type { StoredPaper } from "./paper-row.ts";
export { type ReadPaper, readPaper, readPaperOf } from "./read-paper.ts";
export { type NewPaper, storePaper } from "./store-paper.ts";

/** Estimates, contracts, invoices, receipts and credit notes as PDF: set once, stored with their hash, never changed. */
export const papers: Module = {
  name: "papers",
  erase: keepPapers,
  personalColumns: { personal: [{ table: "paper", owner: "lead", becomes: "delete" }] },
  words: {
    acts: {
      "kept-papers-read": (who) => ({
        ja: `${who.ja}が、消去後も法令により保管している書類を開きました`,
        en: `${who.en} opened papers that the law makes us keep after the erasure`,
      }),
    },
  },
};
