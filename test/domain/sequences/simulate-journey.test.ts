import { expect, test } from "vitest";
import type { Facts } from "../../../domain/sequences/decision.ts";
import { parseSequence } from "../../../domain/sequences/lint.ts";
import { entryOf, simulateJourney, supposedPerson } from "../../../domain/sequences/simulate-journey.ts";

const sequenceOf = (steps: string, enter = "manual", more = "") =>
  parseSequence(`sequence: s\ntitle: S\ncategory: nurture\ntopic: newsletter\nenter: ${enter}\n${more}steps:\n${steps}`);
const facts: Facts = {
  zone: "Asia/Tokyo",
  fields: {},
  tags: [],
  scores: {},
  stage: "later",
  relation: "lead",
  reachable: ["email", "line", "person"],
  events: [],
};
const time = { from: new Date("2027-01-12T09:00+09:00"), until: new Date("2029-01-12T09:00+09:00"), supposed: [] };
const shown = (steps: ReturnType<typeof simulateJourney>) =>
  steps.map((step) =>
    `${step.at.toISOString()} ${step.kind} ${"reason" in step ? step.reason : "outcome" in step ? step.outcome : ""}`.trim(),
  );

const twice = "  - { id: a, send: { line: x/a } }\n  - { id: w, wait: 3 hours }\n  - { id: b, send: { line: x/b } }\n";

test("a cap holds a touch back as it would in production, while the journey goes on", () => {
  expect(shown(simulateJourney(sequenceOf(twice), supposedPerson(facts), time))).toEqual([
    "2027-01-12T00:00:00.000Z touch due",
    "2027-01-12T03:00:00.000Z end completed",
    "2027-01-12T23:00:00.000Z touch outside-window", // free at 05:00, which is night
  ]);
});

test("nothing is told of what goes out after the end of the simulation", () => {
  const until = new Date("2027-01-12T20:00+09:00");
  expect(shown(simulateJourney(sequenceOf(twice), supposedPerson(facts), { ...time, until }))).toEqual([
    "2027-01-12T00:00:00.000Z touch due",
    "2027-01-12T03:00:00.000Z end completed",
  ]);
});

test("what waits for a cap is cancelled when a goal ends the journey", () => {
  const booked = { kind: "seminarBooked", delay: { hours: 5 } };
  const steps = `${twice}  - { id: w2, wait: 1 day }\n  - { id: c, send: { email: x/c } }\n`;
  const simulated = simulateJourney(sequenceOf(steps, "manual", "goal: seminarBooked\n"), supposedPerson(facts), {
    ...time,
    supposed: [booked],
  });
  expect(shown(simulated)).toEqual([
    "2027-01-12T00:00:00.000Z touch due",
    "2027-01-12T05:00:00.000Z event",
    "2027-01-12T05:00:00.000Z skipped journey-over",
    "2027-01-12T05:00:00.000Z end goal",
  ]);
});

test.each([
  ["unsubscribed", { state: "reachable", reason: null, suppressed: [], subscription: "unsubscribed" }, null],
  ["no-consent", { state: "reachable", reason: null, suppressed: [], subscription: null }, null],
  ["suppressed", { state: "reachable", reason: null, suppressed: ["advertising"], subscription: "subscribed" }, null],
  ["held:staff", { state: "reachable", reason: null, suppressed: [], subscription: "subscribed" }, "staff"],
] as const)("a step is skipped or held: %s", (reason, contact, hold) => {
  const email = { ...contact, suppressed: [...contact.suppressed] };
  const holds = hold ? [{ cause: hold, bars: ["nurture" as const] }] : [];
  const person = { ...supposedPerson(facts), contacts: { email }, holds };
  const steps = simulateJourney(sequenceOf("  - { id: a, send: { email: x/a } }\n"), person, time);
  const kind = hold ? "held" : "skipped";
  expect(shown(steps)).toEqual([`2027-01-12T00:00:00.000Z ${kind} ${reason}`, "2027-01-12T00:00:00.000Z end completed"]);
});

test("another channel takes over where the first is closed", () => {
  const open = { state: "reachable", reason: null, suppressed: [], subscription: "subscribed" } as const;
  const contacts = { line: { ...open, suppressed: [], subscription: "unsubscribed" as const }, email: { ...open, suppressed: [] } };
  const steps = simulateJourney(
    sequenceOf("  - { id: a, send: { line: x/a, email: x/b } }\n"),
    { ...supposedPerson(facts), contacts },
    time,
  );
  expect(steps[0]).toMatchObject({ kind: "touch", channel: "email", template: "x/b" });
});

test("the lead's own act enters promptly, another's does not", () => {
  const entry = (enter: string) => entryOf(sequenceOf("  - { id: a, send: { email: x/a } }\n", enter));
  expect(entry("{ on: subscriptionConfirmed }")).toEqual({ event: "subscriptionConfirmed", prompt: true });
  expect(entry("{ on: cardReceived }")).toEqual({ event: "cardReceived", prompt: false });
  expect(entry("manual")).toEqual({ event: null, prompt: false });
});
