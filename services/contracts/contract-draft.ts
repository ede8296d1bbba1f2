import { AppError } from "../../domain/app-error.ts";
import { billedLines } from "../../domain/billing/billed-lines.ts";
import { anchorOfDay, type PaymentPlan, planInstalments } from "../../domain/billing/plan-instalments.ts";
import { type ContractContent, contractContentSchema } from "../../domain/contracts/contract-content.ts";
import { mayBeInstalmentSale } from "../../domain/contracts/instalment-act.ts";
import { missingFromConfirmation } from "../../domain/contracts/last-confirmation.ts";
import { isSpecifiedContinuous, type SpecifiedService } from "../../domain/contracts/specified-continuous.ts";
import { defaultTransactionKind, type Solicitation, type TransactionKind } from "../../domain/contracts/transaction-kind.ts";
import { missingFromContract } from "../../domain/contracts/wording.ts";
import { type PricedLine, type Pricing, totalLines } from "../../domain/money/totals.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { readBusiness } from "../engine/settings/business.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import type { MissingItem } from "./missing-words.ts";
import { type OwnTerms, readTerms, termIn } from "./read-terms.ts";

export interface ContractDraft extends OwnTerms {
  title: string;
  lines: readonly PricedLine[];
  discountMinor: number;
  isConsumer: boolean;
  /** How they were approached before the order. */
  solicitation: Solicitation;
  service: { kind: SpecifiedService | null; about: string; startsOn: string; endsOn: string };
  plan: PaymentPlan;
  /** No payment is due before this date. */
  firstDueOn: string;
  /** The day of the month of the payments; left out: that of `firstDueOn`. */
  dayOfMonth?: number | undefined;
  /** The last day on which it can be signed. */
  expiresOn: string;
  personInCharge: string;
  /** The owner's choice instead of the default (CON1). */
  transactionKind?: TransactionKind | undefined;
}

export interface Buyer {
  language: Language;
  zone: string;
  familyName: string | null;
  givenName: string | null;
  displayName: string | null;
  honorific: string;
  company: string | null;
  address: readonly string[];
}

/**
 * The content of a contract, whole, with its totals, due dates and flags. Throws AppError invalid for amounts that cannot be. What the law asks
 * for may still be missing: `missingFrom`.
 */
export async function draftContent(
  tx: Transaction,
  draft: ContractDraft,
  { number, madeOn, buyer }: { number: string; madeOn: string; buyer: Buyer },
): Promise<ContractContent> {
  const { currency, priceMode, rounding } = await readPrices(tx);
  const terms = await readTerms(tx);
  const business = await readBusiness(tx);
  requirePeriod(draft);
  const pricing: Pricing = { priceMode, rounding, suppliedOn: draft.service.startsOn, discountMinor: draft.discountMinor };
  const totals = totalsOf(draft, pricing);
  const due = dueOf(draft);
  const instalments = planInstalments(partOf(totals.grossMinor, draft.plan), draft.plan, due);
  const isContinuous = isSpecifiedContinuous({
    service: draft.service.kind,
    totalMinor: totals.grossMinor,
    startsOn: draft.service.startsOn,
    endsOn: draft.service.endsOn,
  });
  const transactionKind = draft.transactionKind ?? kindOf(draft, isContinuous);
  const isSpecified = transactionKind === "specifiedContinuous";
  const own = (key: keyof OwnTerms) => draft[key] ?? termIn(terms[key], buyer.language);
  const content = contractContentSchema.parse({
    language: buyer.language,
    zone: buyer.zone,
    number,
    madeOn,
    title: draft.title,
    transactionKind,
    seller: {
      name: business.legalName || business.name,
      address: linesOf(business.postalAddress),
      representative: termIn(terms.representative, buyer.language),
      phone: terms.phone ?? "",
      email: terms.email ?? "",
      personInCharge: draft.personInCharge,
    },
    buyer: {
      name: nameOf(buyer),
      honorific: buyer.language === "ja" ? buyer.honorific || "様" : "",
      ...(buyer.company ? { company: buyer.company } : {}),
      address: [...buyer.address],
    },
    service: draft.service,
    delivery: own("delivery"),
    payment: own("payment"),
    applicationUntil: draft.expiresOn,
    withdrawal: own("withdrawal"),
    specialTerms: own("specialTerms"),
    termination: isSpecified ? own("termination") : "",
    relatedGoods: isSpecified ? own("relatedGoods") : "",
    advancePayment: isSpecified ? own("advancePayment") : "",
    currency,
    lines: draft.lines,
    pricing,
    totals,
    plan: draft.plan,
    due,
    instalments,
    flags: {
      instalmentAct: mayBeInstalmentSale(
        madeOn,
        instalments.map(({ dueOn }) => dueOn),
      ),
      specifiedContinuous: isContinuous,
    },
  });
  return content;
}

function kindOf({ isConsumer, solicitation }: ContractDraft, isContinuous: boolean): TransactionKind {
  return defaultTransactionKind({ isConsumer, solicitation, isSpecifiedContinuous: isContinuous });
}

function totalsOf({ lines, plan }: ContractDraft, pricing: Pricing) {
  return totalLines(billedLines(lines, plan), pricing);
}

/** What the plan counts from: all, or of a monthly plan the sum of one month. Throws AppError invalid for a month that is no whole amount. */
function partOf(grossMinor: number, plan: PaymentPlan): number {
  if (plan.kind !== "monthly") return grossMinor;
  if (grossMinor % plan.months === 0) return grossMinor / plan.months;
  throw new AppError("invalid", "contract-month-fraction", {
    ja: "毎月の金額に端数が出ます。単価を税込みにするか、値引きをなくすか、分割払いにしてください。",
    en: "A month's payment is no whole amount. State prices with tax, leave the discount out, or choose instalments.",
  });
}

function dueOf({ firstDueOn, dayOfMonth }: ContractDraft): { anchorOn: string; from?: string } {
  return dayOfMonth === undefined ? { anchorOn: firstDueOn } : { anchorOn: anchorOfDay(dayOfMonth, firstDueOn), from: firstDueOn };
}

function requirePeriod({ service }: ContractDraft): void {
  if (service.startsOn <= service.endsOn) return;
  throw new AppError("invalid", "contract-period", {
    ja: "サービスの終わりの日は、始まりの日以降にしてください。",
    en: "The service must not end before it begins.",
  });
}

/** What the law asks of a contract of this kind, and it lacks. */
export function missingFrom(content: ContractContent): MissingItem[] {
  const { transactionKind, lines, totals, instalments, payment, delivery, applicationUntil, withdrawal } = content;
  const ofDocument = missingFromContract(content);
  const ofOrder =
    transactionKind === "mailOrder"
      ? missingFromConfirmation({
          quantities: lines.map(({ quantity }) => quantity),
          totalMinor: totals.grossMinor,
          isSeries: instalments.length > 1,
          instalments,
          payment,
          delivery,
          isLimited: true,
          applicationPeriod: applicationUntil,
          withdrawal,
          // The page takes corrections (ask-correction.ts).
          canBeCorrected: true,
        })
      : [];
  return [...ofDocument, ...ofOrder];
}

function nameOf({ familyName, givenName, displayName, language }: Buyer): string {
  const parts = language === "ja" ? [familyName, givenName] : [givenName, familyName];
  return parts.filter((part) => part).join(" ") || (displayName ?? "");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
