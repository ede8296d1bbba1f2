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

describe("a wait for an answer on LINE", () => {
  const definition = sequenceOf(`
  - id: answer
    waitFor: { event: linePostback, where: { data: "yes" }, within: 5 days }
    then: [{ id: thanks, send: { line: example/a } }]
    otherwise: [{ id: letter, send: { email: example/b } }]`);
  const entered = "2027-01-11T10:00+09:00";
  const pressed = (at: string, data = "yes") => event("linePostback", at, { data: { account: "line", data } });
  const blocked = (at: string) => event("lineBlocked", at);
  const followed = (at: string) => event("lineFollowed", at);

  test.each([
    { name: "the button", events: [pressed("2027-01-13T15:00+09:00")], first: ["thanks", "2027-01-13 15:00"] },
    { name: "another button", events: [pressed("2027-01-13T15:00+09:00", "no")], first: ["letter", "2027-01-18 08:00"] },
    { name: "a block ends it at once (LIN6)", events: [blocked("2027-01-13T15:00+09:00")], first: ["letter", "2027-01-13 15:00"] },
    {
      name: "the button before the block",
      events: [pressed("2027-01-12T15:00+09:00"), blocked("2027-01-13T15:00+09:00")],
      first: ["thanks", "2027-01-12 15:00"],
    },
    { name: "a block before the wait began", events: [blocked("2027-01-11T09:00+09:00")], first: ["letter", "2027-01-18 08:00"] },
  ])("$name", ({ events, first }) => {
    expect(touchDates(definition, entered, true, { ...tokyoFacts, events })[0]).toEqual(first);
  });

  test("a block that was lifted before anybody looked ends nothing", () => {
    const events = [followed("2027-01-12T16:00+09:00"), blocked("2027-01-12T15:00+09:00"), pressed("2027-01-14T15:00+09:00")];
    const journey = travel(definition, start(definition, { at: new Date(entered), prompt: true }), { ...tokyoFacts, events });
    expect(journey.ask(new Date("2027-01-13T10:00+09:00")).next).toMatchObject({
      kind: "wait",
      waitsFor: ["linePostback", "lineBlocked", "lineFollowed"],
    });
    journey.run(new Date("2027-01-14T15:00+09:00"), farOff);
    expect(touchesOf(journey.effects)).toMatchObject([{ slot: "thanks" }]);
  });

  test("says that the block ended it", () => {
    const facts = { ...tokyoFacts, events: [blocked("2027-01-13T15:00+09:00")] };
    const journey = travel(definition, start(definition, { at: new Date(entered), prompt: true }), facts);
    journey.run(new Date(entered), farOff);
    expect(journey.effects).toContainEqual(expect.objectContaining({ kind: "explanation", reason: "line-blocked" }));
  });

  test("a wait for something else does not hear of a block", () => {
    const other = sequenceOf(`
  - id: w
    waitFor: { event: documentOpened, within: 5 days }
    then: [{ id: a, send: { line: example/a } }]`);
    const journey = travel(other, start(other, { at: new Date(entered), prompt: true }), tokyoFacts);
    expect(journey.ask(new Date(entered)).next).toMatchObject({ waitsFor: ["documentOpened"] });
  });
});
