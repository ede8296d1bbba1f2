import type { Candidate } from "../../domain/bank/match.ts";
import { fitWords, matchReasonWords } from "../../domain/bank/match-reasons.ts";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { type BankLineState, bankLineColumns, lineUnknown, type StoredLine, waitingStates } from "./bank-line.ts";

export interface ShownCandidate extends Omit<Candidate, "allocations" | "why" | "recordedId"> {
  leadName: string | null;
  recordedId: string | null;
  why: LocalText;
  allocations: (Candidate["allocations"][number] & { invoiceNumber: string | null; n: number | null; dueOn: string | null })[];
}

export interface ShownLine extends Omit<StoredLine, "why" | "candidates"> {
  leadName: string | null;
  why: { code: string; words: LocalText };
  candidates: ShownCandidate[];
}

export interface LinesQuery {
  /** `waiting`: those that a person has to decide. */
  state?: BankLineState | "waiting" | undefined;
  fileId?: string | undefined;
  leadId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Lines of the bank, the newest first. */
export async function listBankLines({ database: { pool } }: Context, query: LinesQuery): Promise<Page<ShownLine>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<StoredLine>(
    `select ${bankLineColumns} from bank_line b
     where ($1::text[] is null or b.state = any($1)) and ($2::uuid is null or b.file_id = $2) and ($3::uuid is null or b.lead_id = $3)
       and ($4::timestamptz is null or (b.created_at, b.id) < ($4, $5::uuid)) order by b.created_at desc, b.id desc limit $6`,
    [statesOf(query.state), query.fileId ?? null, query.leadId ?? null, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  const { items, next } = cutPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { items: await shownLines(pool, items), next };
}

function statesOf(state: LinesQuery["state"]): readonly BankLineState[] | null {
  if (state === undefined) return null;
  return state === "waiting" ? waitingStates : [state];
}

/** Throws AppError not-found. */
export async function readBankLine({ database: { pool } }: Context, id: string): Promise<ShownLine> {
  const { rows } = await pool.query<StoredLine>(`select ${bankLineColumns} from bank_line b where b.id = $1`, [id]);
  const [shown] = await shownLines(pool, rows);
  if (!shown) throw lineUnknown();
  return shown;
}

async function shownLines(tx: Transaction, lines: readonly StoredLine[]): Promise<ShownLine[]> {
  const candidates = lines.flatMap((line) => line.candidates);
  const names = await nameLeads(tx, [...candidates.map(({ leadId }) => leadId), ...lines.flatMap(({ leadId }) => leadId ?? [])]);
  const ids = candidates.flatMap(({ allocations }) => allocations.flatMap(({ instalmentId }) => instalmentId ?? []));
  const { rows } = await tx.query<{ id: string; n: number; dueOn: string; series: string; number: number }>(
    `select t.id, t.n, t.due_on::text as "dueOn", i.series, i.number from instalment t join invoice i on i.id = t.invoice_id
     where t.id = any($1::uuid[])`,
    [ids],
  );
  const instalments = new Map(rows.map((row) => [row.id, row]));
  return lines.map(({ why, candidates: own, ...line }) => ({
    ...line,
    leadName: names.get(line.leadId ?? "") ?? null,
    why: { code: why.code, words: matchReasonWords(why) },
    candidates: own.map((candidate) => ({
      leadId: candidate.leadId,
      leadName: names.get(candidate.leadId) ?? null,
      why: fitWords(candidate.why),
      recordedId: candidate.recordedId ?? null,
      allocations: candidate.allocations.map((allocation) => {
        const of = instalments.get(allocation.instalmentId ?? "");
        return {
          ...allocation,
          invoiceNumber: of ? invoiceNumber(of.series, of.number) : null,
          n: of?.n ?? null,
          dueOn: of?.dueOn ?? null,
        };
      }),
    })),
  }));
}
