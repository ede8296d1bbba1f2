import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { contractNumber } from "../../domain/contracts/contract-number.ts";
import type { TransactionKind } from "../../domain/contracts/transaction-kind.ts";
import { expiryOf } from "../../domain/estimates/expiry.ts";
import { type Extra, extrasAt } from "../../domain/estimates/extra.ts";
import type { PricedVariant } from "../../domain/estimates/variant.ts";
import type { PricedLine } from "../../domain/money/totals.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockDeal, requireOpen } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { type FirstStepOverride, requireFirstStep, requireOffer } from "../offers/module.ts";
import { auditContract } from "./audit-contract.ts";
import { type Buyer, type ContractDraft, draftContent } from "./contract-draft.ts";
import { writeContractLog } from "./write-log.ts";

/** What is sold: the variant that was chosen of an estimate, or lines of an offer. */
export type Sold =
  | { estimateId: string }
  | { dealId?: string | undefined; offerKey: string; lines: readonly PricedLine[]; discountMinor: number };

export interface NewContract extends Omit<ContractDraft, "title" | "lines" | "discountMinor" | "transactionKind"> {
  leadId: string;
  sold: Sold;
  /** Left out: that of the variant or the offer. */
  title?: string | undefined;
  /** Postal address of the buyer, by lines. */
  buyerAddress?: readonly string[] | undefined;
  /** Of the owner of the business only: another kind of transaction than the default, and why (CON1). */
  kind?: { transactionKind: TransactionKind; reason: string } | undefined;
  /** Of the owner of the business only: the second step before the first (I2). */
  override?: FirstStepOverride | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Writes the draft of a contract, whole. Throws AppError not-found, gone; conflict without a first step or an open deal; invalid for what cannot
 * be, and for a contract that lacks what the law asks for.
 */
export async function createContract(context: Context, input: NewContract): Promise<{ contractId: string }> {
  return context.database.transaction(async (tx) => {
    const { leadId, actor, kind, override, sold, buyerAddress = [], ...draft } = input;
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const at = context.clock.now();
    const what = await readSold(tx, leadId, sold);
    const offer = await requireOffer(tx, what.offerKey);
    await requireFirstStep(tx, { leadId, offer, override, actor, at });
    const buyer = await readBuyer(tx, leadId, buyerAddress);
    requireAhead(draft.expiresOn, buyer.zone, at);
    const number = await nextNumber(tx, "contract");
    const madeOn = dateIn(buyer.zone, at);
    const content = await draftContent(
      tx,
      {
        ...draft,
        title: input.title ?? what.title ?? offer.title[buyer.language] ?? Object.values(offer.title)[0] ?? offer.key,
        lines: what.lines,
        discountMinor: what.discountMinor,
        transactionKind: kind?.transactionKind,
      },
      { number: contractNumber(number, madeOn), madeOn, buyer },
    );
    if (what.grossMinor !== undefined && what.grossMinor !== content.totals.grossMinor) throw totalsDiffer();
    const contractId = uuidv7();
    const { transactionKind, currency, totals } = content;
    await tx.query(
      `insert into contract (id, lead_id, deal_id, estimate_id, offer_key, number, transaction_kind, state, content, currency, gross_minor, created_at,
         created_by) values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12)`,
      [
        contractId,
        leadId,
        what.dealId,
        what.estimateId,
        what.offerKey,
        number,
        transactionKind,
        JSON.stringify(content),
        currency,
        totals.grossMinor,
        at,
        actor,
      ],
    );
    await writeContractLog(tx, { contractId, at, actor, what: "created" });
    await auditContract(tx, { at, actor, action: "contract-created", contractId, leadId, data: { number, transactionKind } });
    if (kind) {
      const { reason } = kind;
      await auditContract(tx, { at, actor, action: "contract-kind-overridden", contractId, leadId, reason, data: { transactionKind } });
    }
    return { contractId };
  });
}

interface SoldNow {
  offerKey: string;
  dealId: string | null;
  estimateId: string | null;
  title: string | null;
  lines: readonly PricedLine[];
  discountMinor: number;
  /** What the lead has seen. */
  grossMinor?: number;
}

async function readSold(tx: Transaction, leadId: string, sold: Sold): Promise<SoldNow> {
  const what =
    "estimateId" in sold ? await readChosen(tx, sold.estimateId) : { ...sold, dealId: sold.dealId ?? null, estimateId: null, title: null };
  if (what.dealId === null) return what;
  const deal = await lockDeal(tx, what.dealId);
  requireOpen(deal);
  if (deal.leadId === leadId && deal.offerKey === what.offerKey) return what;
  throw new AppError("conflict", "contract-other-deal", {
    ja: "この商談は、別の方か別の商品のものです。",
    en: "This deal is about another lead or another offer.",
  });
}

async function readChosen(tx: Transaction, estimateId: string): Promise<SoldNow> {
  const { rows } = await tx.query<{
    offerKey: string;
    dealId: string;
    variants: PricedVariant[];
    chosen: string | null;
    extras: Extra[];
    chosenAt: Date;
    zone: string;
  }>(
    `select e.offer_key as "offerKey", e.deal_id as "dealId", e.variants, e.chosen_variant as chosen, e.extras, e.chosen_at as "chosenAt", l.zone
     from estimate e join lead l on l.id = e.lead_id where e.id = $1 and e.state = 'chosen'`,
    [estimateId],
  );
  const [row] = rows;
  const variant = row?.variants.find(({ key }) => key === row.chosen);
  if (!row || !variant) {
    throw new AppError("conflict", "estimate-not-chosen", {
      ja: "契約にできるのは、ご本人がプランを選んだ見積書だけです。",
      en: "A contract can be made of an estimate only after the lead has chosen a variant.",
    });
  }
  const { title, discountMinor, totals } = variant;
  // What came with the choice in time is part of what is agreed, at no price.
  const taxKind = variant.lines[0]?.taxKind ?? "standard";
  const extras = extrasAt(row.extras, row.chosenAt, row.zone).map((extra) => ({
    title: extra.title,
    quantity: "1",
    unitMinor: 0,
    taxKind,
  }));
  const lines = [...variant.lines, ...extras];
  return { offerKey: row.offerKey, dealId: row.dealId, estimateId, title, lines, discountMinor, grossMinor: totals.grossMinor };
}

async function readBuyer(tx: Transaction, leadId: string, address: readonly string[]): Promise<Buyer> {
  const { rows } = await tx.query<Omit<Buyer, "address">>(
    `select language, zone, family_name as "familyName", given_name as "givenName", display_name as "displayName", honorific, company
     from lead where id = $1`,
    [leadId],
  );
  if (!rows[0]) throw new Error(`lead ${leadId} is gone`);
  return { ...rows[0], address };
}

function requireAhead(expiresOn: string, zone: string, now: Date): void {
  if (expiryOf(expiresOn, zone) > now) return;
  throw new AppError("invalid", "contract-expires-early", {
    ja: "署名の期限は、今日以降の日付にしてください。",
    en: "The last day to sign must not have passed.",
  });
}

/** A change of the tax between estimate and supply, for example (EST1). */
function totalsDiffer(): AppError {
  return new AppError("conflict", "contract-totals-differ", {
    ja: "見積書の金額と一致しません（提供の開始日で税率が変わる場合など）。見積書を改訂してから、契約を作ってください。",
    en: "The total differs from that of the estimate, as when the tax changes before the service begins. Revise the estimate first.",
  });
}
