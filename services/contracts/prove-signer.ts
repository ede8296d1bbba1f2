import { v4 as uuidv4 } from "uuid";
import { CODE_MINUTES, CODE_TRIES, isSigningCode, signingCode } from "../../domain/contracts/signing-code.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { isKnownVisitor, type Visit } from "../tracking/module.ts";
import type { Contract } from "./contract.ts";
import { planContractMessage } from "./plan-message.ts";
import { writeContractLog } from "./write-log.ts";

/** Codes of one contract within an hour. Whoever has the link may ask for them. */
const MOST_CODES = 5;
const HOUR_MS = 3_600_000;

/**
 * `known`: the visitor is known as the lead. `code`: they typed the code that the lead was sent. What is not proven: a code is needed, is wrong,
 * has run out of tries or of time.
 */
export type Proof = "known" | "code" | "code-needed" | "code-wrong" | "code-spent";

/** What a visitor shows for being the lead (docs/decisions/0028). A wrong code is counted; the caller commits. The caller has locked the lead. */
export async function proveSigner(
  tx: Transaction,
  context: Context,
  contract: Contract,
  { visit, code, at }: { visit: Visit; code: string; at: Date },
): Promise<Proof> {
  if (await isKnownVisitor(tx, context, { leadId: contract.leadId, visit })) return "known";
  if (code.trim() === "") return "code-needed";
  const { rows } = await tx.query<{ nonce: string; tries: number; expiresAt: Date }>(
    'select nonce, tries, expires_at as "expiresAt" from contract_code where contract_id = $1 for update',
    [contract.id],
  );
  const [row] = rows;
  if (!row || row.expiresAt <= at || row.tries >= CODE_TRIES) return "code-spent";
  if (isSigningCode(code, codeOf(context, contract.id, row.nonce))) return "code";
  await tx.query("update contract_code set tries = tries + 1 where contract_id = $1", [contract.id]);
  await writeContractLog(tx, { contractId: contract.id, at, actor: "lead", what: "code-wrong" });
  return row.tries + 1 >= CODE_TRIES ? "code-spent" : "code-wrong";
}

export function isProven(proof: Proof): proof is "known" | "code" {
  return proof === "known" || proof === "code";
}

/** `unreachable`: no channel that a message about contracts could take; `too-many`: within the last hour. */
export type CodeSent = "code-sent" | "code-unreachable" | "code-too-many";

/** Sends the lead a new code at their own address; the one before is void. The caller has locked the lead. */
export async function sendSigningCode(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<CodeSent> {
  // The code itself ends with the signature; those after it, for the files, still need a number of their own.
  const { rows } = await tx.query<{ sent: number; occurrence: number }>(
    `select count(*) filter (where at > $2)::int as sent, count(*)::int as occurrence from contract_log where contract_id = $1 and what = 'code-sent'`,
    [contract.id, new Date(at.getTime() - HOUR_MS)],
  );
  const { sent, occurrence } = rows[0] ?? { sent: 0, occurrence: 0 };
  if (sent >= MOST_CODES) return "code-too-many";
  const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
  await tx.query(
    `insert into contract_code (contract_id, nonce, issued_at, expires_at, occurrence) values ($1, $2, $3, $4, $5)
     on conflict (contract_id) do update set nonce = excluded.nonce, issued_at = excluded.issued_at, expires_at = excluded.expires_at, tries = 0,
       occurrence = excluded.occurrence`,
    [contract.id, uuidv4(), at, expiresAt, occurrence],
  );
  await planContractMessage(tx, context, contract, "code", { occurrence, until: expiresAt });
  const { rowCount } = await tx.query(
    "select 1 from touch where origin_kind = 'contract' and origin_id = $1 and slot = 'code' and occurrence = $2",
    [contract.id, occurrence],
  );
  if (rowCount === 0) return "code-unreachable";
  await writeContractLog(tx, { contractId: contract.id, at, actor: "lead", what: "code-sent" });
  return "code-sent";
}

/** The digits of a code, for the message that carries it. */
export function codeOf({ keys }: Pick<Context, "keys">, contractId: string, nonce: string): string {
  return signingCode(keys.session, { contractId, nonce });
}
