import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineKey, numberEqualLines } from "../../../domain/bank/bank-line.ts";
import { exactSums } from "../../../domain/bank/exact-sums.ts";
import { payerOf } from "../../../domain/bank/fold-payer.ts";
import { type Match, type MatchFacts, matchLines } from "../../../domain/bank/match.ts";
import { readZengin } from "../../../domain/bank/zengin.ts";
import { owes, paid } from "../../support/open-instalments.ts";
import { incomingFile } from "../../support/zengin-file.ts";

const leads = ["ｻﾄｳ ｹﾝ", "ﾀﾅｶ ﾐｷ", "ｻﾄｳ ｹﾝ", "ｶ)ﾊｸﾞｸﾐ"];
const day = fc.integer({ min: 1, max: 28 }).map((one) => `2027-05-${String(one).padStart(2, "0")}`);
/** Few amounts, so that equals, sums and fees are common. */
const amount = fc.constantFrom(10_000, 20_000, 30_000, 30_440, 9_560, 61_000, 60_560, 500);

const instalments = fc
  .array(fc.record({ lead: fc.nat({ max: leads.length - 1 }), openMinor: amount, dueOn: day }), { maxLength: 20 })
  .map((some) =>
    some.map(({ lead, openMinor, dueOn }, place) =>
      owes(`lead-${lead}`, { id: `i${place}`, openMinor, dueOn, references: [`INV-2027-00${10 + lead}`], names: [leads[lead] ?? ""] }),
    ),
  );
const line = fc.record({
  payer: fc.constantFrom(...leads, "ﾔﾏﾀﾞ", ""),
  amountMinor: fc.oneof({ weight: 6, arbitrary: amount }, { weight: 1, arbitrary: amount.map((one) => -one) }),
  isReversal: fc.constant(false),
  bookedOn: day,
  reference: fc.constantFrom("", "", "", "INV-2027-0010", "INV20270011"),
});
const reversible = line.chain((one) => fc.constantFrom(one, { ...one, isReversal: one.amountMinor < 0 }));
const lines = fc.array(reversible, { maxLength: 30 }).map((some) => numberEqualLines(some.map((one) => paid(one))));
const aliases = fc
  .subarray([0, 1, 3])
  .map((some) => some.map((lead) => ({ ...payerOf(paid({ payer: leads[lead] ?? "" })), leadId: `lead-${lead}` })));
const facts: fc.Arbitrary<MatchFacts> = fc.record({ instalments, aliases, toleranceMinor: fc.constantFrom(0, 880) });

const allocationsOf = (match: Match) =>
  match.kind === "matched" ? [match.allocations] : match.kind === "suggested" ? match.candidates.map(({ allocations }) => allocations) : [];
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

describe("matching", () => {
  test("allocations sum to their line, apart from the fee, and the fee keeps to the tolerance", () => {
    fc.assert(
      fc.property(lines, facts, (some, known) => {
        for (const [place, match] of matchLines(some, known).entries()) {
          for (const allocations of allocationsOf(match)) {
            const fee = sum(allocations.flatMap(({ as, amountMinor }) => (as === "fee" ? [amountMinor] : [])));
            expect(sum(allocations.map(({ amountMinor }) => amountMinor)) - fee).toBe(some[place]?.amountMinor);
            expect(fee).toBeLessThanOrEqual(known.toleranceMinor);
            expect(allocations.every(({ amountMinor }) => Number.isSafeInteger(amountMinor) && amountMinor > 0)).toBe(true);
          }
        }
      }),
    );
  });

  test("no instalment gets more than was open, over the whole file", () => {
    fc.assert(
      fc.property(lines, facts, (some, known) => {
        const open = new Map(known.instalments.map(({ id, openMinor }) => [id, openMinor]));
        for (const match of matchLines(some, known)) {
          if (match.kind !== "matched") continue;
          for (const { instalmentId, amountMinor } of match.allocations)
            if (instalmentId !== null) open.set(instalmentId, (open.get(instalmentId) ?? 0) - amountMinor);
        }
        expect([...open.values()].filter((left) => left < 0)).toEqual([]);
      }),
    );
  });

  test("the order of the lines in the file makes no difference", () => {
    const shuffled = lines.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    fc.assert(
      fc.property(shuffled, facts, ([some, other], known) => {
        const byKey = (order: typeof some) =>
          Object.fromEntries(matchLines(order, known).map((match, place) => [lineKey(order[place] ?? paid()), match]));
        expect(byKey(other)).toEqual(byKey(some));
      }),
    );
  });

  test("only a reference or a confirmed payer matches without a person", () => {
    fc.assert(
      fc.property(lines, facts, (some, known) => {
        const bare = some.map((one) => ({ ...one, reference: "" }));
        const matches = matchLines(numberEqualLines(bare), { ...known, aliases: [] });
        expect(matches.filter(({ kind }) => kind === "matched")).toEqual([]);
      }),
    );
  });
});

test("overlapping files add nothing, and each of several equal transfers counts", () => {
  const transfer = fc.record({ on: fc.constantFrom("090529", "090530", "090531"), amount, payer: fc.constantFrom(...leads) });
  fc.assert(
    fc.property(fc.array(transfer, { maxLength: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), (some, cut, other) => {
      const year = some.toSorted((one, next) => one.on.localeCompare(next.on));
      // Three downloads: until some time of some day, whole days from then on, and all.
      const until = year.slice(0, cut);
      const from = year.filter(({ on }) => on >= (year[other]?.on ?? "999999"));
      const keys = [until, from, year].flatMap((transfers) => readZengin(incomingFile([{ transfers }])).map(lineKey));
      expect(new Set(keys).size).toBe(year.length);
    }),
  );
});

test("a set that sums exactly is found as by trying all, equal amounts counted as one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }), fc.integer({ min: 1, max: 30 }), (amounts, wanted) => {
      const tried = new Set<string>();
      for (let set = 0; set < 2 ** amounts.length; set += 1) {
        const chosen = amounts.filter((_, place) => (set >> place) % 2 === 1);
        if (chosen.length > 1 && sum(chosen) === wanted) tried.add(chosen.sort().join());
      }
      const found = exactSums(amounts, wanted);
      expect(found.length).toBe(Math.min(tried.size, 2));
      for (const places of found)
        expect(tried).toContain(
          places
            .map((place) => amounts[place])
            .sort()
            .join(),
        );
    }),
  );
});
