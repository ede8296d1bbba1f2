import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { matchesSearch, searchTerms } from "./search-leads.ts";
import { staffHold } from "./staff-hold.ts";

export interface ListedLead {
  id: string;
  relation: string;
  stage: string;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  company: string | null;
  language: string;
  zone: string;
  /** Reason of the hold that staff placed; null when there is none. */
  hold: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * Newest first; erased and merged leads are left out. `search` finds a lead by any fragments: of names, kana in any form, company, mail
 * address, LINE display name, or the digits of a telephone number. Signs alone find nobody.
 */
export async function listLeads(
  context: Context,
  query: {
    search?: string | undefined;
    relation?: string | undefined;
    stage?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedLead>> {
  const cursor = readCursor(query.cursor);
  const { words, whole, digits } = searchTerms(query.search ?? "");
  const { rows } = await context.database.pool.query<ListedLead>(
    `select l.id, l.relation, l.stage, l.family_name as "familyName", l.given_name as "givenName", l.display_name as "displayName", l.company,
       l.language, l.zone, l.created_at as "createdAt", l.updated_at as "updatedAt",
       (select h.reason from hold h where h.lead_id = l.id and h.cause = $9 and h.lifted_at is null limit 1) as hold
     from lead l
     where l.erased_at is null and l.merged_into is null and ($4::text is null or l.relation = $4) and ($5::text is null or l.stage = $5)
       and ($6::timestamptz is null or (l.created_at, l.id) < ($6, $7::uuid)) and ($10 or ${matchesSearch})
     order by l.created_at desc, l.id desc limit $8`,
    [
      words,
      whole,
      digits,
      query.relation ?? null,
      query.stage ?? null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
      staffHold.cause,
      (query.search ?? "").trim() === "",
    ],
  );
  return cutPage(rows, query.limit, (row) => ({ at: row.createdAt, id: row.id }));
}
