import { z } from "zod";

/** Schemas that several sections of playbook.yaml use. */

export const key = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be lower-case letters, digits and hyphens");
export const templateKey = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "must look like folder/name");
export const text = z.string().trim().min(1);
/** A text in each language of the public pages. A missing language uses the other one. */
export const localText = z
  .strictObject({ ja: text.optional(), en: text.optional() })
  .refine((texts) => texts.ja ?? texts.en, "needs ja or en");
