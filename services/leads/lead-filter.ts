import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type Initial, initialConditions } from "./name-key.ts";
import { gramQuery, searchTerms } from "./search-leads.ts";

/** Which leads a list shows; what is left out does not limit it. */
export interface LeadFilter {
  search?: string | undefined;
  relation?: string | undefined;
  stage?: string | undefined;
  /** Id of the member of staff who is in charge. */
  ownerId?: string | undefined;
  /** Key of a sequence that the lead is or was in; `step` and `enrolment` (its state) limit it further. */
  sequence?: string | undefined;
  step?: string | undefined;
  enrolment?: string | undefined;
  tag?: string | undefined;
  /** Key of a topic. */
  topic?: string | undefined;
  /** Of the topic: subscribed · unsubscribed · none. Default: subscribed. */
  subscription?: string | undefined;
  contact?: ContactFilter | undefined;
  held?: boolean | undefined;
  holdCause?: string | undefined;
  /** Key of a source. */
  source?: string | undefined;
  /** Of an import that added the lead. */
  importId?: string | undefined;
  createdFrom?: Date | undefined;
  createdTo?: Date | undefined;
  scoreAtLeast?: number | undefined;
  /** Key of a document that the lead opened. */
  opened?: string | undefined;
  /** Where the name stands in a directory. */
  initial?: Initial | undefined;
}

export const contactFilters = ["reachable", "unconfirmed", "bounced", "blocked", "suppressed", "none"] as const;
export type ContactFilter = (typeof contactFilters)[number];

/** Conditions for `lead l join lead_rank r`, and their parameters. Each is a constant text, so that PostgreSQL plans for those that are asked. */
export interface LeadConditions {
  sql: string[];
  values: unknown[];
  /** False: no condition is on `r`, so the join may be left out. */
  readsRank: boolean;
}

const contactConditions: Readonly<Record<ContactFilter, string>> = {
  reachable: "exists (select 1 from contact c where c.lead_id = l.id and c.state = 'reachable')",
  unconfirmed: "exists (select 1 from contact c where c.lead_id = l.id and c.state = 'unconfirmed')",
  bounced:
    "exists (select 1 from contact c where c.lead_id = l.id and c.state = 'unreachable' and c.channel = 'email' and c.reason is distinct from 'replaced')",
  blocked: "exists (select 1 from contact c where c.lead_id = l.id and c.state = 'unreachable' and c.channel = 'line')",
  suppressed:
    "exists (select 1 from contact c join suppression s on s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null where c.lead_id = l.id)",
  none: "not exists (select 1 from contact c where c.lead_id = l.id and c.reason is distinct from 'replaced')",
};

/**
 * `search` says how a searched text is found: by the index of its pairs of characters, or in the text of each lead that is looked at anyway.
 * Throws AppError not-found for a sequence or a source that does not exist.
 */
export async function leadConditions(context: Context, filter: LeadFilter, search: "index" | "text" = "index"): Promise<LeadConditions> {
  const sql = ["l.erased_at is null", "l.merged_into is null"];
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  if (filter.search !== undefined && filter.search.trim() !== "") sql.push(searchCondition(filter.search, search, put));
  if (filter.relation !== undefined) sql.push(`l.relation = ${put(filter.relation)}`);
  if (filter.stage !== undefined) sql.push(`l.stage = ${put(filter.stage)}`);
  if (filter.ownerId !== undefined) sql.push(`l.owner_id = ${put(filter.ownerId)}`);
  if (filter.createdFrom !== undefined) sql.push(`l.created_at >= ${put(filter.createdFrom)}`);
  if (filter.createdTo !== undefined) sql.push(`l.created_at < ${put(filter.createdTo)}`);
  if (filter.scoreAtLeast !== undefined) sql.push(`r.top_score >= ${put(filter.scoreAtLeast)}`);
  if (filter.source !== undefined) sql.push(`l.source_id = ${put(await sourceId(context, filter.source))}`);
  if (filter.importId !== undefined)
    sql.push(
      `exists (select 1 from import_row i where i.lead_id = l.id and i.outcome = 'added' and i.import_id = ${put(filter.importId)})`,
    );
  if (filter.tag !== undefined) sql.push(`exists (select 1 from lead_tag t where t.lead_id = l.id and t.tag = ${put(filter.tag)})`);
  if (filter.opened !== undefined) {
    const reads = "h.lead_id = l.id and h.kind = 'document' and h.label = 'human'";
    sql.push(`exists (select 1 from hit h where ${reads} and h.target = ${put(filter.opened)})`);
  }
  if (filter.initial !== undefined) sql.push(...initialConditions(filter.initial, put));
  if (filter.topic !== undefined) sql.push(topicCondition(filter.topic, filter.subscription ?? "subscribed", put));
  if (filter.contact !== undefined) sql.push(contactConditions[filter.contact]);
  if (filter.held !== undefined || filter.holdCause !== undefined) {
    const cause = filter.holdCause === undefined ? "" : ` and h.cause = ${put(filter.holdCause)}`;
    const held = `select h.lead_id from hold h where h.lifted_at is null${cause}`;
    // Few are held: as an array, they are read first. PostgreSQL would look at each lead in the list's order.
    sql.push(filter.held === false ? `not exists (${held} and h.lead_id = l.id)` : `l.id = any(array(${held}))`);
  }
  if (filter.sequence !== undefined || filter.step !== undefined || filter.enrolment !== undefined) {
    const parts = [
      ...(filter.sequence === undefined ? [] : [`e.version_id = any(${put(await versionIds(context, filter.sequence))}::uuid[])`]),
      ...(filter.step === undefined ? [] : [`e.step = ${put(filter.step)}`]),
      ...(filter.enrolment === undefined ? [] : [`e.state = ${put(filter.enrolment)}`]),
    ];
    sql.push(`exists (select 1 from enrolment e where e.lead_id = l.id and ${parts.join(" and ")})`);
  }
  return { sql, values, readsRank: filter.scoreAtLeast !== undefined };
}

function searchCondition(search: string, by: "index" | "text", put: (value: unknown) => string): string {
  const { words, digits, lineUser } = searchTerms(search);
  if (lineUser !== null) {
    return `exists (select 1 from contact c where c.lead_id = l.id and c.channel = 'line' and c.address_key = ${put(lineUser)})`;
  }
  const asked = [words, ...(digits === "" ? [] : [[digits]])].filter((fragments) => fragments.length > 0);
  if (asked.length === 0) return "false";
  // The pairs of a fragment need not stand beside each other, so the text decides. It is read first where the index is not used.
  const texts = asked.map((fragments) => `(${fragments.map((fragment) => `strpos(s.text, ${put(fragment)}) > 0`).join(" and ")})`);
  const grams =
    by === "text" ? "" : ` and search_grams(s.text) @@ ${put(asked.map((fragments) => `(${gramQuery(fragments)})`).join(" | "))}::tsquery`;
  return `exists (select 1 from lead_search s where s.lead_id = l.id${grams} and (${texts.join(" or ")}))`;
}

function topicCondition(topic: string, state: string, put: (value: unknown) => string): string {
  const named = `s.lead_id = l.id and s.topic = ${put(topic)}`;
  if (state === "none") return `not exists (select 1 from subscription s where ${named})`;
  return `exists (select 1 from subscription s where ${named} and s.state = ${put(state)})`;
}

async function sourceId({ database }: Context, key: string): Promise<string> {
  const source = await database.prisma.source.findUnique({ where: { key }, select: { id: true } });
  if (source) return source.id;
  throw new AppError("not-found", "source-unknown", { ja: `獲得経路「${key}」はありません。`, en: `There is no source "${key}".` });
}

async function versionIds({ database }: Context, key: string): Promise<string[]> {
  const sequence = await database.prisma.sequence.findUnique({ where: { key }, select: { id: true } });
  if (!sequence) {
    throw new AppError("not-found", "sequence-unknown", { ja: `シーケンス「${key}」はありません。`, en: `There is no sequence "${key}".` });
  }
  const versions = await database.prisma.sequenceVersion.findMany({ where: { sequenceId: sequence.id }, select: { id: true } });
  return versions.map(({ id }) => id);
}
