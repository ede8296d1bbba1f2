import { z } from "zod";
import { AppError } from "../app-error.ts";
import { isZone } from "../time/zoned.ts";
import { schemaTexts } from "../words/schema-texts.ts";
import { columnsSchema } from "./target.ts";

const texts = schemaTexts();

/** rules.md LAW1: every import needs a basis. `follow` is only for LINE and cannot be the basis of a file. */
export const importBases = ["card", "relationship", "published", "opt-in"] as const;

export const importOptionsSchema = z
  .object({
    basis: z.enum(importBases, {
      error: texts.message({
        ja: `この方々に送ってよい根拠を指定してください: ${importBases.join("、")}。`,
        en: `Say on which basis these people may be written to: ${importBases.join(", ")}.`,
      }),
    }),
    /** When and how the people opted in, in words. Stored with each consent (rules.md LAW2). */
    evidence: z.string().trim().min(1).max(2_000).optional(),
    topic: z.string().min(1, texts.message({ ja: "どのトピックを送るかを指定してください。", en: "Say which topic they are to receive." })),
    /** Key of the source. An unknown one is created. */
    source: z.string().regex(
      /^[a-z0-9][a-z0-9-]{0,63}$/,
      texts.message({
        ja: "獲得経路のキーには半角の英小文字、数字、ハイフンが使えます。",
        en: "A source key is made of small letters, digits and hyphens.",
      }),
    ),
    /** Name of a built-in or saved mapping. Without `mapping` and `columns` the headers are guessed. */
    mapping: z.string().min(1).optional(),
    columns: columnsSchema.optional(),
    /** IANA zone of the people. Default: the zone of the installation. */
    zone: z
      .string()
      .refine(
        isZone,
        texts.message({
          ja: "そのタイムゾーンはありません。Asia/Tokyo のように入力してください。",
          en: "This time zone is not known: write one like Asia/Tokyo.",
        }),
      )
      .optional(),
    /** Who imports: a staff name. */
    author: z.string().min(1),
    /** Event to record for each lead; it may enter sequences. Default: by basis. Null: none. */
    enterEvent: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .nullish(),
    dryRun: z.boolean().optional(),
  })
  .refine(
    ({ basis, evidence }) => basis !== "opt-in" || evidence !== undefined,
    texts.message({
      ja: "根拠が opt-in のときは、いつ、どのように同意を得たか（evidence）が必要です。",
      en: "The basis opt-in needs its evidence: when and how did they agree?",
    }),
  )
  .refine(
    ({ mapping, columns }) => mapping === undefined || columns === undefined,
    texts.message({
      ja: "mapping と columns は、どちらか一方だけを指定してください。",
      en: "Give either a mapping or columns, not both.",
    }),
  );

/** All that is wrong with the options. */
export function badOptions({ issues }: z.ZodError): AppError {
  const sentences = issues.map(({ message }) => texts.textOf(message));
  return new AppError("invalid", "import-options", {
    ja: sentences.map(({ ja }) => ja).join(""),
    en: sentences.map(({ en }) => en).join(" "),
  });
}

export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** The event that an import records: each basis has its own (features.md B2). */
export function enterEventOf(options: ImportOptions): string | null {
  if (options.enterEvent !== undefined) return options.enterEvent;
  switch (options.basis) {
    case "card":
      return "cardReceived";
    case "relationship":
      return "relationshipRecorded";
    case "published":
      return "addressPublished";
    case "opt-in":
      return "optInImported";
  }
}
