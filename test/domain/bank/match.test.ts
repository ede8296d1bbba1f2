import { describe, expect, test } from "vitest";
import type { BankLine } from "../../../domain/bank/bank-line.ts";
import { payerOf } from "../../../domain/bank/fold-payer.ts";
import { type Match, type MatchFacts, matchLines } from "../../../domain/bank/match.ts";
import { fitWords, matchReasonWords } from "../../../domain/bank/match-reasons.ts";
import { owes, paid } from "../../support/open-instalments.ts";

const aliasOf = (leadId: string, line: Partial<BankLine> = {}) => ({ ...payerOf(paid(line)), leadId });

/** Those of scenario 6 that are open on 31 May. */
const series = ["2027-05-27", "2027-06-28", "2027-07-27", "2027-08-27", "2027-09-27"].map((dueOn, place) =>
  owes("sato", { id: `sato-${place + 2}`, dueOn, references: ["INV-2027-0012"], names: ["サトウ ケン"] }),
);
const tanaka = owes("tanaka", { openMinor: 33_000, references: ["INV-2027-0077"], names: ["タナカ ミキ"] });
const tanakaLater = owes("tanaka", { id: "tanaka-2", openMinor: 20_000, dueOn: "2027-05-30", names: ["タナカ ミキ"] });
const tanakaLast = owes("tanaka", { id: "tanaka-3", openMinor: 12_000, dueOn: "2027-05-29", names: ["タナカ ミキ"] });
const longName = `ｻﾞｲ)${"ｱ".repeat(44)}`;

const all: Omit<MatchFacts, "aliases"> = { instalments: [...series, tanaka, tanakaLater, tanakaLast], toleranceMinor: 880 };
const sato = { ...all, aliases: [aliasOf("sato")] };
const nobody = { ...all, aliases: [] };
const miki = { ...all, aliases: [aliasOf("tanaka", { payer: "ﾀﾅｶ ﾐｷ" })] };

/** `who rule fit: allocations`, or what else became of a line. */
function shown(match: Match | undefined): string {
  if (!match) return "nothing";
  const listed = (allocations: readonly { instalmentId: string | null; amountMinor: number; as: string }[]) =>
    allocations.map(({ instalmentId, amountMinor, as }) => `${instalmentId ?? "-"} ${amountMinor} ${as}`).join(", ");
  switch (match.kind) {
    case "matched":
      return `${match.rule} ${match.fit.code}: ${listed(match.allocations)}`;
    case "suggested":
      return `${match.why.code}? ${match.candidates.map(({ why, allocations }) => `${why.code}: ${listed(allocations)}`).join(" | ")}`;
    case "reversal":
      return "reversal";
    default:
      return `${match.kind} ${match.why.code}`;
  }
}

describe("20 lines of a bank", () => {
  const table: [name: string, line: Partial<BankLine>, facts: MatchFacts, outcome: string][] = [
    [
      "scenario 6: short by the fee, the payer not confirmed",
      { amountMinor: 60_560 },
      nobody,
      "name-only? fee: sato-2 60560 money, sato-2 440 fee",
    ],
    ["scenario 6: short by the fee, the payer confirmed", { amountMinor: 60_560 }, sato, "alias fee: sato-2 60560 money, sato-2 440 fee"],
    ["the whole, the payer confirmed", {}, sato, "alias one: sato-2 61000 money"],
    ["the whole, but from another branch", { branch: "ｳﾒﾀﾞ" }, sato, "name-only? one: sato-2 61000 money"],
    [
      "our reference in the EDI text, from a stranger",
      { payer: "ﾔﾏﾀﾞ", reference: "INV20270012" },
      nobody,
      "reference one: sato-2 61000 money",
    ],
    [
      "our reference in the name",
      { payer: "2027-0077 ﾀﾅｶ", amountMinor: 33_000 },
      { ...nobody, instalments: [{ ...tanaka, references: ["2027-0077"] }] },
      "reference one: tanaka-1 33000 money",
    ],
    [
      "our reference, and a part of it",
      { reference: "INV-2027-0077", amountMinor: 10_000 },
      nobody,
      "reference part: tanaka-1 10000 money",
    ],
    [
      "references of two people",
      { reference: "INV-2027-0012 INV-2027-0077", amountMinor: 61_000 },
      nobody,
      "several-candidates? one: sato-2 61000 money | part: tanaka-3 12000 money, tanaka-2 20000 money, tanaka-1 29000 money",
    ],
    ["two instalments at once", { payer: "ﾀﾅｶ ﾐｷ", amountMinor: 53_000 }, miki, "alias sum: tanaka-2 20000 money, tanaka-1 33000 money"],
    [
      "all that is open, with a fee",
      { payer: "ﾀﾅｶ ﾐｷ", amountMinor: 64_450 },
      miki,
      "alias fee: tanaka-3 12000 money, tanaka-2 20000 money, tanaka-1 32450 money, tanaka-1 550 fee",
    ],
    ["a part, the payer confirmed", { payer: "ﾀﾅｶ ﾐｷ", amountMinor: 5_000 }, miki, "amount-unclear? part: tanaka-3 5000 money"],
    [
      "too much",
      { payer: "ﾀﾅｶ ﾐｷ", amountMinor: 65_001 },
      miki,
      "alias over: tanaka-3 12000 money, tanaka-2 20000 money, tanaka-1 33000 money, - 1 credit",
    ],
    [
      "all five at once, though four are not due",
      { amountMinor: 305_000 },
      sato,
      "alias all-open: sato-2 61000 money, sato-3 61000 money, sato-4 61000 money, sato-5 61000 money, sato-6 61000 money",
    ],
    ["short by more than a fee", { amountMinor: 60_119 }, sato, "amount-unclear? part: sato-2 60119 money"],
    [
      "one name, two people",
      {},
      { ...nobody, instalments: [...series, owes("sato-the-other", { names: ["サトウ ケン"], openMinor: 99_000 })] },
      "several-candidates? one: sato-2 61000 money | part: sato-the-other-1 61000 money",
    ],
    [
      "a company with its legal form, small kana and ヲ",
      { payer: "ｶ)ｼﾕﾂﾊﾟﾝｼﾔ ｶｵﾘ", amountMinor: 500 },
      { ...nobody, instalments: [owes("kaori", { openMinor: 500, names: ["出版社", "シュッパンシャ　カヲリ（株）"] })] },
      "name-only? one: kaori-1 500 money",
    ],
    [
      "a name cut at 48 bytes",
      { payer: longName, amountMinor: 700 },
      { ...nobody, instalments: [owes("long", { openMinor: 700, names: [`財団法人${"ア".repeat(44)}ガク`] })] },
      "name-cut? one: long-1 700 money",
    ],
    [
      "an amount that one person owes, from a stranger",
      { payer: "ﾔﾏﾀﾞ ﾊﾅｺ", amountMinor: 33_000 },
      nobody,
      "amount-only? one: tanaka-1 33000 money",
    ],
    ["a stranger and an unknown amount", { payer: "ﾔﾏﾀﾞ ﾊﾅｺ", amountMinor: 1 }, nobody, "unknown name-unknown"],
    ["money out", { amountMinor: -61_000 }, sato, "ignored money-out"],
    ["a correction of nothing that is known", { amountMinor: -61_000, isReversal: true }, sato, "unknown reversed-line-unknown"],
    [
      "a confirmed payer who owes nothing",
      {},
      { ...nobody, instalments: [], aliases: [aliasOf("sato")] },
      "amount-unclear? nothing-open: - 61000 credit",
    ],
  ];

  test.each(table)("%s", (_, line, facts, outcome) => {
    const [match] = matchLines([paid(line)], facts);
    expect(shown(match)).toBe(outcome);
  });
});

describe("what one line pays is closed for the next", () => {
  test("scenario 6: the third by mistake twice is credit; on its day the fourth is paid", () => {
    const lines = [paid({ bookedOn: "2027-06-28" }), paid({ bookedOn: "2027-06-25" }), paid({ bookedOn: "2027-07-27" })];
    const matches = matchLines(lines, { ...sato, instalments: series.slice(1) });
    expect(matches.map(shown)).toEqual(["alias not-due: - 61000 credit", "alias one: sato-3 61000 money", "alias one: sato-4 61000 money"]);
  });

  test("two equal lines of one day pay two instalments", () => {
    const matches = matchLines([paid({ bookedOn: "2027-06-28" }), paid({ bookedOn: "2027-06-28", ordinal: 2 })], sato);
    expect(matches.map(shown).sort()).toEqual(["alias one: sato-2 61000 money", "alias one: sato-3 61000 money"]);
  });

  test("the rest of a part is another open amount", () => {
    const lines = [
      paid({ reference: "INV-2027-0077", payer: "ﾔﾏﾀﾞ", bookedOn: "2027-05-30", amountMinor: 10_000 }),
      paid({ payer: "ﾔﾏﾀﾞ ﾊﾅｺ", amountMinor: 23_000 }),
      paid({ payer: "ﾔﾏﾀﾞ ﾊﾅｺ", amountMinor: 33_000 }),
    ];
    expect(matchLines(lines, { ...nobody, instalments: [tanaka] }).map(shown)).toEqual([
      "reference part: tanaka-1 10000 money",
      "amount-only? one: tanaka-1 23000 money",
      "unknown name-unknown",
    ]);
  });
});

describe("a reversal", () => {
  const back = paid({ amountMinor: -61_000, isReversal: true, bookedOn: "2027-06-01" });

  test("takes the latest equal line of its file with it, and the instalment stays open", () => {
    const matches = matchLines([back, paid({ bookedOn: "2027-05-27" }), paid()], sato);
    expect(matches.map(shown)).toEqual(["reversal", "alias one: sato-2 61000 money", "ignored reversed"]);
  });

  test("does not take back what comes later", () => {
    const matches = matchLines([back, paid({ bookedOn: "2027-06-02" })], sato);
    expect(matches.map(shown)).toEqual(["unknown reversed-line-unknown", "alias one: sato-2 61000 money"]);
  });

  test("opens again what an earlier file paid, for the next line", () => {
    const earlier = [{ line: paid(), allocations: [{ instalmentId: "sato-2", amountMinor: 61_000 }] }];
    const instalments = series.map((one) => (one.id === "sato-2" ? { ...one, openMinor: 0 } : one));
    const matches = matchLines([back, paid({ bookedOn: "2027-06-02" })], { ...sato, instalments, earlier });
    expect(matches.map(shown)).toEqual(["reversal", "alias one: sato-2 61000 money"]);
    const [without] = matchLines([paid({ bookedOn: "2027-06-02" })], { ...sato, instalments });
    expect(shown(without)).toBe("alias not-due: - 61000 credit");
  });
});

describe("a person decides", () => {
  test("when several sets have the sum", () => {
    const instalments = [10_000, 20_000, 30_000, 40_000].map((openMinor, place) => owes("sato", { id: `s${place}`, openMinor }));
    const [match] = matchLines([paid({ amountMinor: 50_000 })], { ...sato, instalments });
    expect(shown(match)).toBe("amount-unclear? several-sums: s0 10000 money, s1 20000 money, s2 20000 money");
  });

  test("when the fee may be missing from several", () => {
    const instalments = [10_000, 10_100].map((openMinor, place) => owes("sato", { id: `s${place}`, openMinor }));
    const [match] = matchLines([paid({ amountMinor: 9_900 })], { ...sato, instalments });
    expect(shown(match)).toBe("amount-unclear? several-fees: s0 9900 money");
  });

  test("when more are open than a search may take", () => {
    const instalments = Array.from({ length: 13 }, (_, place) =>
      owes("sato", { id: `s${String(place).padStart(2, "0")}`, openMinor: 1_000 + place }),
    );
    const [match] = matchLines([paid({ amountMinor: 2_001 })], { ...sato, instalments });
    expect(match?.kind === "suggested" && match.candidates[0]?.why).toEqual({ code: "too-many", looked: 12, missingMinor: 11_077 });
  });

  test("when a payer was confirmed for two people", () => {
    const [match] = matchLines([paid()], { ...sato, aliases: [aliasOf("sato"), aliasOf("tanaka")] });
    expect(shown(match)).toMatch(/^several-candidates\? one: sato-2 61000 money \| part: /);
  });

  test("a fee is never more than the payment", () => {
    const [match] = matchLines([paid({ amountMinor: 1 })], { ...sato, instalments: [owes("sato", { openMinor: 500 })] });
    expect(shown(match)).toBe("amount-unclear? part: sato-1 1 money");
  });

  test("an amount that many owe tells nothing", () => {
    const instalments = Array.from({ length: 6 }, (_, place) => owes(`lead-${place}`));
    expect(shown(matchLines([paid()], { ...nobody, instalments })[0])).toBe("unknown name-unknown");
    expect(shown(matchLines([paid({ payer: "" })], { ...nobody, instalments })[0])).toBe("unknown no-name");
    expect(matchLines([paid()], { ...nobody, instalments: instalments.slice(1) })[0]).toMatchObject({
      kind: "suggested",
      candidates: { length: 5 },
    });
  });
});

test("two references of one person are paid oldest due first, whatever their order", () => {
  const instalments = [tanaka, { ...tanakaLater, references: ["INV-2027-0078"] }];
  const [match] = matchLines([paid({ reference: "INV20270077/INV20270078", amountMinor: 21_000 })], { ...nobody, instalments });
  expect(shown(match)).toBe("reference part: tanaka-2 20000 money, tanaka-1 1000 money");
});

test("a cut may take the mark off the last kana", () => {
  const payer = `${"ｱ".repeat(47)}ｶ`;
  const instalments = [owes("long", { names: [`${"ア".repeat(47)}ガク`] })];
  expect(shown(matchLines([paid({ payer })], { ...nobody, instalments })[0])).toBe("name-cut? one: long-1 61000 money");
});

test("reasons are said in both languages, with their numbers", () => {
  expect(fitWords({ code: "fee", shortMinor: 1_440 })).toEqual({
    ja: "振込手数料とみられる1,440円の不足",
    en: "short by 1,440 yen, likely the transfer fee",
  });
  expect(matchReasonWords({ code: "several-candidates", count: 2 })).toEqual({ ja: "候補が2人いるため", en: "2 people are possible" });
});
