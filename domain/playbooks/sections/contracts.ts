import { z } from "zod";
import { defineSection } from "../section.ts";
import { templateKey, text } from "../values.ts";

/** One template each; it may have a mail and a LINE version. */
export const contractTemplatesSchema = z.strictObject({
  offered: templateKey,
  code: templateKey.describe("The code that is asked for before somebody unknown signs"),
  signed: templateKey,
  documents: templateKey.describe("The statutory documents as files"),
  cooledOff: templateKey.describe("The receipt of a cancellation within the cooling-off period"),
  ended: templateKey,
});
export type ContractTemplates = z.infer<typeof contractTemplatesSchema>;

/** What contracts say of the seller and by default; a contract may have its own texts. */
export const contractTermsSchema = z.strictObject({
  representative: text.optional().describe("Of the seller, as the statutory document names them"),
  phone: text.optional(),
  email: text.optional(),
  payment: text.optional().describe("How to pay"),
  delivery: text.optional(),
  withdrawal: text.optional().describe("Withdrawal and cancellation, besides the cooling-off period"),
  specialTerms: text.optional(),
  termination: text.optional().describe("Termination of a specified continuous service before its end"),
  relatedGoods: text.optional(),
  advancePayment: text.optional().describe("Whether advance payments are protected, and how"),
});

export const contractsShape = {
  contracts: contractTemplatesSchema.optional().describe("Templates of the messages about contracts"),
  contractTerms: contractTermsSchema.optional().describe("What contracts say of the seller, and their usual terms"),
};

/** The messages about contracts, and their usual terms. */
export const contractsSection = defineSection({ shape: contractsShape });
