import { describe, expect, test } from "vitest";
import { start } from "../../../../domain/sequences/decide.ts";
import { event, farOff, inTokyo, sequenceOf, tokyoFacts, touchDates, touchesOf, travel } from "../journey.ts";

describe("waitFor", () => {
  const definition = sequenceOf(`
  - { id: w, wait: 1 day }
  - id: opened
    waitFor: { event: documentOpened, where: { document: gift }, within: 3 days }
    then: [{ id: thanks, send: { email: example/a } }]
    otherwise: [{ id: reminder, send: { email: example/b } }]
  - { id: after, send: { email: example/c } }`);
  const entered = "2027-01-11T10:00+09:00";
  const opened = (at: string, document = "gift") => ({ ...tokyoFacts, events: [event("documentOpened", at, { data: { document } })] });

  test.each([
    { name: "the event in time", facts: opened("2027-01-13T21:00+09:00"), first: ["thanks", "2027-01-13 21:00"] },
    { name: "no event", facts: tokyoFacts, first: ["reminder", "2027-01-15 10:00"] },
    { name: "the event before the wait began", facts: opened("2027-01-12T09:59+09:00"), first: ["reminder", "2027-01-15 10:00"] },
    { name: "the event as the wait begins", facts: opened("2027-01-12T10:00+09:00"), first: ["thanks", "2027-01-12 10:00"] },
    { name: "the event too late", facts: opened("2027-01-15T10:01+09:00"), first: ["reminder", "2027-01-15 10:00"] },
    { name: "another document", facts: opened("2027-01-13T21:00+09:00", "other"), first: ["reminder", "2027-01-15 10:00"] },
  ])("$name", ({ facts, first }) => expect(touchDates(definition, entered, true, facts)[0]).toEqual(first));

  test("tells what it waits for, and by when", () => {
    const journey = travel(definition, start(definition, { at: new Date(entered), prompt: true }), tokyoFacts);
    journey.ask(new Date(entered));
    expect(journey.last.next).toEqual({ kind: "wait", wakeAt: new Date("2027-01-12T10:00+09:00"), waitsFor: [] });
    expect(journey.ask(new Date("2027-01-12T10:00+09:00")).next).toEqual({
      kind: "wait",
      wakeAt: new Date("2027-01-15T10:00+09:00"),
      waitsFor: ["documentOpened"],
    });
  });

  test("an event that came while the engine was down is found afterwards", () => {
    const journey = travel(definition, start(definition, { at: new Date(entered), prompt: true }), opened("2027-01-13T21:00+09:00"));
    journey.run(new Date("2027-01-14T09:00+09:00"), farOff);
    expect(touchesOf(journey.effects).map(({ slot, dueAt }) => [slot, inTokyo(dueAt)])).toEqual([
      ["thanks", "2027-01-13 21:00"],
      ["after", "2027-01-13 21:00"],
    ]);
  });
});
