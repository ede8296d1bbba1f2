import { usableName } from "../../../domain/names/polite-name.ts";
import type { Buyer } from "../../../domain/papers/parts.ts";
import type { Transaction } from "../../../prisma/client.ts";

interface Row {
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  honorific: string;
  company: string | null;
  language: string;
  zone: string;
}

/** A lead as their papers name them, with the language and the zone of the paper. */
export async function readBuyer(tx: Transaction, leadId: string): Promise<{ buyer: Buyer; language: "ja" | "en"; zone: string }> {
  const { rows } = await tx.query<Row>(
    `select family_name as "familyName", given_name as "givenName", display_name as "displayName", honorific, company, language, zone
     from lead where id = $1`,
    [leadId],
  );
  const [row] = rows;
  if (!row) throw new Error(`lead ${leadId} is gone`);
  const language = row.language === "ja" ? "ja" : "en";
  const [family, given] = [usableName(row.familyName), usableName(row.givenName)];
  const parts = language === "ja" ? [family, given] : [given, family];
  const name = parts.filter((part) => part !== undefined).join(" ") || (usableName(row.displayName) ?? "");
  const company = row.company?.trim();
  return { buyer: { name, honorific: language === "ja" ? row.honorific : "", ...(company && { company }) }, language, zone: row.zone };
}
