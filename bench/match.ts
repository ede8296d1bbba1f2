import { type BankLine, numberEqualLines } from "../domain/bank/bank-line.ts";
import { payerNamesOf, payerOf } from "../domain/bank/fold-payer.ts";
import { type MatchFacts, matchLines } from "../domain/bank/match.ts";
import type { OpenInstalment } from "../domain/bank/payment-book.ts";
import { hashJoin } from "./bare/hash-join.ts";
import { alternate, type Bench } from "./bench.ts";

const LEADS = 10_000;
const EACH = 5;
/** One file is matched before the machine's noise is over: a round is the mean of several. */
const TIMES = 5;

/** A file of 10,000 lines against 50,000 open instalments, indexes included, compared with a join by name and amount. */
export const matching: Bench = {
  name: "match",
  needs: [],
  async measure(_installation, options) {
    const instalments = Array.from({ length: LEADS * EACH }, (_, place) => instalmentOf(place));
    const lines = numberEqualLines(Array.from({ length: LEADS }, (_, lead) => lineOf(lead)));
    const facts: MatchFacts = { instalments, aliases: aliasesOf(lines), toleranceMinor: 880 };
    const owed = instalments.map(({ id, payerNames, openMinor }) => ({ id, payer: payerNames[0] ?? "", openMinor }));
    const sides = {
      ours: () => matchLines(lines, facts).filter(({ kind }) => kind === "matched").length,
      bare: () => hashJoin(lines, owed).filter((id) => id !== undefined).length,
    };
    if (sides.ours() !== LEADS * 0.8 || sides.bare() !== LEADS * 0.7)
      throw new Error(`ours matched ${sides.ours()}, the baseline ${sides.bare()}`);
    const rounds = await alternate(options, { name: "match", ours: async () => rateOf(sides.ours), bare: async () => rateOf(sides.bare) });
    const bound = "processor: the indexes are built, then each name is folded and each text searched for references";
    return [
      {
        kind: "figure",
        key: "match.lines_per_s",
        unit: "lines/s",
        values: rounds.map(({ ours }) => ours),
        shares: rounds.map(({ share }) => share),
        bound,
      },
      { kind: "comparison", key: "match.vs_hash_join", unit: "lines/s", rounds, bound },
    ];
  },
};

function rateOf(match: () => number): number {
  const began = performance.now();
  for (let time = 0; time < TIMES; time += 1) match();
  return (TIMES * LEADS) / ((performance.now() - began) / 1_000);
}

const families = ["ｻﾄｳ", "ｽｽﾞｷ", "ﾀｶﾊｼ", "ﾀﾅｶ", "ｲﾄｳ", "ﾜﾀﾅﾍﾞ", "ﾔﾏﾓﾄ", "ﾅｶﾑﾗ", "ｺﾊﾞﾔｼ", "ｶﾄｳ"];
const endings = ["", "ﾀﾞ", "ｶﾞﾜ", "ﾓﾄ", "ﾔﾏ", "ﾉ", "ﾑﾗ", "ﾊﾗ", "ｻｷ", "ｲｼ"];
const givens = ["ｹﾝ", "ﾐｷ", "ﾊﾅｺ", "ﾀﾛｳ", "ｼﾖｳﾀ", "ﾕｳｺ", "ﾘﾖｳ", "ｱｵｲ", "ｶｵﾙ", "ｻﾞｸﾛ"];
const digit = (lead: number, place: number) => Math.floor(lead / 10 ** place) % 10;
const family = (lead: number) => `${families[digit(lead, 0)]}${endings[digit(lead, 1)]}`;
const given = (lead: number) => `${givens[digit(lead, 2)]}${endings[digit(lead, 3)]}`;
const amountOf = (lead: number) => 30_000 + (lead % 200) * 500;

/** Five months of each lead; three of them are asked for by the end of May. */
function instalmentOf(place: number): OpenInstalment {
  const lead = Math.floor(place / EACH);
  const month = `2027-0${3 + (place % EACH)}`;
  return {
    id: `instalment-${place}`,
    invoiceId: `invoice-${lead}`,
    leadId: `lead-${lead}`,
    references: [`INV-2027-${String(lead).padStart(5, "0")}`],
    dueOn: `${month}-27`,
    payableFrom: `${month}-24`,
    openMinor: amountOf(lead),
    payerNames: payerNamesOf({ familyKana: family(lead), givenKana: given(lead) }),
  };
}

/** Of ten lines: five pay one instalment, one less a fee, one by our reference, one two months; one is a new name, one a stranger's. */
function lineOf(lead: number): Omit<BankLine, "ordinal"> {
  const kind = lead % 10;
  const amounts: Record<number, number> = { 5: amountOf(lead) - 440, 7: amountOf(lead) * 2, 9: 1 };
  return {
    bookedOn: "2027-05-31",
    amountMinor: amounts[kind] ?? amountOf(lead),
    isReversal: false,
    payer: kind === 9 ? `ﾔﾏﾀﾞ ${given(lead)}` : `${family(lead)} ${given(lead)}`,
    bank: "ﾐｽﾞﾎ",
    branch: "ｼﾌﾞﾔ",
    account: "",
    reference: kind === 6 ? `INV2027${String(lead).padStart(5, "0")}` : "",
    memo: "ﾌﾘｺﾐ",
    ownAccount: "main",
  };
}

function aliasesOf(lines: readonly BankLine[]): MatchFacts["aliases"] {
  return lines.flatMap((line, lead) => (lead % 10 < 8 ? [{ ...payerOf(line), leadId: `lead-${lead}` }] : []));
}
