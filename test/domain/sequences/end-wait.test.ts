import { expect, test } from "vitest";
import { endWait, remainingMs } from "../../../domain/sequences/end-wait.ts";
import type { Position } from "../../../domain/sequences/position.ts";

const now = new Date("2027-01-10T00:00:00.000Z");
const at = now.toISOString();
const later = "2027-01-12T00:00:00.000Z";
const journey = { enteredAt: "2027-01-01T00:00:00.000Z", anchor: "2027-01-02T00:00:00.000Z", prompt: false, lap: 1 };
const waiting: Position = { ...journey, phase: "waiting", step: "rest", dueAt: later };

test.each<[string, Position, Position | null]>([
  ["a wait ends", waiting, { ...waiting, dueAt: at }],
  [
    "a waitFor ends",
    { ...journey, phase: "listening", step: "s", since: at, dueAt: later },
    { ...journey, phase: "listening", step: "s", since: at, dueAt: at },
  ],
  [
    "a message goes without its window, and what follows counts from now",
    { ...journey, phase: "sending", step: "s", dueAt: later },
    { ...journey, phase: "sending", step: "s", dueAt: at, anchor: at, prompt: true },
  ],
  ["what is due already is left alone", { ...waiting, dueAt: at }, null],
  ["a step that has not begun waits for nothing", { ...journey, phase: "ready", step: "s" }, null],
])("%s", (_name, position, ended) => {
  expect(endWait(position, now)).toEqual(ended);
});

test("what remains counts from the beginning of the pause, and is unknown of a wait without end", () => {
  expect(remainingMs({ ...waiting, frozenAt: at })).toBe(2 * 86_400_000);
  expect(remainingMs(waiting)).toBeNull();
  expect(remainingMs({ ...waiting, frozenAt: at, dueAt: "9999-12-31T00:00:00.000Z" })).toBeNull();
});
