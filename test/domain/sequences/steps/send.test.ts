import { describe, expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { send, sequenceOf, steps, tokyoFacts, touchDates, touchesOf, travel, wait } from "../journey.ts";

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
