import { describe, expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { send, sequenceOf, steps, stepsOf, tokyoFacts, touchesOf, wait } from "../journey.ts";

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
