import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { BankLine } from "../../domain/bank/bank-line.ts";
import { readBankFile } from "../../domain/bank/read-bank-file.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { type BankFile, bankFileColumns } from "./bank-file.ts";
import { storedKey } from "./bank-line.ts";
import { matchFile } from "./match-file.ts";
import { type NewLine, writeLines } from "./write-lines.ts";

export interface BankFileInput {
  bytes: Uint8Array;
  /** As the person called it. */
  name: string;
  /** Which of our accounts a CSV file is of. A Zengin file says it itself. */
  ownAccount: string;
  actor: string;
}

export interface BankFileReport extends BankFile {
  outcome: "imported" | "already-imported";
}

/** People pay while a file is read: then the leads are found anew. */
const MOST_TRIES = 10;

/**
 * Reads a bank's statement and lets all of its money stand for what is due, in one transaction: no reminder leaves between two of its lines
 * (PAY5), and an import that is killed has done nothing, so the file is imported again. Lines that an earlier file showed add nothing (PAY11).
 * Money that nobody can be given is a payment without a lead, and its line waits for a person. Throws AppError invalid for a file of which any
 * part cannot be read; conflict if others keep changing what is owed.
 */
export async function importBankFile(context: Context, input: BankFileInput): Promise<BankFileReport> {
  const { bytes, ownAccount } = input;
  const lines = readBankFile(bytes, { ownAccount, today: dateIn(context.zone, context.clock.now()) });
  const keyed = lines.map((line): KeyedLine => ({ line, key: storedKey(context, line) }));
  const fileHash = createHash("sha256").update(bytes).update("\n").update(ownAccount).digest("hex");
  let leads: readonly string[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const tried = await context.database.transaction((tx) => allocateFile(tx, context, input, { fileHash, keyed, leads }));
    if (tried.kind === "done") return tried.report;
    leads = tried.leads;
  }
  throw new AppError("conflict", "bank-file-overtaken", {
    ja: "取り込みの間に入金や請求が続けて変わったため、取り込めませんでした。もう一度取り込んでください。何も取り込んでいません。",
    en: "What is owed kept changing during the import. Import the file again. Nothing was imported.",
  });
}

interface KeyedLine {
  line: BankLine;
  key: string;
}

type Tried = { kind: "done"; report: BankFileReport } | { kind: "others"; leads: readonly string[] };

/** Allocates the file if `leads` are all whom it concerns; otherwise says whom it concerns, and writes nothing. */
async function allocateFile(
  tx: Transaction,
  context: Context,
  { name, ownAccount, actor }: BankFileInput,
  { fileHash, keyed, leads }: { fileHash: string; keyed: readonly KeyedLine[]; leads: readonly string[] },
): Promise<Tried> {
  // Two overlapping files would both think a line new. Before the leads: no other transaction takes it.
  await tx.query("select pg_advisory_xact_lock(hashtextextended('bank-file', 0))");
  const known = await readFileOf(tx, fileHash);
  if (known) return { kind: "done", report: { ...known, outcome: "already-imported" } };
  await lockLeads(tx, [...leads]);
  const { rows } = await tx.query<{ key: string }>("select line_key as key from bank_line where line_key = any($1::text[])", [
    keyed.map(({ key }) => key),
  ]);
  const stored = new Set(rows.map(({ key }) => key));
  const fresh = keyed.filter(({ key }) => !stored.has(key));
  const plan = await matchFile(
    tx,
    fresh.map(({ line }) => line),
  );
  if (plan.leads.some((leadId) => !leads.includes(leadId))) return { kind: "others", leads: [...new Set([...leads, ...plan.leads])] };
  const fileId = uuidv7();
  const count = (state: string) => plan.lines.filter((planned) => planned.state === state).length;
  await tx.query(
    `insert into bank_file (id, file_hash, name, own_account, lines, added, matched, suggested, unknown, reversed, ignored, imported_at, author)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      fileId,
      fileHash,
      name,
      ownAccount,
      keyed.length,
      fresh.length,
      count("matched"),
      count("suggested"),
      count("unknown"),
      count("reversal"),
      count("ignored"),
      context.clock.now(),
      actor,
    ],
  );
  const lines = plan.lines.map((planned, place): NewLine => ({ ...planned, id: uuidv7(), fileId, key: fresh[place]?.key ?? "" }));
  await writeLines(tx, context, lines, actor);
  await writeAudit(tx, { at: context.clock.now(), actor, action: "bank-file-imported", target: "bank-file", refId: fileId });
  const report = await readFileOf(tx, fileHash);
  if (!report) throw new Error("a bank file that was stored is not there");
  return { kind: "done", report: { ...report, outcome: "imported" } };
}

async function readFileOf(tx: Transaction, fileHash: string): Promise<BankFile | undefined> {
  const { rows } = await tx.query<BankFile>(`select ${bankFileColumns} from bank_file f where f.file_hash = $1`, [fileHash]);
  return rows[0];
}
