import { z } from "zod";

/** Values that several sections of playbook.yaml have. */

export const key = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be lower-case letters, digits and hyphens");
export const templateKey = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "must look like folder/name");
export const text = z.string().trim().min(1);
/** A text in each language that the public pages know; the other language stands in for one that is missing. */
export const localText = z
  .strictObject({ ja: text.optional(), en: text.optional() })
  .refine((texts) => texts.ja ?? texts.en, "needs ja or en");
