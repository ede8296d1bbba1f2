import type { Transaction } from "../../prisma/client.ts";
import { matchesSearch, searchTerms } from "./search-leads.ts";

/** What a list of leads can be narrowed by. Left out: any. */
export interface LeadFilter {
  search?: string | undefined;
  relation?: string | undefined;
  stage?: string | undefined;
  ownerId?: string | undefined;
  tag?: string | undefined;
  /** Key of a sequence in which the lead is; with `step` and `state`, at that step and in that state. Without `state`: not over. */
  sequence?: string | undefined;
  step?: string | undefined;
  state?: string | undefined;
}

/** The ids of the leads that a filter finds, the newest first, at most `most`. Erased and merged leads are left out. */
export async function selectLeads(tx: Transaction, filter: LeadFilter, most: number): Promise<string[]> {
  const { words, whole, digits } = searchTerms(filter.search ?? "");
  const { sequence, step, state } = filter;
  const { rows } = await tx.query<{ id: string }>(
    `select l.id from lead l
     where l.erased_at is null and l.merged_into is null and ($4 or ${matchesSearch})
       and ($5::text is null or l.relation = $5) and ($6::text is null or l.stage = $6) and ($7::uuid is null or l.owner_id = $7)
       and ($8::text is null or exists (select 1 from lead_tag t where t.lead_id = l.id and t.tag = $8))
       and (not $9 or exists (select 1 from enrolment e join sequence s on s.id = e.sequence_id
         where e.lead_id = l.id and ($10::text is null or s.key = $10) and ($11::text is null or e.step = $11)
           and case when $12::text is null then e.state <> 'over' else e.state = $12 end))
     order by l.created_at desc, l.id desc limit $13`,
    [
      words,
      whole,
      digits,
      (filter.search ?? "").trim() === "",
      filter.relation ?? null,
      filter.stage ?? null,
      filter.ownerId ?? null,
      filter.tag ?? null,
      sequence !== undefined || step !== undefined || state !== undefined,
      sequence ?? null,
      step ?? null,
      state ?? null,
      most,
    ],
  );
  return rows.map(({ id }) => id);
}
