import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { LogCode } from "./log-words.ts";

export interface LogEntry {
  contractId: string;
  at: Date;
  /** lead · staff:<name> · system */
  actor: string;
  what: LogCode;
  /** Of paper or bytes that it is about. */
  hash?: string | null;
}

/** Adds to the log of a contract, in the transaction of what happened. */
export async function writeContractLog(tx: Transaction, { contractId, at, actor, what, hash = null }: LogEntry): Promise<void> {
  await tx.query("insert into contract_log (id, contract_id, at, actor, what, hash) values ($1, $2, $3, $4, $5, $6)", [
    uuidv7(),
    contractId,
    at,
    actor,
    what,
    hash,
  ]);
}

export interface LoggedLine {
  at: Date;
  actor: string;
  what: LogCode;
  hash: string | null;
}

export async function readContractLog(tx: Transaction, contractId: string): Promise<LoggedLine[]> {
  const { rows } = await tx.query<LoggedLine>("select at, actor, what, hash from contract_log where contract_id = $1 order by at, id", [
    contractId,
  ]);
  return rows;
}
