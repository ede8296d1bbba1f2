import { expect, test } from "vitest";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { type SimulatedStep, simulate } from "../../../domain/sequences/simulate.ts";
import { welcome } from "./example.ts";
import { sequenceOf, tokyoFacts } from "./journey.ts";

const entered = new Date("2027-01-12T21:40+09:00");
const entrance = { at: entered, prompt: true };
const until = new Date("2029-01-12T21:40+09:00");
const lines = (steps: readonly SimulatedStep[]) =>
  steps.map((step) => {
    const when = new Date(step.at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
    switch (step.kind) {
      case "touch":
        return `${when} ${step.step} ${step.channel} ${step.template} ${step.reason}`;
      case "event":
        return `${when} event ${step.event}`;
      case "end":
        return `${when} end ${step.outcome} ${step.detail ?? ""}`.trim();
      case "fault":
        return `${when} fault ${step.code}`;
      case "task":
      case "update":
        return `${when} ${step.kind} ${step.step}`;
      default:
        return `${when} ${step.kind} ${step.step} ${step.reason}`;
    }
  });

test("shows each touch with date, channel and reason for a lead who opens the gift", () => {
  const opened = { kind: "documentOpened", data: { document: "gift" }, afterTouch: "gift", delay: { hours: 14 } };
  const facts = { ...tokyoFacts, scores: { trust: 50 }, tags: ["seminar-interest"] };
  expect(lines(simulate(parseSequence(welcome), facts, [opened], entrance, until))).toEqual([
    "2027-01-12T21:40 hello email welcome/hello answer",
    "2027-01-13T08:00 gift email welcome/gift due",
    "2027-01-13T22:00 event documentOpened",
    "2027-01-13T22:00 chosen gift-opened event",
    "2027-01-13T22:00 thanks line welcome/thanks answer",
    "2027-01-13T22:00 chosen warm-enough condition",
    "2027-01-13T22:00 task call",
    "2027-01-13T22:00 end completed",
  ]);
});

test("shows what one who does nothing, and has no LINE, gets", () => {
  expect(lines(simulate(parseSequence(welcome), { ...tokyoFacts, reachable: ["email"] }, [], entrance, until))).toEqual([
    "2027-01-12T21:40 hello email welcome/hello answer",
    "2027-01-13T08:00 gift email welcome/gift due",
    "2027-01-16T08:00 chosen gift-opened timed-out",
    "2027-01-18T08:00 reminder email welcome/gift-again window",
    "2027-01-18T08:00 chosen warm-enough otherwise",
    "2027-01-18T08:00 update cool",
    "2027-01-18T08:00 end completed",
  ]);
});

test("ends with the goal, skips who cannot be reached, and stops at its horizon", () => {
  const booked = { kind: "seminarBooked", delay: { days: 2 } };
  expect(lines(simulate(parseSequence(welcome), { ...tokyoFacts, reachable: [] }, [booked], entrance, until))).toEqual([
    "2027-01-12T21:40 skipped hello unreachable",
    "2027-01-13T08:00 skipped gift unreachable",
    "2027-01-14T21:40 event seminarBooked",
    "2027-01-14T21:40 end goal seminarBooked",
  ]);
  expect(simulate(sequenceOf("  - { id: w, wait: 10 years }"), tokyoFacts, [], entrance, until)).toEqual([
    { kind: "end", at: until, outcome: "running", detail: null },
  ]);
});

test("shows a fault as such", () => {
  const definition = sequenceOf("  - { id: w, wait: until renewal_date }");
  const steps = simulate(definition, { ...tokyoFacts, fields: { renewal_date: "soon" } }, [], entrance, until);
  expect(steps).toMatchObject([{ kind: "fault", step: "w", code: "field-not-a-date" }]);
});

test("two years of weekly touches take well under a second", () => {
  const weeks = Array.from(
    { length: 104 },
    (_, week) => `  - { id: w${week}, wait: "1 week, at 09:00" }\n  - { id: a${week}, send: { email: example/a } }`,
  );
  const definition = sequenceOf(weeks.join("\n"));
  const began = performance.now();
  const steps = simulate(definition, tokyoFacts, [], entrance, until);
  expect(steps.filter(({ kind }) => kind === "touch").length).toBeGreaterThan(100);
  expect(performance.now() - began).toBeLessThan(1_000);
});
