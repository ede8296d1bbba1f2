import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoreRule } from "../../../domain/scoring/score-rule.ts";
import type { Evidence, LeadEvidence } from "../../../domain/selling/evidence.ts";
import { type Position, positionOf } from "../../../domain/selling/position.ts";
import { nine } from "./a-process.ts";

const rules: ScoreRule[] = [{ on: "documentOpened", dimension: "trust", points: 10 }];
const on = (day: number) => new Date(Date.UTC(2027, 0, day));
let ids = 0;
const event = (kind: string, day: number, data: Record<string, unknown> = {}): Evidence => {
  ids += 1;
  return { id: `e${String(ids).padStart(4, "0")}`, kind, at: on(day), data };
};
const position = (events: readonly Evidence[], more: Partial<LeadEvidence> = {}) =>
  positionOf(nine, { source: null, scores: {}, events, ...more }, rules);
const states = ({ steps }: Position) => steps.map(({ state }) => state[0]).join("");

describe("a position moves by evidence", () => {
  test("step by step, each at its instant", () => {
    const read = event("documentOpened", 3);
    const found = position([event("subscriptionConfirmed", 1), event("documentOpened", 2), read, event("sessionBooked", 5)], {
      scores: { trust: 20 },
    });
    expect(found).toMatchObject({ step: "front-end-sold", since: on(5), enteredAt: on(1), route: null });
    expect(states(found)).toBe("rrraaaaaa");
    expect(found.steps[1]).toMatchObject({ at: on(3), eventId: read.id, early: false });
  });

  test("what a later step proves about an earlier one is nothing: it is a hole", () => {
    expect(states(position([event("cardReceived", 1), event("contractSigned", 9, { contract: "c" })]))).toBe("rhhhhhraa");
  });

  test("evidence before that of an earlier step is kept, and said to be early", () => {
    const found = position([event("sessionAttended", 2), event("sessionBooked", 4), event("subscriptionConfirmed", 3)]);
    expect(states(found)).toBe("rhrraaaaa");
    expect(found.steps.filter(({ early }) => early).map(({ step }) => step)).toEqual(["front-end-delivered"]);
  });

  test("a score counts from the event that brought it there, and not below it", () => {
    const opened = [event("documentOpened", 1), event("documentOpened", 2)];
    expect(position(opened, { scores: { trust: 19 } }).step).toBeNull();
    expect(position(opened, { scores: { trust: 20 } }).steps[1]).toMatchObject({ at: on(2) });
    const given = event("scoreGiven", 5, { dimension: "trust", points: 10 });
    expect(position([event("documentOpened", 1), given], { scores: { trust: 20 } }).steps[1]).toMatchObject({ at: on(5) });
    // Ten points that no rule explains were there before.
    expect(position(opened, { scores: { trust: 30 } }).steps[1]).toMatchObject({ at: on(1) });
  });
});

describe("a declared route", () => {
  test("skips its steps only for those who came by it", () => {
    const talk = [event("consultationBooked", 1), event("consultationHeld", 2)];
    expect(position(talk, { source: "trade-show" }).route).toBe("talk-at-the-show");
    expect(states(position(talk, { source: "trade-show" }))).toBe("ssssraaaa");
    expect(states(position(talk, { source: "website" }))).toBe("hhhhraaaa");
  });

  test("a step that it skips and they took all the same is reached", () => {
    const events = [event("cardReceived", 1), event("consultationBooked", 1), event("consultationHeld", 2)];
    expect(states(position(events, { source: "trade-show" }))).toBe("rsssraaaa");
  });
});

describe("evidence that is undone", () => {
  const signed = [event("presentationGiven", 1), event("contractSigned", 2, { contract: "one" })];
  test("cooling off takes the sale back: they stand where they were", () => {
    expect(position([...signed, event("contractCooledOff", 4, { contract: "one" })])).toMatchObject({ step: "presented", since: on(1) });
    expect(position([...signed, event("contractCooledOff", 4, { contract: "other" })]).step).toBe("closed");
  });

  test("after delivery it leaves a hole, and the delivery stands", () => {
    const found = position([...signed, event("deliveryCompleted", 3), event("contractCooledOff", 4, { contract: "one" })]);
    expect(found.step).toBe("delivered");
    expect(states(found)).toBe("hhhhhrhra");
  });

  test("ceasing to be a customer takes back becoming one, not a signature", () => {
    const ended = [event("becameCustomer", 2), event("ceasedCustomer", 5)];
    expect(position(ended).step).toBeNull();
    expect(position([...ended, ...signed]).step).toBe("closed");
    expect(position([...ended, event("becameCustomer", 7)])).toMatchObject({ step: "closed", since: on(7) });
  });

  test("an event that was taken back is none", () => {
    const attended = event("sessionAttended", 2);
    expect(position([attended, event("visitTakenBack", 3, { takesBack: attended.id })]).step).toBeNull();
  });
});

const kinds = [
  ...[
    "subscriptionConfirmed",
    "cardReceived",
    "documentOpened",
    "sessionBooked",
    "sessionCancelled",
    "sessionAttended",
    "consultationBooked",
  ],
  ...["consultationHeld", "presentationGiven", "contractSigned", "contractCooledOff", "becameCustomer", "ceasedCustomer"],
  ...["deliveryCompleted", "careBegan", "noise"],
];
const someEvent = fc.record({
  kind: fc.constantFrom(...kinds),
  day: fc.integer({ min: 1, max: 12 }),
  ref: fc.constantFrom("a", "b"),
});
const life = fc.array(someEvent, { maxLength: 25 }).map((all) =>
  all.map(
    ({ kind, day, ref }, place): Evidence => ({
      id: `id-${String(place).padStart(2, "0")}`,
      kind,
      at: on(day),
      data: { contract: ref, booking: ref },
    }),
  ),
);
const source = fc.constantFrom("trade-show", "website", null);
const scores = fc.record({ trust: fc.integer({ min: 0, max: 60 }) });

test("in any order of arrival, and however often each event arrives, the position is the same", () => {
  fc.assert(
    fc.property(
      life.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }))),
      source,
      scores,
      ([events, arrived], from, points) => {
        expect(position(arrived, { source: from, scores: points })).toEqual(position(events, { source: from, scores: points }));
      },
    ),
  );
});

test("no step is skipped silently: below the furthest step each is reached, shown as a hole, or on a declared route", () => {
  fc.assert(
    fc.property(life, source, scores, (events, from, points) => {
      const { steps, step, route } = position(events, { source: from, scores: points });
      const place = steps.findIndex((one) => one.step === step);
      const skips = nine.routes.find((one) => one.route === route)?.skips ?? [];
      for (const [at, { state, eventId, step: key }] of steps.entries()) {
        expect(state === "reached").toBe(eventId !== null);
        if (state === "skipped") expect(skips).toContain(key);
        if (at < place) expect(["reached", "hole", "skipped"]).toContain(state);
        if (at === place && step !== null) expect(state).toBe("reached");
        if (at > place) expect(["ahead", "skipped"]).toContain(state);
      }
    }),
  );
});
