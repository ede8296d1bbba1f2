import { z } from "zod";
import { schemaTexts } from "../words/schema-texts.ts";

/** The messages of the schemas of playbook.yaml in each language. */
export const playbookTexts = schemaTexts();

/** Schemas that several sections of playbook.yaml use. */

export const key = z.string().regex(
  /^[a-z][a-z0-9-]*$/,
  playbookTexts.message({
    ja: "英小文字、数字、ハイフンで書いてください。最初の文字は英小文字です。",
    en: "This must be lower-case letters, digits and hyphens, beginning with a letter.",
  }),
);
export const templateKey = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
    playbookTexts.message({ ja: "「フォルダー/名前」の形で書いてください。", en: "This must look like folder/name." }),
  );
export const text = z.string().trim().min(1);
/** A text in each language of the public pages. A missing language uses the other one. */
export const localText = z
  .strictObject({ ja: text.optional(), en: text.optional() })
  .refine((texts) => texts.ja ?? texts.en, playbookTexts.message({ ja: "ja か en の文章が必要です。", en: "This needs ja or en." }));
