import { estimateNumber } from "../../domain/estimates/estimate-number.ts";
import type { PricedVariant } from "../../domain/estimates/variant.ts";
import { ratePercentOn } from "../../domain/money/tax-rates.ts";
import { dateWords } from "../../domain/time/date-words.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readBuyer } from "../engine/leads/read-buyer.ts";
import { readIssuer } from "../invoices/module.ts";
import { storePaper } from "../papers/module.ts";
import type { Estimate } from "./estimate.ts";
import { extraOnPaper } from "./words.ts";

/** The PDF of an estimate as it was sent. The caller has locked the lead. Throws AppError `paper-characters`. */
export async function storeEstimatePaper(tx: Transaction, context: Context, estimate: Estimate): Promise<void> {
  const { id, leadId, title, greeting, variants, extras, currency, expiresOn } = estimate;
  const { buyer, language, zone } = await readBuyer(tx, leadId);
  const number = estimateNumber(estimate.number);
  await storePaper(tx, context, {
    subjectId: id,
    revision: 0,
    leadId,
    number,
    paper: {
      kind: "estimate",
      language,
      currency,
      issuer: await readIssuer(tx),
      buyer,
      notes: [
        ...(greeting === "" ? [] : [greeting]),
        ...extras.map((extra) => extraOnPaper[language].replace("{day}", dateWords(language, extra.until)).replace("{title}", extra.title)),
      ],
      number,
      revision: await revisionOf(tx, estimate),
      issuedOn: dateIn(zone, context.clock.now()),
      expiresOn,
      subject: title,
      variants: variants.map(variantOnPaper),
    },
  });
}

function variantOnPaper({ title, fits, lines, pricing, totals }: PricedVariant) {
  const { amounts, ...sums } = totals;
  return {
    title,
    ...(fits !== "" && { leadsWords: fits }),
    holds: [],
    priceMode: pricing.priceMode,
    lines: lines.map((line, place) => ({
      ...line,
      amountMinor: amounts[place] ?? 0,
      ratePercent: ratePercentOn(line.taxKind, pricing.suppliedOn),
    })),
    totals: sums,
  };
}

/** 1 for the first, and one more for each that it replaces in turn. */
async function revisionOf(tx: Transaction, { id }: Estimate): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `with recursive before as (select id, replaces from estimate where id = $1
       union select e.id, e.replaces from estimate e join before on e.id = before.replaces)
     select count(*)::int as count from before`,
    [id],
  );
  return rows[0]?.count ?? 1;
}
