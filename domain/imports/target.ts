import { z } from "zod";

/**
 * Where a column goes: a part of the lead, a contact, a custom field (`text:department`, `date:cardReceivedOn`), what it says of mailing
 * (mailing-column.ts), or nowhere. Phone numbers are tried in the order mobile, direct, phone; the first valid one becomes the contact.
 */
export const targetSchema = z.union([
  z.enum([
    "email",
    "mobile",
    "directPhone",
    "phone",
    "fullName",
    "familyName",
    "givenName",
    "fullKana",
    "familyKana",
    "givenKana",
    "company",
    "optOut",
    "optIn",
    "mailStatus",
    "ignore",
  ]),
  z.templateLiteral([z.enum(["text", "date", "number"]), ":", z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)]),
]);

export type Target = z.infer<typeof targetSchema>;

/** A column mapping as written and saved: header in the file → target. */
export const columnsSchema = z.record(z.string().min(1).max(200), targetSchema);
export type Columns = z.infer<typeof columnsSchema>;

/** A field that a column fills: its key and its type in the lead's field definitions. */
export function fieldOf(target: Target): { type: "text" | "date" | "number"; key: string } | null {
  const match = /^(text|date|number):(.+)$/.exec(target);
  return match?.[1] && match[2] ? { type: match[1] as "text" | "date" | "number", key: match[2] } : null;
}
