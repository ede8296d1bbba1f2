import type { ContractState } from "../../domain/contracts/contract-states.ts";
import type { TransactionKind } from "../../domain/contracts/transaction-kind.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";

export interface ListedContract {
  id: string;
  leadId: string;
  leadName: string | null;
  dealId: string | null;
  offerKey: string;
  /** Of the offer. */
  offerTitle: Partial<LocalText>;
  title: string;
  number: string;
  state: ContractState;
  transactionKind: TransactionKind;
  currency: string;
  grossMinor: number;
  createdAt: Date;
  signedAt: Date | null;
  isSealed: boolean;
  /** What comes next: the last moment to sign, the sending of the documents, the end of the cooling-off; null: nothing. */
  deadline: Date | null;
  /** When the lead received the documents. */
  receivedAt: Date | null;
  /** When a person was asked to send the documents on paper. */
  paperAskedAt: Date | null;
  coolingOffEndsAt: Date | null;
  revision: number;
}

export interface ContractsQuery {
  state?: ContractState | undefined;
  leadId?: string | undefined;
  dealId?: string | undefined;
  kind?: TransactionKind | undefined;
  /** `created`: the newest first. `deadline`: the earliest deadline first, and only those that have one. */
  sort?: "created" | "deadline" | undefined;
  limit: number;
  cursor?: string | undefined;
}

const deadline = `case c.state when 'offered' then c.expires_at when 'signed' then c.signed_at when 'delivered' then c.cooling_off_ends_at end`;

const listedSql = `select c.id, c.lead_id as "leadId", c.deal_id as "dealId", c.offer_key as "offerKey", o.definition->'title' as "offerTitle",
    c.content->>'title' as title, c.content->>'number' as number, c.state, c.transaction_kind as "transactionKind", c.currency,
    c.gross_minor::float8 as "grossMinor", c.created_at as "createdAt", c.signed_at as "signedAt", c.sealed_at is not null as "isSealed",
    ${deadline} as deadline, c.received_at as "receivedAt", c.paper_asked_at as "paperAskedAt",
    c.cooling_off_ends_at as "coolingOffEndsAt", c.revision
  from contract c join offer o on o.key = c.offer_key
  where ($1::text is null or c.state = $1) and ($2::uuid is null or c.lead_id = $2) and ($3::text is null or c.transaction_kind = $3)
    and ($4::uuid is null or c.deal_id = $4)`;

const newestFirstSql = `${listedSql} and ($5::timestamptz is null or (c.created_at, c.id) < ($5, $6::uuid)) order by c.created_at desc, c.id desc limit $7`;
const byDeadlineSql = `${listedSql} and ${deadline} is not null and ($5::timestamptz is null or (${deadline}, c.id) > ($5, $6::uuid))
  order by ${deadline}, c.id limit $7`;

export async function listContracts({ database }: Context, query: ContractsQuery): Promise<Page<ListedContract>> {
  const { pool } = database;
  const cursor = readCursor(query.cursor);
  const isByDeadline = query.sort === "deadline";
  const { state = null, leadId = null, kind = null, dealId = null, limit } = query;
  const values = [state, leadId, kind, dealId, cursor?.at ?? null, cursor?.id ?? null, limit + 1];
  type Row = Omit<ListedContract, "leadName">;
  const { rows } = isByDeadline ? await pool.query<Row>(byDeadlineSql, values) : await pool.query<Row>(newestFirstSql, values);
  const page = cutPage(rows, query.limit, ({ id, createdAt, deadline: at }) => ({ at: isByDeadline && at !== null ? at : createdAt, id }));
  return withLeadNames(pool, page);
}
