import { describe, expect, test } from "vitest";
import { decide, eventKinds, type Facts, start } from "../../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../../domain/sequences/definition.ts";
import { event, farOff, inTokyo, send, sequenceOf, steps, stepsOf, tokyoFacts, touchesOf, travel, wait } from "./journey.ts";

function touchDates(definition: SequenceDefinition, entered: string, prompt: boolean, facts: Facts = tokyoFacts): [string, string][] {
  const at = new Date(entered);
  const journey = travel(definition, start(definition, { at, prompt }), facts);
  journey.run(at, farOff);
  return touchesOf(journey.effects).map(({ slot, dueAt }) => [slot, inTokyo(dueAt)]);
}

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

describe("the due instant of a send", () => {
  test.each([
    {
      name: "in the window: at once",
      lines: [send("a")],
      entered: "2027-01-13T10:00+09:00",
      prompt: false,
      dates: [["a", "2027-01-13 10:00"]],
    },
    {
      name: "closed: at the opening",
      lines: [send("a")],
      entered: "2027-01-13T22:00+09:00",
      prompt: false,
      dates: [["a", "2027-01-14 08:00"]],
    },
    {
      name: "a wait ends promptness",
      lines: [wait("w", "2 hours"), send("a")],
      entered: "2027-01-13T22:00+09:00",
      prompt: true,
      dates: [["a", "2027-01-14 08:00"]],
    },
    {
      name: "two sends answer together",
      lines: [send("a"), send("b")],
      entered: "2027-01-13T22:00+09:00",
      prompt: true,
      dates: [
        ["a", "2027-01-13 22:00"],
        ["b", "2027-01-13 22:00"],
      ],
    },
    {
      name: "the next wait counts from the opening",
      lines: [send("a"), wait("w", "1 day"), send("b")],
      entered: "2027-01-15T22:00+09:00",
      prompt: false,
      dates: [
        ["a", "2027-01-18 08:00"],
        ["b", "2027-01-19 08:00"],
      ],
    },
  ])("$name", ({ lines, entered, prompt, dates }) => expect(touchDates(sequenceOf(steps(...lines)), entered, prompt)).toEqual(dates));

  test("a weekly sequence costs one wake-up a touch", () => {
    const definition = sequenceOf(
      steps(send("a"), wait("w1", "1 week"), send("b"), wait("w2", "1 week"), send("c"), wait("w3", "1 week"), send("d")),
    );
    const at = new Date("2027-01-13T10:00+09:00");
    const journey = travel(definition, start(definition, { at, prompt: false }), tokyoFacts);
    let asked = 0;
    for (let next = journey.ask(at).next; ; next = journey.ask(next.wakeAt).next) {
      asked += 1;
      if (next.kind !== "wait" || next.wakeAt === null) break;
    }
    expect(asked).toBe(4);
    expect(touchesOf(journey.effects)).toHaveLength(4);
  });

  test("a touch carries all that its sending needs", () => {
    const definition = sequenceOf("  - { id: a, send: { line: example/a, email: example/b }, late: { after: 2 days, then: drop } }");
    const at = new Date("2027-01-13T10:00+09:00");
    expect(touchesOf(decide(definition, start(definition, { at, prompt: true }), tokyoFacts, at).effects)).toEqual([
      {
        kind: "touch",
        slot: "a",
        occurrence: 1,
        plan: [
          { channel: "line", template: "example/a" },
          { channel: "email", template: "example/b" },
        ],
        dueAt: at,
        prompt: true,
        late: { after: 2880, then: "drop" },
        window: { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" },
        category: "nurture",
        topic: "newsletter",
      },
    ]);
  });
});

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

describe("branch, update, task, exit", () => {
  const branch = sequenceOf(`
  - id: choose
    branch:
      - { when: { score.trust: { atLeast: 40 }, tags: { has: seminar } }, steps: [{ id: warm, send: { email: example/warm } }] }
      - { when: { fields.size: { atLeast: 10, below: 100 } }, steps: [{ id: middle, send: { email: example/middle } }] }
      - { when: { stage: [considering], channel: { reachable: line } }, steps: [{ id: chat, send: { line: example/chat } }] }
      - { otherwise: [{ id: cool, exit: { outcome: cool } }] }
  - { id: behind, send: { email: example/behind } }`);
  const at = new Date("2027-01-13T10:00+09:00");
  const taken = (facts: Partial<Facts>) =>
    stepsOf(decide(branch, start(branch, { at, prompt: false }), { ...tokyoFacts, ...facts }, at).effects).map(({ step }) => step);

  test.each<{ name: string; facts: Partial<Facts>; way: string[] }>([
    { name: "score and tag", facts: { scores: { trust: 40 }, tags: ["seminar"] }, way: ["choose", "warm", "behind"] },
    { name: "score without the tag", facts: { scores: { trust: 40 } }, way: ["choose", "cool"] },
    { name: "field within bounds", facts: { fields: { size: 10 } }, way: ["choose", "middle", "behind"] },
    { name: "field at the upper bound", facts: { fields: { size: 100 } }, way: ["choose", "cool"] },
    { name: "field of another type", facts: { fields: { size: "50" } }, way: ["choose", "cool"] },
    { name: "stage and channel", facts: { stage: "considering" }, way: ["choose", "chat", "behind"] },
    { name: "stage without the channel", facts: { stage: "considering", reachable: ["email"] }, way: ["choose", "cool"] },
  ])("$name", ({ facts, way }) => expect(taken(facts)).toEqual(way));

  test("an exit names its outcome", () => {
    expect(decide(branch, start(branch, { at, prompt: false }), tokyoFacts, at).next).toEqual({
      kind: "over",
      outcome: "exited",
      detail: "cool",
    });
  });

  test("the explanation says what was judged, without values of fields", () => {
    const { effects } = decide(branch, start(branch, { at, prompt: false }), { ...tokyoFacts, fields: { size: 55 } }, at);
    const explanation = effects.find(({ kind }) => kind === "explanation");
    expect(explanation).toMatchObject({ step: "choose", verdict: "choose", reason: "condition", inputs: { arm: 1 } });
    expect(JSON.stringify(explanation)).not.toContain("55");
  });

  test("a branch sees what an update has just changed", () => {
    const definition = sequenceOf(`
  - { id: mark, update: { tag: warm, score.trust: 5, stage: considering, fields.plan: gold } }
  - id: choose
    branch:
      - when: { tags: { has: warm }, score.trust: { atLeast: 5 }, stage: considering, fields.plan: { is: [gold, silver] } }
        steps: [{ id: all, send: { email: example/all } }]`);
    const { effects, next } = decide(definition, start(definition, { at, prompt: false }), tokyoFacts, at);
    expect(touchesOf(effects)).toHaveLength(1);
    expect(effects[0]).toMatchObject({
      kind: "update",
      changes: { tag: ["warm"], untag: [], scores: { trust: 5 }, stage: "considering", fields: { plan: "gold" } },
    });
    expect(next).toEqual({ kind: "over", outcome: "completed", detail: null });
  });

  test("a task is due by its words, never in the past", () => {
    const definition = sequenceOf(
      '  - { id: call, task: { for: inside-sales, kind: phone, script: example/call, due: "2 days, at 19:00" } }',
    );
    const position = start(definition, { at, prompt: false });
    const dueAt = (now: Date) => decide(definition, position, tokyoFacts, now).effects.find(({ kind }) => kind === "task");
    expect(dueAt(at)).toMatchObject({
      role: "inside-sales",
      taskKind: "phone",
      script: "example/call",
      dueAt: new Date("2027-01-15T19:00+09:00"),
    });
    expect(dueAt(new Date("2027-01-20T10:00+09:00"))).toMatchObject({ dueAt: new Date("2027-01-22T19:00+09:00") });
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

describe("a wait until a date field", () => {
  const definition = sequenceOf(steps(wait("w", "until renewal_date - 30 days, at 09:00"), send("b")));
  const at = new Date("2027-01-13T10:00+09:00");
  const position = start(definition, { at, prompt: false });
  const now = new Date("2027-01-14T10:00+09:00");

  test("missing: it is skipped, with the reason", () => {
    const { effects } = decide(definition, position, tokyoFacts, at);
    expect(stepsOf(effects)).toMatchObject([{ step: "w", outcome: "skipped", reason: "field-missing" }, { step: "b" }]);
  });
  test("past: the journey goes on at once, and what follows is not late", () => {
    const { effects } = decide(definition, position, { ...tokyoFacts, fields: { renewal_date: "2020-01-01" } }, at);
    expect(touchesOf(effects)).toMatchObject([{ slot: "b", dueAt: at }]);
  });
  test("follows the date when it moves", () => {
    const first = decide(definition, position, { ...tokyoFacts, fields: { renewal_date: "2027-04-30" } }, at);
    const moved = decide(definition, first.position, { ...tokyoFacts, fields: { renewal_date: "2027-05-31" } }, now);
    expect(moved.next).toMatchObject({ wakeAt: new Date("2027-05-06T09:00+09:00") });
    const gone = decide(definition, moved.position, tokyoFacts, now);
    expect(touchesOf(gone.effects)).toHaveLength(1);
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
