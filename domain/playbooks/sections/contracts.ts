import { z } from "zod";
import { defineSection } from "../section.ts";
import { localText, templateKey, text } from "../values.ts";

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

/** What contracts say of the seller and by default, in the lead's language; a contract may have its own texts. */
export const contractTermsSchema = z.strictObject({
  representative: localText.optional().describe("Of the seller, as the statutory document names them"),
  phone: text.optional(),
  email: text.optional(),
  payment: localText.optional().describe("How to pay"),
  delivery: localText.optional(),
  withdrawal: localText.optional().describe("Withdrawal and cancellation, besides the cooling-off period"),
  specialTerms: localText.optional(),
  termination: localText.optional().describe("Termination of a specified continuous service before its end"),
  relatedGoods: localText.optional(),
  advancePayment: localText.optional().describe("Whether advance payments are protected, and how"),
});

export const contractsShape = {
  contracts: contractTemplatesSchema.optional().describe("Templates of the messages about contracts"),
  contractTerms: contractTermsSchema.optional().describe("What contracts say of the seller, and their usual terms"),
};

/** The messages about contracts, and their usual terms. */
export const contractsSection = defineSection({ shape: contractsShape });
