import { describe, expect, test } from "vitest";
import { decide, eventKinds, start } from "../../../domain/sequences/decide.ts";
import { event, send, sequenceOf, steps, tokyoFacts, touchDates, touchesOf, wait } from "./journey.ts";

describe("real days", () => {
  test("scenario 1: cards of a trade show, imported Wednesday evening, are thanked on Thursday and again after the holiday", () => {
    const definition = sequenceOf(steps(wait("one", "1 day, at 09:00"), send("thanks"), wait("two", "4 days, at 09:00"), send("next")));
    expect(touchDates(definition, "2026-11-18T17:30+09:00", false)).toEqual([
      ["thanks", "2026-11-19 09:00"],
      ["next", "2026-11-24 09:00"],
    ]);
  });

  test("scenario 2: a follow on Tuesday night is greeted at once, then Wednesday, Monday and Thursday at 08:00", () => {
    const definition = sequenceOf(
      steps(
        send("greeting"),
        wait("w1", "1 day, at 08:00"),
        send("second"),
        wait("w2", "3 days, at 08:00"),
        send("third"),
        wait("w3", "3 days, at 08:00"),
        send("fourth"),
      ),
    );
    expect(touchDates(definition, "2027-01-12T21:40+09:00", true)).toEqual([
      ["greeting", "2027-01-12 21:40"],
      ["second", "2027-01-13 08:00"],
      ["third", "2027-01-18 08:00"],
      ["fourth", "2027-01-21 08:00"],
    ]);
  });

  test("a gift that answers a waitFor on Saturday does not wait for the window", () => {
    const definition = sequenceOf(
      "  - { id: asked, waitFor: { event: giftRequested, within: 9 days }, then: [{ id: gift, send: { email: example/gift } }] }",
    );
    const byLead = { ...tokyoFacts, events: [event("giftRequested", "2027-01-16T13:20+09:00")] };
    const byStaff = { ...tokyoFacts, events: [event("giftRequested", "2027-01-16T13:20+09:00", { actor: "staff:aki" })] };
    expect(touchDates(definition, "2027-01-12T21:40+09:00", false, byLead)).toEqual([["gift", "2027-01-16 13:20"]]);
    expect(touchDates(definition, "2027-01-12T21:40+09:00", false, byStaff)).toEqual([["gift", "2027-01-18 08:00"]]);
  });
});

describe("goals and leaves", () => {
  const definition = sequenceOf(steps(wait("w", "9 days"), send("a")), "goal: [seminarBooked]\nleave: becameCustomer");
  const at = new Date("2027-01-13T10:00+09:00");
  const position = start(definition, { at, prompt: false });
  const now = new Date("2027-01-20T10:00+09:00");
  const booked = event("seminarBooked", "2027-01-15T10:00+09:00");
  const bought = event("becameCustomer", "2027-01-16T10:00+09:00");

  test.each([
    { name: "a goal", events: [booked], next: { kind: "over", outcome: "goal", detail: "seminarBooked" } },
    { name: "a leave", events: [bought], next: { kind: "over", outcome: "left", detail: "becameCustomer" } },
    { name: "the first of both", events: [bought, booked], next: { kind: "over", outcome: "goal", detail: "seminarBooked" } },
    {
      name: "one from before the entry does not count",
      events: [event("seminarBooked", "2027-01-12T10:00+09:00")],
      next: { kind: "wait" },
    },
  ])("$name", ({ events, next }) => expect(decide(definition, position, { ...tokyoFacts, events }, now).next).toMatchObject(next));

  test("the kinds to look for are named", () => {
    expect(eventKinds(sequenceOf("  - { id: a, waitFor: { event: opened, within: 1 day } }", "goal: booked"))).toEqual([
      "booked",
      "opened",
    ]);
  });
});

test("someone may be brought in at a step", () => {
  const definition = sequenceOf(steps(send("a"), send("b")));
  const at = new Date("2027-01-13T10:00+09:00");
  expect(touchesOf(decide(definition, start(definition, { at, prompt: false, enteredStep: "b" }), tokyoFacts, at).effects)).toMatchObject([
    { slot: "b" },
  ]);
  expect(() => start(definition, { at, prompt: false, enteredStep: "c" })).toThrow(/unknown-step/);
});
