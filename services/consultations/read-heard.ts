import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

/** What a lead said in consultations, and before them. */
export interface Heard {
  /** When the consultation was. */
  at: Date;
  rootIssue: string;
  worries: string;
  /** Their words at the closing question. */
  closingAnswer: string;
  /** To what they were asked before. */
  answers: { label: Partial<LocalText>; answer: string }[];
}

/** What was heard at the newest consultation of a lead that took place; null when there was none. */
export async function readHeard(tx: Transaction, leadId: string): Promise<Heard | null> {
  const { rows } = await tx.query<Heard>(
    `select c.starts_at as at, c.root_issue as "rootIssue", c.worries, c.closing_answer as "closingAnswer",
       coalesce((select jsonb_agg(jsonb_build_object('label', coalesce(q->'label', '{}'), 'answer', a->>'answer') order by place)
         from jsonb_array_elements(c.answers) with ordinality as a(a, place)
           left join lateral jsonb_array_elements(o.definition->'consultation'->'questions') q on q->>'key' = a->>'key'
         where a->>'answer' <> ''), '[]') as answers
     from consultation c left join offer o on o.key = c.offer_key
     where c.lead_id = $1 and c.state = 'done' order by c.starts_at desc, c.id desc limit 1`,
    [leadId],
  );
  return rows[0] ?? null;
}
