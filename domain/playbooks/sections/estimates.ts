import { z } from "zod";
import { pricesSchema } from "../../billing/prices.ts";
import { defineSection } from "../section.ts";
import { templateKey } from "../values.ts";

/** One template each; it may have a mail and a LINE version. */
export const estimateTemplatesSchema = z.strictObject({ sent: templateKey, revised: templateKey, chosen: templateKey });
export type EstimateTemplates = z.infer<typeof estimateTemplatesSchema>;

export const estimatesShape = {
  estimates: estimateTemplatesSchema.optional().describe("Templates of the messages about estimates"),
  prices: pricesSchema.optional().describe("How prices are stated. Left out: yen with the tax in them, rounded down"),
};

/** The messages about estimates, and how prices are stated. */
export const estimatesSection = defineSection({ shape: estimatesShape });
