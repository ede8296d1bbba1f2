import { isStanding } from "../../domain/contracts/contract-states.ts";
import { isSignersName, type SignerNames } from "../../domain/contracts/signer-name.ts";
import type { Transaction } from "../../prisma/client.ts";
import { closeDealIn, lockDeal } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { issueInvoice } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import { networkHash, type Visit } from "../tracking/module.ts";
import { CONTRACT, type Contract, withContract } from "./contract.ts";
import { contractSigned } from "./contract-events.ts";
import { type CodeSent, isProven, type Proof, proveSigner, sendSigningCode } from "./prove-signer.ts";
import { hasSigned } from "./words.ts";
import { writeContractLog } from "./write-log.ts";

/** Most characters of a typed name. */
export const MOST_NAME = 120;

export interface Signature {
  id: string;
  /** Of the text that the page showed. */
  hash: string;
  name: string;
  /** They ticked that they have read it. */
  hasRead: boolean;
  /** A name that they were asked about because it differs from the records, and that they keep. */
  confirmedName?: string | undefined;
  /** That was sent to the lead; empty: none. */
  code: string;
  visit: Visit;
}

/** Why it cannot be signed, whoever signs. */
export type NotOpen = "has-declined" | "expired" | "withdrawn" | "superseded" | "text-changed" | "over";

/** What came of it: everything but `signed` changes nothing of the contract, and is told on the page. */
export type Signing =
  | "signed"
  | "signed-already"
  | NotOpen
  | "not-read"
  | "name-missing"
  | "name-differs"
  | Exclude<Proof, "known" | "code" | "code-needed">
  | CodeSent;

/**
 * The lead signs, once: contract, deal, invoice and what follows from them in one transaction (CON10). Whoever is not known as the lead is sent a
 * code first. The PDF is made afterwards; the signature stands without it (CON11). Throws AppError not-found, gone.
 */
export async function signContract(context: Context, signature: Signature): Promise<Signing> {
  return withContract(context, signature.id, async (tx, contract, at) => {
    if (isStanding(contract.state)) return "signed-already";
    const closed = notOpen(contract, signature.hash, at);
    if (closed) return closed;
    const name = signature.name.trim();
    if (!signature.hasRead) return "not-read";
    if (name === "" || name.length > MOST_NAME) return "name-missing";
    const isOther = !isSignersName(name, await readNames(tx, contract.leadId));
    if (isOther && signature.confirmedName !== name) return "name-differs";
    const proof = await proveSigner(tx, context, contract, { visit: signature.visit, code: signature.code, at });
    if (proof === "code-needed") return sendSigningCode(tx, context, contract, at);
    if (!isProven(proof)) return proof;
    await sign(tx, context, contract, { name, isOther, proof, at, network: networkHash(context, signature.visit) });
    return "signed";
  });
}

function notOpen({ state, expiresAt, wordingHash }: Contract, hash: string, now: Date): NotOpen | null {
  if (state === "declined") return "has-declined";
  if (state === "withdrawn" || state === "superseded") return state;
  if (state === "expired" || (state === "offered" && expiresAt !== null && expiresAt <= now)) return "expired";
  if (state !== "offered") return "over";
  return hash === wordingHash ? null : "text-changed";
}

async function readNames(tx: Transaction, leadId: string): Promise<SignerNames> {
  const { rows } = await tx.query<SignerNames>(
    `select family_name as "familyName", given_name as "givenName", family_kana as "familyKana", given_kana as "givenKana",
       display_name as "displayName", company from lead where id = $1`,
    [leadId],
  );
  if (rows[0]) return rows[0];
  throw new Error(`lead ${leadId} is gone`);
}

interface Signed {
  name: string;
  isOther: boolean;
  proof: "known" | "code";
  network: string;
  at: Date;
}

async function sign(tx: Transaction, context: Context, contract: Contract, { name, isOther, proof, network, at }: Signed): Promise<void> {
  const { id, leadId, dealId, offerKey, content, wordingHash } = contract;
  const actor = "lead";
  const log = { contractId: id, at, actor };
  if (proof === "code") await writeContractLog(tx, { ...log, what: "code-right" });
  if (isOther) await writeContractLog(tx, { ...log, what: "name-confirmed" });
  await tx.query(
    `update contract set state = 'signed', signed_name = $2, signed_at = $3, signed_network = $4, revision = revision + 1
     where id = $1 and state = 'offered'`,
    [id, name, at, network],
  );
  await tx.query("delete from contract_code where contract_id = $1", [id]);
  await writeContractLog(tx, { ...log, what: "signed", hash: wordingHash });
  if (dealId !== null) {
    const deal = await lockDeal(tx, dealId);
    if (deal.state === "open") await closeDealIn(tx, context, deal, { closing: { state: "won" }, actor });
  }
  const { name: buyerName, honorific, company, address } = content.buyer;
  await issueInvoice(tx, context, {
    leadId,
    contractId: id,
    offerKey,
    buyer: { name: buyerName, honorific, ...(company ? { company } : {}), ...(address.length > 0 ? { address } : {}) },
    lines: content.lines,
    pricing: content.pricing,
    plan: content.plan,
    due: content.due.from === undefined ? { anchorOn: content.due.anchorOn } : { anchorOn: content.due.anchorOn, from: content.due.from },
    note: "",
    actor,
  });
  await recordEvents(tx, context, [happened(contractSigned, { leadId, at, data: { offer: offerKey, deal: dealId, contract: id } })]);
  await giveTask(tx, { leadId, kind: "phone", role: "sales", script: hasSigned, dueAt: at, at });
  // Sealing begins at once, and goes on from here whatever is killed meanwhile.
  await setProcess(tx, id, { state: "live", wakeAt: at });
  await requestWake(tx, CONTRACT, [id]);
}
