import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { type BankFile, bankFileColumns } from "./bank-file.ts";

/** What became of the money of a file's new lines, as of now: the parts of `inMinor` come to it. */
export interface BankFileSums {
  inMinor: number;
  /** For instalments. */
  allocatedMinor: number;
  /** What was kept for later. */
  creditMinor: number;
  /** Of which nobody knows yet whose it is. */
  suspenseMinor: number;
  /** Set aside by a person, or taken back in the same file. */
  setAsideMinor: number;
  /** Taken back by the bank later. */
  reversedMinor: number;
  /** Kept by the payers' banks: it counts as paid, and did not come. */
  feeMinor: number;
  /** Lines that wait for a person. */
  waiting: number;
}

export type BankFileDetail = BankFile & BankFileSums;

const sumsSql = `select coalesce(sum(b.amount_minor), 0)::float8 as "inMinor", coalesce(sum(paid.allocated), 0)::float8 as "allocatedMinor",
    coalesce(sum(paid.credit), 0)::float8 as "creditMinor", coalesce(sum(paid.fee), 0)::float8 as "feeMinor",
    coalesce(sum(b.amount_minor) filter (where b.state in ('suggested', 'unknown')), 0)::float8 as "suspenseMinor",
    coalesce(sum(b.amount_minor) filter (where b.state = 'ignored'), 0)::float8 as "setAsideMinor",
    coalesce(sum(b.amount_minor) filter (where b.state = 'reversed'), 0)::float8 as "reversedMinor"
  from bank_line b left join lateral (
    select sum(a.amount_minor) filter (where a.instalment_id is not null and a.kind <> 'fee') as allocated,
      sum(a.amount_minor) filter (where a.instalment_id is null) as credit, sum(a.amount_minor) filter (where a.kind = 'fee') as fee
    from allocation a where a.payment_id = b.payment_id) paid on true
  where b.file_id = $1 and b.amount_minor > 0`;

/** A file with what became of its money. Throws AppError not-found. */
export async function readBankFileDetail({ database: { pool } }: Context, id: string): Promise<BankFileDetail> {
  const { rows: files } = await pool.query<BankFile>(`select ${bankFileColumns} from bank_file f where f.id = $1`, [id]);
  const [file] = files;
  if (!file)
    throw new AppError("not-found", "bank-file-unknown", { ja: "その銀行ファイルは見つかりません。", en: "There is no such bank file." });
  const { rows } = await pool.query<Omit<BankFileSums, "waiting">>(sumsSql, [id]);
  const [sums] = rows;
  if (!sums) throw new Error("a sum without a row");
  const { rows: counted } = await pool.query<{ waiting: number }>(
    "select count(*)::int as waiting from bank_line where file_id = $1 and state in ('suggested', 'unknown')",
    [id],
  );
  return { ...file, ...sums, waiting: counted[0]?.waiting ?? 0 };
}
