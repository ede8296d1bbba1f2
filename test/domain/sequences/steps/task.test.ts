import { expect, test } from "vitest";
import { decide, start } from "../../../../domain/sequences/decide.ts";
import { sequenceOf, tokyoFacts } from "../journey.ts";

const at = new Date("2027-01-13T10:00+09:00");

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
