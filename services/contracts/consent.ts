import { AppError } from "../../domain/app-error.ts";
import { isStanding } from "../../domain/contracts/contract-states.ts";
import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import {
  type EDeliveryKey,
  type EDeliveryRecord,
  eDeliverySteps,
  filesReceivedAt,
  isWrittenUnderstanding,
  mayDeliverFiles,
} from "../../domain/contracts/e-delivery.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Visit } from "../tracking/module.ts";
import { auditContract } from "./audit-contract.ts";
import { type Contract, contractNotInState, withContract } from "./contract.ts";
import { type CodeSent, isProven, type Proof, proveSigner, sendSigningCode } from "./prove-signer.ts";
import { receiveDocuments } from "./receive-documents.ts";
import { writeContractLog } from "./write-log.ts";

export const MOST_EVIDENCE = 2_000;

export interface RecordedStep {
  step: EDeliveryKey;
  at: Date;
  actor: string;
  evidence: string;
}

export async function readConsent(tx: Transaction, contractId: string): Promise<RecordedStep[]> {
  const { rows } = await tx.query<Omit<RecordedStep, "step"> & { step: string }>(
    "select step, at, actor, evidence from contract_consent where contract_id = $1 order by at",
    [contractId],
  );
  return rows as RecordedStep[];
}

export function recordOf(steps: readonly RecordedStep[]): EDeliveryRecord {
  return Object.fromEntries(steps.map(({ step, at }) => [step, at]));
}

/** The step that comes next; null: all are done. */
export function nextStep(steps: readonly RecordedStep[]): (typeof eDeliverySteps)[number] | null {
  const done = new Set(steps.map(({ step }) => step));
  return eDeliverySteps.find(({ key }) => !done.has(key)) ?? null;
}

/**
 * Staff record a step that is the seller's (CON7). Recorded already, it changes nothing. Throws AppError not-found, gone, invalid without
 * evidence, conflict for a step of the buyer and for one whose turn has not come.
 */
export async function recordSellerStep(
  context: Context,
  { id, step, evidence, actor }: { id: string; step: EDeliveryKey; evidence: string; actor: string },
): Promise<void> {
  await withContract(context, id, async (tx, contract, at) => {
    const steps = await readConsent(tx, id);
    if (steps.some((done) => done.step === step)) return;
    if (eDeliverySteps.find(({ key }) => key === step)?.by === "buyer") throw stepOfBuyer();
    requireOpenForSteps(contract, step);
    requireTurn(steps, step);
    if (step === "delivered") throw stepByDelivery();
    await keepStep(tx, { contract, step, at, actor, evidence });
    await auditContract(tx, { at, actor, action: "contract-consent-recorded", contractId: id, leadId: contract.leadId, data: { step } });
    await countFromFiles(tx, context, contract, at);
  });
}

export type BuyerStep = "asked" | "can-operate" | "understood" | "arrived";
export const buyerSteps: readonly BuyerStep[] = ["asked", "can-operate", "understood", "arrived"];

export type StepOutcome =
  | "step-kept"
  | "step-kept-already"
  | "step-not-yet"
  | "step-not-open"
  | "step-not-written"
  | Exclude<Proof, "known" | "code" | "code-needed">
  | CodeSent;

/** The lead does a step on their own page. What they understood must be a sentence of their own. Throws AppError not-found, gone. */
export async function doBuyerStep(
  context: Context,
  { id, step, words, visit, code }: { id: string; step: BuyerStep; words: string; visit: Visit; code: string },
): Promise<StepOutcome> {
  return withContract(context, id, async (tx, contract, at) => {
    const steps = await readConsent(tx, id);
    if (steps.some((done) => done.step === step)) return "step-kept-already";
    if (!isOpenForStep(contract, step)) return "step-not-open";
    if (nextStep(steps)?.key !== step) return "step-not-yet";
    const evidence = words.trim().slice(0, MOST_EVIDENCE);
    if (step === "understood" && !isWrittenUnderstanding(evidence)) return "step-not-written";
    const proof = await proveSigner(tx, context, contract, { visit, code, at });
    if (proof === "code-needed") return sendSigningCode(tx, context, contract, at);
    if (!isProven(proof)) return proof;
    await keepStep(tx, { contract, step, at, actor: "lead", evidence });
    return "step-kept";
  });
}

/** Marks the files as delivered, once the consent is whole. False: a step is missing, so paper goes out instead. The caller has locked both. */
export async function deliverFiles(tx: Transaction, contract: Contract, { at, actor }: { at: Date; actor: string }): Promise<boolean> {
  const steps = await readConsent(tx, contract.id);
  if (!mayDeliverFiles(recordOf(steps))) return false;
  if (!steps.some(({ step }) => step === "delivered")) await keepStep(tx, { contract, step: "delivered", at, actor, evidence: "" });
  return true;
}

/** The days of cooling-off are counted from the arrival, once every step is there. */
async function countFromFiles(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<void> {
  const receivedAt = filesReceivedAt(recordOf(await readConsent(tx, contract.id)));
  if (receivedAt === null || contract.receivedAt !== null || contract.state !== "signed") return;
  await receiveDocuments(tx, context, contract, { receivedAt, at, by: "received-files", actor: "lead" });
}

async function keepStep(
  tx: Transaction,
  { contract, step, at, actor, evidence }: { contract: Contract; step: EDeliveryKey; at: Date; actor: string; evidence: string },
): Promise<void> {
  await tx.query("insert into contract_consent (contract_id, step, at, actor, evidence) values ($1, $2, $3, $4, $5)", [
    contract.id,
    step,
    at,
    actor,
    evidence,
  ]);
  await tx.query("update contract set revision = revision + 1 where id = $1", [contract.id]);
  await writeContractLog(tx, { contractId: contract.id, at, actor, what: `step:${step}` });
}

/** Consent before the papers are there, delivery after the signature; only where the law gives days to count. */
function isOpenForStep({ state, transactionKind, content, receivedAt }: Contract, step: EDeliveryKey): boolean {
  const isDelivery = eDeliverySteps.find(({ key }) => key === step)?.phase === "delivery";
  const isCounted = coolingOff({ transactionKind, receivedAt, zone: content.zone }).kind !== "none";
  if (!isCounted || receivedAt !== null) return false;
  return isDelivery ? isStanding(state) : state === "offered" || isStanding(state);
}

function requireOpenForSteps(contract: Contract, step: EDeliveryKey): void {
  if (!isOpenForStep(contract, step)) throw contractNotInState();
}

function requireTurn(steps: readonly RecordedStep[], step: EDeliveryKey): void {
  const next = nextStep(steps);
  if (next === null || next.key === step) return;
  throw new AppError("conflict", "consent-step-early", {
    ja: `先に「${next.title.ja}」の記録が必要です。順番どおりに行わないと、電子交付の承諾になりません。`,
    en: `First record: "${next.title.en}". Out of order, it is no consent to documents as files.`,
  });
}

function stepOfBuyer(): AppError {
  return new AppError("conflict", "consent-step-of-buyer", {
    ja: "この手順は、ご本人が契約のページで行います。代わりに記録することはできません。",
    en: "The buyer takes this step on their own page. Nobody can record it for them.",
  });
}

function stepByDelivery(): AppError {
  return new AppError("conflict", "consent-step-delivery", {
    ja: "書面の送付は「書面を渡した」の操作で記録してください。",
    en: "Record the sending of the documents by delivering them.",
  });
}
