import { AppError } from "../../domain/app-error.ts";
import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import type { TransactionKind } from "../../domain/contracts/transaction-kind.ts";
import { expiryOf } from "../../domain/estimates/expiry.ts";
import { type Extra, extrasAt } from "../../domain/estimates/extra.ts";
import type { PricedVariant } from "../../domain/estimates/variant.ts";
import type { PricedLine } from "../../domain/money/totals.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockDeal, requireOpen } from "../deals/module.ts";
import { requireOffer } from "../offers/module.ts";
import { type Buyer, type ContractDraft, draftContent } from "./contract-draft.ts";

/** What is sold: the variant that was chosen of an estimate, or lines of an offer. */
export type Sold =
  | { estimateId: string }
  | { dealId?: string | undefined; offerKey: string; lines: readonly PricedLine[]; discountMinor: number };

/** What is agreed, as staff type it. */
export interface Agreed extends Omit<ContractDraft, "title" | "lines" | "discountMinor" | "transactionKind"> {
  leadId: string;
  sold: Sold;
  /** Left out: that of the variant or the offer. */
  title?: string | undefined;
  /** Postal address of the buyer, by lines. */
  buyerAddress?: readonly string[] | undefined;
  /** Of the owner of the business only: another kind of transaction than the default, and why (CON1). */
  kind?: { transactionKind: TransactionKind; reason: string } | undefined;
}

/**
 * The content of a contract from what is agreed. The caller has locked the lead. Throws AppError not-found; conflict without an open deal or a
 * chosen estimate, and when the total is no longer that of the estimate; invalid for what cannot be.
 */
export async function prepareContent(
  tx: Transaction,
  { leadId, kind, sold, buyerAddress = [], title, ...draft }: Agreed,
  at: Date,
  numberOn: (madeOn: string) => string,
): Promise<{ what: SoldNow & { offer: OfferDefinition }; content: ContractContent }> {
  const what = await readSold(tx, leadId, sold);
  const offer = await requireOffer(tx, what.offerKey);
  const buyer = await readBuyer(tx, leadId, buyerAddress);
  requireAhead(draft.expiresOn, buyer.zone, at);
  const madeOn = dateIn(buyer.zone, at);
  const content = await draftContent(
    tx,
    {
      ...draft,
      title: title ?? what.title ?? offer.title[buyer.language] ?? Object.values(offer.title)[0] ?? offer.key,
      lines: what.lines,
      discountMinor: what.discountMinor,
      transactionKind: kind?.transactionKind,
    },
    { number: numberOn(madeOn), madeOn, buyer },
  );
  if (what.grossMinor !== undefined && what.grossMinor !== content.totals.grossMinor) throw totalsDiffer();
  return { what: { ...what, offer }, content };
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
