import { coolingOff } from "../../domain/contracts/cooling-off.ts";
import { callAfterExpiry } from "../../domain/estimates/expiry.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { giveTask } from "../tasks/module.ts";
import { deliverFiles } from "./consent.ts";
import { CONTRACT, type Contract, contractColumns } from "./contract.ts";
import { contractEnded, contractInForce } from "./contract-events.ts";
import { coolingOffFacts } from "./cool-off.ts";
import { endOffer, isPast } from "./end-offer.ts";
import { planContractMessage } from "./plan-message.ts";
import { SealingFailed, sealContract } from "./seal-contract.ts";
import { offerExpired, sealingFails, sendPaper } from "./words.ts";
import { writeContractLog } from "./write-log.ts";

/** Files that were sent and that nobody has confirmed by then are followed by paper. */
const ARRIVES_WITHIN_MS = 48 * 3_600_000;
/** The first wait before sealing is tried again; it doubles. */
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Does what is due for a contract: makes visible that an offer expired; seals what was signed and sends it to both; sends the documents or asks a
 * person to; ends the days of cooling-off. Harmless when repeated, and after a death at any point the next one goes on.
 */
export async function advanceContract(context: Context, id: string): Promise<Advanced> {
  try {
    return await inLockedContract(context, id, (tx, contract, at) => advance(tx, context, contract, at));
  } catch (error) {
    if (!(error instanceof SealingFailed)) throw error;
    context.log.warn({ contract: id, cause: codeOf(error.cause) }, "contract could not be sealed");
    return inLockedContract(context, id, (tx, contract, at) => sealLater(tx, contract, at));
  }
}

type Work = (tx: Transaction, contract: Contract, at: Date) => Promise<Advanced>;

async function inLockedContract(context: Context, id: string, work: Work): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from contract where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Contract & { processState: string; outcome: string | null }>(
      `select ${contractColumns}, p.state as "processState", p.outcome from contract c join process p on p.id = c.id where c.id = $1 for update of c, p`,
      [id],
    );
    const [contract] = rows;
    if (!contract) return { kind: "over", outcome: "gone" };
    if (contract.processState === "over") return { kind: "over", outcome: contract.outcome ?? contract.state };
    return work(tx, contract, context.clock.now());
  });
}

async function advance(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<Advanced> {
  switch (contract.state) {
    case "offered":
      return isPast(contract, at) ? expire(tx, context, contract, at) : wait(tx, contract, contract.expiresAt);
    case "signed":
      return contract.sealedAt === null ? seal(tx, context, contract, at) : awaitReceipt(tx, context, contract, at);
    case "delivered": {
      const { coolingOffEndsAt } = contract;
      return coolingOffEndsAt !== null && coolingOffEndsAt > at
        ? wait(tx, contract, coolingOffEndsAt)
        : enterForce(tx, context, contract, at);
    }
    default:
      await endProcesses(tx, context, { kind: CONTRACT, ended: [{ id: contract.id, outcome: contract.state }] });
      return { kind: "over", outcome: contract.state };
  }
}

async function wait(tx: Transaction, { id }: Contract, wakeAt: Date | null): Promise<Advanced> {
  await setProcess(tx, id, { state: "live", wakeAt });
  return { kind: "wait", wakeAt };
}

async function expire(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<Advanced> {
  const { id, leadId, offerKey, dealId, expiresAt, content } = contract;
  await endOffer(tx, context, contract, { to: "expired", at });
  await writeContractLog(tx, { contractId: id, at, actor: "system", what: "expired" });
  const data = { offer: offerKey, deal: dealId, contract: id, outcome: "expired" as const };
  await recordEvents(tx, context, [happened(contractEnded, { leadId, at, actor: "system", data })]);
  const dueAt = callAfterExpiry(expiresAt ?? at, content.zone);
  await giveTask(tx, { leadId, kind: "phone", role: "sales", script: offerExpired, dueAt, at });
  return { kind: "over", outcome: "expired" };
}

/** What is sealed goes to both: the lead by a message, the seller by the list of papers and the task of the signature (CON12). */
async function seal(tx: Transaction, context: Context, contract: Contract, at: Date): Promise<Advanced> {
  await sealContract(tx, context, contract, at);
  if (coolingOff(coolingOffFacts(contract)).kind === "none") {
    const over = await enterForce(tx, context, contract, at);
    await planContractMessage(tx, context, contract, "signed");
    return over;
  }
  await planContractMessage(tx, context, contract, "signed");
  if (await deliverFiles(tx, contract, { at, actor: "system" })) {
    await planContractMessage(tx, context, contract, "documents");
    return wait(tx, contract, new Date(at.getTime() + ARRIVES_WITHIN_MS));
  }
  return askForPaper(tx, contract, at);
}

/** No day is counted before the documents are there, so a person sends them on paper where files did not arrive. */
async function awaitReceipt(tx: Transaction, _context: Context, contract: Contract, at: Date): Promise<Advanced> {
  if (contract.paperAskedAt !== null || contract.sealedAt === null) return wait(tx, contract, null);
  const until = new Date(contract.sealedAt.getTime() + ARRIVES_WITHIN_MS);
  return until > at ? wait(tx, contract, until) : askForPaper(tx, contract, at);
}

async function askForPaper(tx: Transaction, contract: Contract, at: Date): Promise<Advanced> {
  const { id, leadId, content } = contract;
  await tx.query("update contract set paper_asked_at = $2, revision = revision + 1 where id = $1", [id, at]);
  await giveTask(tx, { leadId, kind: "letter", role: "sales", script: sendPaper(content.number), dueAt: at, at });
  await writeContractLog(tx, { contractId: id, at, actor: "system", what: "paper-asked" });
  return wait(tx, contract, null);
}

async function enterForce(tx: Transaction, context: Context, { id, leadId, offerKey, dealId }: Contract, at: Date): Promise<Advanced> {
  await tx.query("update contract set state = 'inForce', revision = revision + 1 where id = $1", [id]);
  await endProcesses(tx, context, { kind: CONTRACT, ended: [{ id, outcome: "inForce" }] });
  await writeContractLog(tx, { contractId: id, at, actor: "system", what: "in-force" });
  await recordEvents(tx, context, [happened(contractInForce, { leadId, at, data: { offer: offerKey, deal: dealId, contract: id } })]);
  return { kind: "over", outcome: "inForce" };
}

/** Counts the failure, tells a person the first time, and says when to try again. */
async function sealLater(tx: Transaction, contract: Contract, at: Date): Promise<Advanced> {
  const { id, leadId, sealFailures, content } = contract;
  if (sealFailures === 0) {
    await writeContractLog(tx, { contractId: id, at, actor: "system", what: "seal-failed" });
    await giveTask(tx, { leadId, kind: "check", role: "sales", script: sealingFails(content.number), dueAt: at, at });
  }
  await tx.query("update contract set seal_failures = seal_failures + 1 where id = $1", [id]);
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(sealFailures, 10), LONGEST_RETRY_MS);
  return wait(tx, contract, new Date(at.getTime() + waitMs));
}

/** Never the message: it may hold what the lead typed. */
function codeOf(cause: unknown): string {
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return cause instanceof Error ? cause.name : "unknown";
}
