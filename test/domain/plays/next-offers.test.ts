import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingBy } from "../../../domain/plays/closing.ts";
import {
  type CustomerFacts,
  customerRefusals,
  nextOffers,
  placeCustomer,
  type ReachRefusal,
  reachRefusals,
  refuseCustomer,
  refuseOffer,
} from "../../../domain/plays/next-offers.ts";
import { type PlayPlan, playsSchema } from "../../../domain/plays/play-plan.ts";

const NOW = new Date("2027-05-10T10:00:00+09:00");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const plan = playsSchema.parse({
  next: [
    { after: "course", offer: "masters", kind: "up", wait: 30, sequence: "masters" },
    { after: "course", offer: "club", kind: "cross", sequence: "club" },
    { after: "club", offer: "retreat", kind: "cross", sequence: "retreat" },
  ],
  revive: "revive",
});
const reached = () => null;
const calm: CustomerFacts = {
  owned: [{ offer: "course", since: daysAgo(60) }],
  isOverdue: false,
  isInIncident: false,
  isCoolingOff: false,
  rating: null,
  isUnfinished: false,
  isHeld: false,
  dormancy: "awake",
  isInPlay: false,
};
const place = (change: Partial<CustomerFacts>, reach: (sequence: string) => ReachRefusal | null = reached, by: PlayPlan = plan) =>
  placeCustomer({ ...calm, ...change }, reach, by, NOW);

describe("what may be offered", () => {
  test("the first of the playbook that is open", () => {
    expect(place({})).toEqual({ part: "now", rule: plan.next[0] });
    expect(place({ owned: [{ offer: "course", since: daysAgo(29) }] })).toEqual({ part: "now", rule: plan.next[1] });
    expect(place({ owned: [...calm.owned, { offer: "masters", since: daysAgo(1) }] })).toEqual({ part: "now", rule: plan.next[1] });
    expect(place({}, (sequence) => (sequence === "masters" ? "no-consent" : null))).toEqual({ part: "now", rule: plan.next[1] });
  });

  test("of what they bought twice the last time counts", () => {
    const owned = [
      { offer: "course", since: daysAgo(300) },
      { offer: "course", since: daysAgo(10) },
    ];
    expect(refuseOffer(owned, { ...plan.next[0], wait: 11 } as (typeof plan.next)[number], NOW)).toBe("too-soon");
    expect(refuseOffer(owned, { ...plan.next[0], wait: 10 } as (typeof plan.next)[number], NOW)).toBeNull();
  });

  test("whatever they bought last counts, also another thing", () => {
    const owned = [...calm.owned, { offer: null, since: daysAgo(29) }];
    expect(place({ owned })).toEqual({ part: "now", rule: plan.next[1] });
    expect(refuseOffer(owned, { ...plan.next[0], wait: 30 } as (typeof plan.next)[number], NOW)).toBe("too-soon");
    expect(refuseOffer(owned, { ...plan.next[0], wait: 29 } as (typeof plan.next)[number], NOW)).toBeNull();
  });

  test.each<[Partial<CustomerFacts>, string]>([
    [{ isInIncident: true, isOverdue: true }, "incident"],
    [{ isOverdue: true, isHeld: true }, "overdue"],
    [{ isCoolingOff: true, isUnfinished: true }, "cooling-off"],
    [{ rating: { score: 2, worth: null } }, "unhappy"],
    [{ rating: { score: 5, worth: false } }, "unhappy"],
    [{ isUnfinished: true }, "unfinished"],
    [{ isHeld: true }, "held"],
    [{ isInPlay: true }, "in-play"],
    [{ dormancy: "quiet" }, "quiet"],
    [{ owned: [] }, "nothing-follows"],
    [{ owned: [{ offer: null, since: daysAgo(90) }] }, "nothing-follows"],
    [{ owned: ["course", "masters", "club", "retreat"].map((offer) => ({ offer, since: daysAgo(60) })) }, "owned"],
  ])("%j: not now, %s", (change, reason) => expect(place(change)).toEqual({ part: "not-now", reason }));

  test("a satisfied rating bars nothing", () => {
    expect(place({ rating: { score: 3, worth: true } }).part).toBe("now");
  });

  test("what was nearest to an offer is told", () => {
    const owned = [
      { offer: "course", since: daysAgo(10) },
      { offer: "club", since: daysAgo(10) },
      { offer: "retreat", since: daysAgo(10) },
    ];
    expect(place({ owned })).toEqual({ part: "not-now", reason: "too-soon" });
    expect(place({ owned, dormancy: "dormant" })).toEqual({ part: "not-now", reason: "too-soon" });
  });

  test("who is dormant is revived first, if anything can", () => {
    expect(place({ dormancy: "dormant" })).toEqual({ part: "revive", rule: plan.next[0] });
    expect(place({ dormancy: "dormant" }, reached, playsSchema.parse({ next: plan.next }))).toEqual({ part: "not-now", reason: "dormant" });
    expect(place({ dormancy: "dormant" }, (sequence) => (sequence === "revive" ? "unreachable" : null))).toEqual({
      part: "not-now",
      reason: "unreachable",
    });
  });
});

const offers = ["course", "masters", "club", "retreat"];
const facts = fc.record<CustomerFacts>({
  owned: fc.array(fc.record({ offer: fc.option(fc.constantFrom(...offers)), since: fc.integer({ min: 0, max: 90 }).map(daysAgo) }), {
    maxLength: 4,
  }),
  isOverdue: fc.boolean(),
  isInIncident: fc.boolean(),
  isCoolingOff: fc.boolean(),
  rating: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }), worth: fc.option(fc.boolean()) })),
  isUnfinished: fc.boolean(),
  isHeld: fc.boolean(),
  dormancy: fc.constantFrom("awake", "dormant", "quiet"),
  isInPlay: fc.boolean(),
});
// Mostly calm: of seven coins one nearly always says no.
const mostlyCalm = fc.oneof(
  facts,
  facts.map(({ owned, dormancy }) => ({ ...calm, owned, dormancy })),
);
const reaches = fc
  .dictionary(fc.constantFrom("masters", "club", "retreat", "revive"), fc.constantFrom(...reachRefusals))
  .map((found) => (sequence: string) => found[sequence] ?? null);

describe("for every customer", () => {
  test("nothing is offered against a refusal, nothing that they own, and only what follows what they own", () => {
    let offered = 0;
    fc.assert(
      fc.property(mostlyCalm, reaches, (one, reach) => {
        const placing = placeCustomer(one, reach, plan, NOW);
        if (placing.part === "not-now") return;
        offered += 1;
        const { isOverdue, isInIncident, isCoolingOff, isUnfinished, isHeld, isInPlay } = one;
        expect([isOverdue, isInIncident, isCoolingOff, isUnfinished, isHeld, isInPlay]).not.toContain(true);
        expect(one.rating === null || (one.rating.score > 2 && one.rating.worth !== false)).toBe(true);
        const owned = one.owned.map(({ offer }) => offer);
        expect(owned).toContain(placing.rule.after);
        expect(owned).not.toContain(placing.rule.offer);
        expect(reach(placing.rule.sequence)).toBeNull();
        expect(one.dormancy).toBe(placing.part === "revive" ? "dormant" : "awake");
      }),
      { numRuns: 2_000 },
    );
    expect(offered).toBeGreaterThan(20);
  });

  test("they are in the play now exactly when an offer is open to them", () => {
    fc.assert(
      fc.property(mostlyCalm, reaches, (one, reach) => {
        const open = nextOffers(one, reach, plan, NOW).find(({ refusal }) => refusal === null);
        const placing = placeCustomer(one, reach, plan, NOW);
        expect(placing.part === "now" ? placing.rule : undefined).toEqual(open?.rule);
      }),
      { numRuns: 1_000 },
    );
  });

  test("one refusal each, from the list", () => {
    fc.assert(fc.property(facts, (one) => [null, ...customerRefusals].includes(refuseCustomer(one))));
  });
});

test.each([
  [{ kind: "incidentOpened", data: {} }, "incident"],
  [{ kind: "paymentOverdue", data: {} }, "overdue"],
  [{ kind: "contractCooledOff", data: {} }, "cooling-off"],
  [{ kind: "wentDormant", data: {} }, "dormant"],
  [{ kind: "ceasedCustomer", data: {} }, "no-customer"],
  [{ kind: "deliveryRated", data: { score: 2, worth: null } }, "unhappy"],
  [{ kind: "deliveryRated", data: { score: 5, worth: false } }, "unhappy"],
  [{ kind: "deliveryRated", data: { score: 4, worth: true } }, null],
  [{ kind: "deliveryRated", data: { score: "four" } }, null],
  [{ kind: "constructor", data: {} }, null],
])("%j ends the selling: %s", (event, reason) => expect(closingBy(event)).toBe(reason));
