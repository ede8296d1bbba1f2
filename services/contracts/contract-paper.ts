import { billedLines } from "../../domain/billing/billed-lines.ts";
import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import { articlesOf, coolingOffNotice } from "../../domain/contracts/wording.ts";
import { ratePercentOn } from "../../domain/money/tax-rates.ts";
import type { PaperInput } from "../../domain/papers/paper.ts";
import type { Issuer } from "../../domain/papers/parts.ts";
import type { Contract } from "./contract.ts";
import { logWords } from "./log-words.ts";
import type { LoggedLine } from "./write-log.ts";

/** The sealed copy: the content as it was signed, who signed it when and from where, and what happened until then (CON10, CON13). */
export function contractPaper(contract: Contract, log: readonly LoggedLine[], issuer: Issuer): PaperInput {
  const { content, signedName, signedAt, signedNetwork, wordingHash } = contract;
  const { language, totals } = content;
  const { perRate, netMinor, taxMinor, grossMinor } = totals;
  return {
    kind: "contract",
    language,
    currency: content.currency,
    issuer: issuerOf(content, issuer),
    buyer: buyerOf(content),
    priceMode: content.pricing.priceMode,
    lines: linesOf(content),
    totals: { perRate, netMinor, taxMinor, grossMinor },
    number: content.number,
    madeOn: content.madeOn,
    title: content.title,
    articles: articlesOf(content),
    payments: content.instalments.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })),
    coolingOff: coolingOffNotice(content),
    zone: content.zone,
    signature:
      signedName === null || signedAt === null || wordingHash === null
        ? null
        : { typedName: signedName, at: signedAt.toISOString(), network: signedNetwork || "—", wordingHash },
    log: log.map(({ at, what }) => ({ at: at.toISOString(), what: logWords(what)[language] })),
  };
}

/** As the seller was named when it was written; one that had no name then is named as today. */
function issuerOf({ seller }: ContractContent, today: Issuer): Issuer {
  if (seller.name === "") return today;
  return {
    name: seller.name,
    address: seller.address,
    ...(seller.phone && { phone: seller.phone }),
    ...(seller.email && { email: seller.email }),
    ...(seller.personInCharge && { personInCharge: seller.personInCharge }),
  };
}

function buyerOf({ buyer }: ContractContent) {
  const { name, honorific, company, address } = buyer;
  return { name, honorific, ...(company ? { company } : {}), ...(address.length > 0 ? { address } : {}) };
}

/** A monthly plan is printed with the lines of one month as they are billed: times the months. */
function linesOf({ lines, plan, totals, pricing }: ContractContent) {
  return billedLines(lines, plan).map((line, place) => ({
    ...line,
    amountMinor: totals.amounts[place] ?? 0,
    ratePercent: ratePercentOn(line.taxKind, pricing.suppliedOn),
  }));
}
