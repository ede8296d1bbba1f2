import { z } from "zod";
import { type Direction, directions } from "../../domain/cursor.ts";
import { say } from "../field-words.ts";
import { problemSchema } from "../problem.ts";

/** Query of every list. Pages are read one after the other, by cursor. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional().describe("`next` of the previous page"),
});

/** Which way through a list: `reverse` says what comes first with the direction that is not the default. */
export const directionInput = (reverse: string, { natural = "desc" }: { natural?: Direction } = {}) =>
  z
    .enum(directions)
    .optional()
    .describe(
      `\`${natural === "desc" ? "asc" : "desc"}\`: ${reverse}. Default: \`${natural}\`. A cursor belongs to the direction that it was made in.`,
    );

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** Of the lead whom a row of a list is about. */
export const leadNameSchema = z
  .string()
  .nullable()
  .describe("What staff call the lead, with the honorific; null if nothing is known of them");

export const idParams = z.strictObject({ id: z.uuid() });

/** An instant as ISO 8601 with offset, read into a Date. */
export const instantInput = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** An instant that bounds a list. The year 0 has no form that the client of the lists can send to PostgreSQL. */
export const boundInput = instantInput.refine(
  (at) => at.getUTCFullYear() >= 1,
  say({ ja: "西暦1年よりあとにしてください。", en: "must be after the year 0" }),
);

/** Of the sentences in an answer. */
export const sentenceLanguage = z.enum(["ja", "en"]).optional().describe("Of the sentences; left out: by Accept-Language");

/** How another system calls a lead. */
export const externalIdInput = z
  .string()
  .regex(
    /^[\x21-\x7e]{1,100}$/,
    say({
      ja: "空白を含まない半角の英数字と記号で、100文字以内にしてください。",
      en: "must be up to 100 letters, digits and signs, without spaces",
    }),
  )
  .describe("How another system calls the lead; no two leads have the same");

/** Of a zone that is none. */
export const zoneText = say({ ja: "タイムゾーンは Asia/Tokyo のように入力してください。", en: "must be an IANA zone such as Asia/Tokyo" });

/** Why staff does something; kept in the audit log. */
export const reasonInput = z.string().trim().min(1).max(500).describe("Why. It is kept in the audit log.");

export const idempotencyHeaders = z.object({
  "idempotency-key": z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      "For 24 hours, a request with the same key and body changes nothing and gets the answer of the first one. With another body: 422.",
    ),
});

/** Errors that every staff route may return. */
export const problems = {
  400: problemSchema,
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  410: problemSchema,
  413: problemSchema,
  422: problemSchema,
  429: problemSchema,
  503: problemSchema,
};
