import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import { type ContractState, isStanding } from "../../domain/contracts/contract-states.ts";
import { type CoolingOff, coolingOff, mayCoolOff } from "../../domain/contracts/cooling-off.ts";
import { eDeliverySteps, mayDeliverFiles } from "../../domain/contracts/e-delivery.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { type ReadPaper, readPaperOf } from "../papers/module.ts";
import { recordPageOpen, type Visit } from "../tracking/module.ts";
import { type BuyerStep, buyerSteps, nextStep, readConsent, recordOf } from "./consent.ts";
import { type Contract, contractColumns } from "./contract.ts";
import { contractOfToken, contractUrl } from "./contract-link.ts";
import { coolingOffFacts } from "./cool-off.ts";
import { isPast } from "./end-offer.ts";

/** How the page stands: an offer whose last day has passed is expired, whether it is marked or not (COM3). */
export type PageState = Exclude<ContractState, "draft">;

export interface ContractPage {
  state: PageState;
  content: ContractContent;
  /** Of the text that is shown; posted back with the signature. */
  hash: string;
  signedName: string | null;
  signedAt: Date | null;
  endedAt: Date | null;
  /** The sealed copy is there. */
  hasPaper: boolean;
  coolingOff: CoolingOff;
  mayCoolOff: boolean;
  /** Of the consent to documents as files; null: the law asks for no documents, or they have been received. */
  files: { next: BuyerStep | "seller" | null; isWhole: boolean; done: string[] } | null;
  receivedAt: Date | null;
  /** Where the newer one is. */
  newerUrl: string | null;
}

/**
 * A lead's page of a contract. A draft has none. With `visit`, the open is counted; that is all that opening changes. Throws AppError not-found for
 * a link that is not ours, gone for an erased lead.
 */
export async function readContractPage(context: Context, token: string, visit?: Visit): Promise<ContractPage> {
  const contract = await readOffered(context, contractOfToken(context, token));
  if (visit) await countOpen(context, contract, visit);
  const { content, signedName, signedAt, endedAt, sealedAt, receivedAt, wordingHash, supersededBy } = contract;
  const now = context.clock.now();
  const facts = coolingOffFacts(contract);
  return {
    state: contract.state === "offered" && isPast(contract, now) ? "expired" : (contract.state as PageState),
    content,
    hash: wordingHash ?? "",
    signedName,
    signedAt,
    endedAt,
    hasPaper: sealedAt !== null,
    coolingOff: coolingOff(facts),
    mayCoolOff: isStanding(contract.state) && mayCoolOff(facts, now),
    files: await readFiles(context, contract),
    receivedAt,
    newerUrl: supersededBy === null ? null : await newerUrl(context, supersededBy),
  };
}

/** The sealed copy behind a lead's link. Throws AppError not-found while there is none, gone. */
export async function readContractPaper(context: Context, token: string): Promise<ReadPaper> {
  const { id } = await readOffered(context, contractOfToken(context, token));
  const paper = await readPaperOf(context, "contract", id);
  if (!paper) throw linkGone();
  return paper;
}

async function readOffered({ database }: Context, id: string): Promise<Contract> {
  const { rows } = await database.pool.query<Contract>(
    `select ${contractColumns} from contract c join lead l on l.id = c.lead_id where c.id = $1 and c.wording is not null and l.erased_at is null`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw linkGone();
}

async function readFiles({ database }: Context, contract: Contract): Promise<ContractPage["files"]> {
  const isOpen = contract.state === "offered" || contract.state === "signed";
  if (!isOpen || coolingOff(coolingOffFacts(contract)).kind === "none" || contract.receivedAt !== null) return null;
  const steps = await readConsent(database.pool, contract.id);
  const next = nextStep(steps)?.key ?? null;
  const isOfBuyer = (key: string): key is BuyerStep => (buyerSteps as readonly string[]).includes(key);
  return {
    next: next === null ? null : isOfBuyer(next) ? next : "seller",
    isWhole: mayDeliverFiles(recordOf(steps)),
    done: eDeliverySteps.flatMap(({ key }) => (steps.some(({ step }) => step === key) ? [key] : [])),
  };
}

/** While the newer one is a draft, there is nothing to show. */
async function newerUrl(context: Context, id: string): Promise<string | null> {
  const { rowCount } = await context.database.pool.query("select 1 from contract where id = $1 and wording is not null", [id]);
  return rowCount === 1 ? contractUrl(context, id) : null;
}

/** In a transaction of its own: a page is shown whatever becomes of the count. */
async function countOpen(context: Context, { id, leadId, offeredAt }: Contract, visit: Visit): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await recordPageOpen(tx, context, { leadId, pageId: id, sentAt: offeredAt, visit });
  });
}
