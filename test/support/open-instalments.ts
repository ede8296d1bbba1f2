import type { BankLine } from "../../domain/bank/bank-line.ts";
import { foldPayer } from "../../domain/bank/fold-payer.ts";
import type { OpenInstalment } from "../../domain/bank/payment-book.ts";

/** An open instalment of 61,000 yen, due 31 May 2027 and asked for three days before. */
export function owes(leadId: string, given: Partial<OpenInstalment> & { names?: readonly string[] } = {}): OpenInstalment {
  const { names = [], ...rest } = given;
  const dueOn = rest.dueOn ?? "2027-05-31";
  const asked = new Date(Date.parse(dueOn) - 3 * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `${leadId}-1`,
    invoiceId: `${leadId}-invoice`,
    leadId,
    references: [],
    payableFrom: asked,
    openMinor: 61_000,
    payerNames: names.map(foldPayer),
    ...rest,
    dueOn,
  };
}

/** A line of 61,000 yen from ｻﾄｳ ｹﾝ on 31 May 2027. */
export function paid(given: Partial<BankLine> = {}): BankLine {
  return {
    bookedOn: "2027-05-31",
    amountMinor: 61_000,
    isReversal: false,
    payer: "ｻﾄｳ ｹﾝ",
    bank: "ﾐｽﾞﾎ",
    branch: "ｼﾌﾞﾔ",
    account: "",
    reference: "",
    memo: "",
    ownAccount: "main",
    ordinal: 1,
    ...given,
  };
}
