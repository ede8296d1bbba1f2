import { v7 as uuidv7 } from "uuid";
import type { GivenNames } from "../../../domain/names/names.ts";
import { searchKey } from "../../../domain/names/search-key.ts";
import type { Transaction } from "../../../prisma/client.ts";

export interface NewLead extends GivenNames {
  fields?: Record<string, unknown>;
  language: string;
  /** IANA zone. */
  zone: string;
  sourceKey: string | null;
  /** How another system calls them. */
  externalId?: string | undefined;
}

/** Makes a lead and returns its id. */
export async function insertLead(tx: Transaction, lead: NewLead, now: Date): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into lead (id, family_name, given_name, family_kana, given_kana, display_name, company, search_key, language, zone, source_id, fields,
       created_at, updated_at, external_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select id from source where key = $11), $12, $13, $13, $14)`,
    [
      id,
      lead.familyName ?? null,
      lead.givenName ?? null,
      lead.familyKana ?? null,
      lead.givenKana ?? null,
      lead.displayName ?? null,
      lead.company ?? null,
      searchKey(lead),
      lead.language,
      lead.zone,
      lead.sourceKey,
      JSON.stringify(lead.fields ?? {}),
      now,
      lead.externalId ?? null,
    ],
  );
  return id;
}
