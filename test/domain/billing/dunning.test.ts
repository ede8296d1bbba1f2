import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DunningFacts, dunningLadderSchema, nextDunning } from "../../../domain/billing/dunning.ts";

const ladder = dunningLadderSchema.parse([
  { key: "polite", after: 3, template: "dunning/polite" },
  { key: "firm", after: 10, template: "dunning/firm" },
  { key: "call", after: 20 },
]);
const tokyo = (local: string) => new Date(`${local}+09:00`);
const facts: DunningFacts = {
  zone: "Asia/Tokyo",
  dueOn: "2027-05-27",
  partPaidOn: null,
  taken: [],
  promisedOn: null,
  daysOff: [],
};
const polite = { key: "polite", on: "2027-05-31" };
const firm = { key: "firm", on: "2027-06-07" };

describe("the dunning ladder", () => {
  const table: { name: string; more: Partial<DunningFacts>; now: string; step: string | null; at?: string; insteadOf?: string[] }[] = [
    {
      name: "polite after three days, on Monday for a Sunday (scenarios.md 6)",
      more: {},
      now: "2027-05-28T00:00",
      step: "polite",
      at: "2027-05-31T09:00",
    },
    { name: "polite is due at its instant", more: {}, now: "2027-05-31T09:00", step: "polite", at: "2027-05-31T09:00" },
    { name: "firm is planned for Monday 06-07", more: { taken: [polite] }, now: "2027-05-31T09:01", step: "firm", at: "2027-06-07T09:00" },
    // 20 days after 27 May is 16 June, but ten days after firm is the 17th.
    {
      name: "then a person, ten days after the firm one",
      more: { taken: [polite, firm] },
      now: "2027-06-07T09:01",
      step: "call",
      at: "2027-06-17T09:00",
    },
    {
      name: "after the person nothing",
      more: { taken: [polite, firm, { key: "call", on: "2027-06-17" }] },
      now: "2027-07-30T09:00",
      step: null,
    },
    {
      name: "two missed ones are one letter (PAY6)",
      more: {},
      now: "2027-06-08T12:00",
      step: "firm",
      at: "2027-06-07T09:00",
      insteadOf: ["polite"],
    },
    {
      name: "all missed: the person",
      more: {},
      now: "2027-08-01T12:00",
      step: "call",
      at: "2027-06-16T09:00",
      insteadOf: ["polite", "firm"],
    },
    {
      name: "what was collapsed does not come back",
      more: { taken: [{ key: "firm", on: "2027-06-08" }] },
      now: "2027-06-08T12:01",
      step: "call",
      at: "2027-06-18T09:00",
    },
    // Polite on the 4th, seven days to firm.
    {
      name: "a late letter keeps its distance to the next",
      more: { taken: [{ key: "polite", on: "2027-06-04" }] },
      now: "2027-06-04T10:00",
      step: "firm",
      at: "2027-06-11T09:00",
    },
    {
      name: "a part payment counts the days anew, the steps taken stay",
      more: { taken: [polite], partPaidOn: "2027-06-01" },
      now: "2027-06-01T10:00",
      step: "firm",
      at: "2027-06-11T09:00",
    },
    {
      name: "a part payment before the due date changes nothing",
      more: { partPaidOn: "2027-05-20" },
      now: "2027-05-28T00:00",
      step: "polite",
      at: "2027-05-31T09:00",
    },
    {
      name: "the next instalment begins at the bottom",
      more: { dueOn: "2027-06-28" },
      now: "2027-06-29T00:00",
      step: "polite",
      at: "2027-07-01T09:00",
    },
    // Promised for Friday 11 June: the transfer shows on Monday 14.
    {
      name: "a promise freezes to the bank day after it (PAY7)",
      more: { taken: [polite], promisedOn: "2027-06-11" },
      now: "2027-06-08T09:00",
      step: "firm",
      at: "2027-06-14T09:00",
    },
    {
      name: "a promise for a Sunday",
      more: { taken: [polite], promisedOn: "2027-06-13" },
      now: "2027-06-08T09:00",
      step: "firm",
      at: "2027-06-14T09:00",
    },
    {
      name: "a broken promise goes on where the ladder stood",
      more: { promisedOn: "2027-07-30" },
      now: "2027-08-02T09:00",
      step: "polite",
      at: "2027-08-02T09:00",
    },
    {
      name: "a promise kept in mind no longer than it says",
      more: { promisedOn: "2027-05-28" },
      now: "2027-05-28T09:00",
      step: "polite",
      at: "2027-05-31T09:00",
    },
    { name: "not in Golden Week", more: { dueOn: "2027-04-28" }, now: "2027-04-29T00:00", step: "polite", at: "2027-05-06T09:00" },
    {
      name: "not on the business's own days off",
      more: { daysOff: ["2027-05-31 to 2027-06-02"] },
      now: "2027-05-28T00:00",
      step: "polite",
      at: "2027-06-03T09:00",
    },
  ];
  test.each(table)("$name", ({ more, now, step, at, insteadOf = [] }) => {
    const next = nextDunning(ladder, { ...facts, ...more }, tokyo(now));
    expect(next === null ? null : { step: next.step.key, at: next.at, insteadOf: next.insteadOf }).toEqual(
      step === null ? null : { step, at: tokyo(at ?? ""), insteadOf },
    );
  });

  test("whoever asks at whatever moments, the ladder ends with the person, and no two letters are on one day", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }), (pauses) => {
        const taken: { key: string; on: string }[] = [];
        let now = tokyo("2027-05-28T12:00");
        for (const pause of pauses) {
          const next = nextDunning(ladder, { ...facts, taken }, now);
          if (next && next.at <= now) taken.push({ key: next.step.key, on: now.toISOString().slice(0, 10) });
          now = new Date(now.getTime() + pause * 86_400_000);
        }
        expect(taken.at(-1)?.key).toBe("call");
        expect(new Set(taken.map(({ on }) => on)).size).toBe(taken.length);
        expect(nextDunning(ladder, { ...facts, taken }, now)).toBeNull();
      }),
    );
  });
});

describe("a ladder as it is written", () => {
  const step = (key: string, after: number, template?: string) => ({ key, after, ...(template ? { template } : {}) });
  test.each([
    ["ends with a letter", [step("polite", 3, "dunning/polite")]],
    ["has a person in the middle", [step("call", 3), step("firm", 5, "dunning/firm"), step("end", 9)]],
    ["goes back in time", [step("polite", 3, "dunning/polite"), step("call", 3)]],
    ["has a key twice", [step("call", 3, "dunning/polite"), step("call", 5)]],
    ["reminds on the due date", [step("call", 0)]],
    ["has no step", []],
  ])("is refused if it %s", (_name, steps) => expect(dunningLadderSchema.safeParse(steps).success).toBe(false));
});
