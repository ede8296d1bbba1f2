import { casesFor } from "../../domain/proposals/case-story.ts";
import type { ProposalContent } from "../../domain/proposals/proposal.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import { leadOfDeal } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readCases } from "./read-cases.ts";

/** What a new proposal begins with: the lead's own words from the consultation and the presentation, and a case of their trade. */
export async function suggestProposal(context: Context, dealId: string): Promise<ProposalContent> {
  const { pool } = context.database;
  const leadId = await leadOfDeal(pool, dealId);
  await requireLead(pool, leadId);
  const { rows } = await pool.query<{ title: Partial<LocalText>; language: Language; words: string[]; trade: string | null }>(
    `select o.definition->'title' as title, l.language, l.fields->>'trade' as trade,
       array(select said from (
         select interests as said, at as at from presentation where deal_id = d.id
         union all select closing_answer, created_at from consultation where lead_id = d.lead_id
         union all select root_issue, created_at from consultation where lead_id = d.lead_id
         union all select worries, created_at from consultation where lead_id = d.lead_id) heard
         where said <> '' order by at desc limit 6) as words
     from deal d join offer o on o.key = d.offer_key join lead l on l.id = d.lead_id where d.id = $1`,
    [dealId],
  );
  const { title = {}, language = "ja", words = [], trade = null } = rows[0] ?? {};
  const [story] = casesFor(await readCases(pool), trade);
  return {
    title: title[language] ?? title.ja ?? title.en ?? "",
    interests: [...new Set(words)].join("\n"),
    result: "",
    benefit: "",
    future: "",
    criteria: "",
    opinion: "",
    nextStep: "",
    afterCare: "",
    cases: story ? [story.key] : [],
  };
}
