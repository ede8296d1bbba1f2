import { describe, expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { pausePosition, resumePosition } from "../../../../domain/sequences/pause-position.ts";
import { NEVER, readPosition } from "../../../../domain/sequences/position.ts";
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
  test.each(["9999-12-31", "2999-12-31", "4712-12-31", "2128-01-01"])("%s means never: it waits for good, and answers", (renewal_date) => {
    const { effects, next, position: kept } = decide(definition, position, { ...tokyoFacts, fields: { renewal_date } }, at);
    expect(next).toEqual({ kind: "wait", wakeAt: NEVER, waitsFor: [] });
    expect(effects).toMatchObject([{ kind: "explanation", verdict: "choose", reason: "never", inputs: { field: "renewal_date" } }]);
    expect(readPosition(kept)).toEqual(kept);
    const paused = resumePosition(pausePosition(kept, at), at, now);
    expect(decide(definition, paused, { ...tokyoFacts, fields: { renewal_date } }, now).next).toEqual(next);
    const moved = decide(definition, kept, { ...tokyoFacts, fields: { renewal_date: "2027-05-31" } }, now);
    expect(moved.next).toMatchObject({ wakeAt: new Date("2027-05-06T09:00+09:00") });
  });
  test("9999-12-31 and a month means never, too", () => {
    const later = sequenceOf(steps(wait("w", "until renewal_date + 1 month, at 09:00"), send("b")));
    const { next } = decide(later, start(later, { at, prompt: false }), { ...tokyoFacts, fields: { renewal_date: "9999-12-31" } }, at);
    expect(next).toMatchObject({ wakeAt: NEVER });
  });
  test("a date of the sequence itself may mean never", () => {
    const later = sequenceOf(steps(wait("w", "until 9999-12-31"), send("b")));
    expect(decide(later, start(later, { at, prompt: false }), tokyoFacts, at).next).toMatchObject({ wakeAt: NEVER });
  });
  test.each(["0001-01-01", "1753-01-01", "1899-12-30", "1900-01-01"])(
    "%s means no date: it is skipped, with the reason",
    (renewal_date) => {
      const { effects } = decide(definition, position, { ...tokyoFacts, fields: { renewal_date } }, at);
      expect(stepsOf(effects)).toMatchObject([{ step: "w", outcome: "skipped", reason: "no-date" }, { step: "b" }]);
    },
  );
  test("a date in a hundred years is a date", () => {
    const { next } = decide(definition, position, { ...tokyoFacts, fields: { renewal_date: "2099-12-31" } }, at);
    expect(next).toMatchObject({ wakeAt: new Date("2099-12-01T09:00+09:00") });
  });
  test("follows the date when it moves", () => {
    const first = decide(definition, position, { ...tokyoFacts, fields: { renewal_date: "2027-04-30" } }, at);
    const moved = decide(definition, first.position, { ...tokyoFacts, fields: { renewal_date: "2027-05-31" } }, now);
    expect(moved.next).toMatchObject({ wakeAt: new Date("2027-05-06T09:00+09:00") });
    const gone = decide(definition, moved.position, tokyoFacts, now);
    expect(touchesOf(gone.effects)).toHaveLength(1);
  });
});
