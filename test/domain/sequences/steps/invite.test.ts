import { describe, expect, test } from "vitest";
import type { Facts } from "../../../../domain/sequences/decide.ts";
import { start } from "../../../../domain/sequences/decide.ts";
import { endWait } from "../../../../domain/sequences/end-wait.ts";
import { lintSequence } from "../../../../domain/sequences/lint.ts";
import { pausePosition, resumePosition } from "../../../../domain/sequences/pause-position.ts";
import { simulate } from "../../../../domain/sequences/simulate.ts";
import { stepSentences } from "../../../../domain/sequences/step-tree.ts";
import { event, farOff, inTokyo, sequenceOf, stepsOf, tokyoFacts, touchesOf, travel } from "../journey.ts";

const source = (more = "") => `
  - id: invite
    invite:
      offer: tanaoroshi
      messages:
        - { email: example/first, line: example/first }
        - { email: example/second }
        - { email: example/third }
      every: 4 days
      within: 30 days
      person: { for: inside-sales, kind: phone, script: example/call, due: 2 days }
    then: [{ id: won, update: { tag: booked } }]
    otherwise: [{ id: lost, update: { tag: not-now } }]${more}`;
const definition = sequenceOf(source());
// A Monday.
const entered = new Date("2027-01-18T10:00+09:00");

const booking = (at: string, kind = "sessionBooked", offer = "tanaoroshi") => event(kind, at, { data: { offer } });
const completed = (at: string, outcome: string, step = "example/invite/person") =>
  event("taskCompleted", at, { actor: "staff:aoki", data: { outcome, step } });

function journeyOf(facts: Partial<Facts> = {}, of = definition) {
  return travel(of, start(of, { at: entered, prompt: false }), { ...tokyoFacts, ...facts });
}

/** What happened, in a few words: touches and tasks with their due instants, and the last step with the instant at which it was taken. */
function told(journey: ReturnType<typeof travel>): string[] {
  return journey.effects.flatMap((effect) => {
    if (effect.kind === "touch") return [`${effect.slot} ${inTokyo(effect.dueAt)}`];
    if (effect.kind === "task") return [`${effect.step} due ${inTokyo(effect.dueAt)}`];
    if (effect.kind === "invitation") return [`invited ${effect.offer} ${inTokyo(effect.at)}`];
    if (effect.kind === "withdraw") return [`withdrawn ${effect.slots.join(" ")}`];
    if (effect.kind === "stepDone" && ["won", "lost"].includes(effect.step)) return [`${effect.step} ${inTokyo(effect.at)}`];
    return [];
  });
}

const withdrawn = "withdrawn invite/1 invite/2 invite/3 invite/person";

describe("an invitation", () => {
  test("is three touches in the window, then a person, then the end", () => {
    const journey = journeyOf();
    journey.run(entered, farOff);
    expect(told(journey)).toEqual([
      "invited tanaoroshi 2027-01-18 10:00",
      "invite/1 2027-01-18 10:00",
      "invite/2 2027-01-22 10:00",
      "invite/3 2027-01-26 10:00",
      "invite/person due 2027-02-01 10:00",
      withdrawn,
      "lost 2027-02-05 10:00",
    ]);
    expect(stepsOf(journey.effects).map(({ step }) => step)).toEqual([
      "invite/1",
      "invite/2",
      "invite/3",
      "invite/person",
      "invite",
      "lost",
    ]);
  });

  test("moves a touch out of the weekend, and the next ones with it", () => {
    const journey = travel(definition, start(definition, { at: new Date("2027-01-20T10:00+09:00"), prompt: false }), tokyoFacts);
    journey.run(new Date("2027-01-20T10:00+09:00"), new Date("2027-01-30T00:00+09:00"));
    expect(told(journey).slice(1)).toEqual(["invite/1 2027-01-20 10:00", "invite/2 2027-01-25 08:00", "invite/3 2027-01-29 08:00"]);
  });

  test.each([
    { name: "a booking", kind: "sessionBooked" },
    { name: "a place in the waiting list", kind: "waitListJoined" },
    { name: "a booked consultation", kind: "consultationBooked" },
  ])("ends at once by $name, and goes on as an answer to it", ({ kind }) => {
    const journey = journeyOf({ events: [booking("2027-01-23T23:00+09:00", kind)] });
    journey.run(entered, farOff);
    expect(told(journey).slice(1)).toEqual(["invite/1 2027-01-18 10:00", "invite/2 2027-01-22 10:00", withdrawn, "won 2027-01-23 23:00"]);
  });

  test("goes on when another offer is booked", () => {
    const journey = journeyOf({ events: [booking("2027-01-23T23:00+09:00", "sessionBooked", "five-hours")] });
    journey.run(entered, new Date("2027-01-27T00:00+09:00"));
    expect(told(journey)).toContain("invite/3 2027-01-26 10:00");
  });

  test("does not begin for somebody who has booked already", () => {
    const journey = journeyOf({ offers: { tanaoroshi: { threshold: { trust: 20 }, booked: true } } });
    journey.run(entered, farOff);
    expect(told(journey)).toEqual(["won 2027-01-18 10:00"]);
    expect(journey.effects).toContainEqual(expect.objectContaining({ reason: "already-booked" }));
  });

  test("ends when a person learns that they are not interested; other tasks say nothing", () => {
    const facts = {
      events: [completed("2027-01-31T11:00+09:00", "not-interested", "other/call"), completed("2027-02-01T11:00+09:00", "not-interested")],
    };
    const journey = journeyOf(facts);
    journey.run(entered, farOff);
    expect(told(journey).slice(-2)).toEqual([withdrawn, "lost 2027-02-01 11:00"]);
    expect(journey.effects).toContainEqual(expect.objectContaining({ reason: "invitation-declined" }));
  });

  test("waits once more after the person has spoken to them", () => {
    const journey = journeyOf({ events: [completed("2027-01-31T11:00+09:00", "reached"), booking("2027-02-03T09:00+09:00")] });
    journey.run(entered, farOff);
    expect(told(journey).at(-1)).toBe("won 2027-02-03 09:00");
    const silent = journeyOf({ events: [completed("2027-01-31T11:00+09:00", "reached")] });
    silent.run(entered, farOff);
    expect(told(silent).at(-1)).toBe("lost 2027-02-04 11:00");
  });

  test("without a person ends after the last wait", () => {
    const alone = sequenceOf(
      source()
        .replace(/ +person: .*\n/, "")
        .replace(/ +- \{ email: example\/(second|third) \}\n/g, ""),
    );
    const journey = journeyOf({}, alone);
    journey.run(entered, farOff);
    expect(told(journey).slice(1)).toEqual(["invite/1 2027-01-18 10:00", "withdrawn invite/1", "lost 2027-01-22 10:00"]);
  });
});

describe("the threshold of an invitation", () => {
  const offers = { tanaoroshi: { threshold: { trust: 20, interest: 5 }, booked: false } };
  const below: Facts = { ...tokyoFacts, offers, scores: { trust: 19, interest: 5 } };
  const atStart = () => travel(definition, start(definition, { at: entered, prompt: true }), below);

  test("keeps the lead waiting, and says what wakes it", () => {
    const journey = atStart();
    expect(journey.ask(entered).next).toEqual({
      kind: "wait",
      wakeAt: new Date("2027-02-17T10:00+09:00"),
      waitsFor: ["sessionBooked", "waitListJoined", "consultationBooked", "scoreChanged", "offerChanged:tanaoroshi"],
    });
    expect(touchesOf(journey.effects)).toEqual([]);
    expect(journey.effects).toEqual([
      {
        kind: "explanation",
        step: "invite",
        verdict: "choose",
        reason: "below-threshold",
        until: new Date("2027-02-17T10:00+09:00"),
        inputs: { offer: "tanaoroshi", threshold: { trust: 20, interest: 5 }, scores: { trust: 19, interest: 5 } },
      },
    ]);
  });

  test("is reached when the scores rise: then the window counts", () => {
    const journey = travel(definition, start(definition, { at: entered, prompt: true }), { ...below, scores: { trust: 20, interest: 5 } });
    journey.ask(entered);
    expect(told(journey)).toContain("invite/1 2027-01-18 10:00");
    const later = atStart();
    later.ask(entered);
    const night = new Date("2027-01-19T23:00+09:00");
    const risen = travel(definition, later.last.position, { ...below, scores: { trust: 25, interest: 5 } });
    risen.run(night, new Date("2027-01-21T00:00+09:00"));
    expect(told(risen)).toEqual(["invited tanaoroshi 2027-01-19 23:00", "invite/1 2027-01-20 08:00"]);
  });

  test("that is not reached in time leads to `otherwise`, and nobody was invited", () => {
    const journey = atStart();
    journey.run(entered, farOff);
    expect(told(journey)).toEqual(["lost 2027-02-17 10:00"]);
  });

  test("does not stand in the way of a booking", () => {
    const journey = travel(definition, start(definition, { at: entered, prompt: true }), {
      ...below,
      events: [booking("2027-01-19T12:00+09:00")],
    });
    journey.run(entered, farOff);
    expect(told(journey)).toEqual(["won 2027-01-19 12:00"]);
  });

  test("is waived by staff", () => {
    const journey = atStart();
    const now = new Date("2027-01-19T12:00+09:00");
    const hurried = endWait(journey.ask(entered).position, now);
    if (hurried === null) throw new Error("it waits");
    const after = travel(definition, hurried, below);
    after.ask(now);
    expect(told(after)).toEqual(["invited tanaoroshi 2027-01-19 12:00", "invite/1 2027-01-19 12:00"]);
    expect(after.effects).toContainEqual(expect.objectContaining({ reason: "threshold-waived" }));
  });
});

test("a pause keeps the rest of the wait between touches", () => {
  const journey = journeyOf();
  const { position } = journey.ask(entered);
  const [from, to] = [new Date("2027-01-19T10:00+09:00"), new Date("2027-01-26T10:00+09:00")];
  const resumed = travel(definition, resumePosition(pausePosition(position, from), from, to), tokyoFacts);
  resumed.run(to, new Date("2027-01-30T00:00+09:00"));
  expect(told(resumed)).toEqual(["invite/2 2027-01-29 10:00"]);
});

describe("a touch that is found late", () => {
  const outage = new Date("2027-01-27T12:00+09:00");
  const afterOutage = (rule: string) => {
    const late = sequenceOf(source(), rule);
    const journey = journeyOf({}, late);
    journey.ask(entered);
    journey.run(outage, new Date("2027-02-01T00:00+09:00"));
    return told(journey).slice(2);
  };

  test.each([
    { name: "shift moves the later ones", rule: "", told: ["invite/2 2027-01-27 12:00"] },
    {
      name: "send keeps their dates",
      rule: "late: { after: 1 day, then: send }",
      told: ["invite/2 2027-01-27 12:00", "invite/3 2027-01-27 12:00"],
    },
    { name: "collapse leaves it to the later one", rule: "late: { after: 1 day, then: collapse }", told: ["invite/3 2027-01-27 12:00"] },
    { name: "drop leaves both out", rule: "late: { after: 1 day, then: drop }", told: [] },
  ])("$name", ({ rule, told: expected }) =>
    expect(afterOutage(rule).filter((line) => line.startsWith("invite/") && !line.includes("person"))).toEqual(expected),
  );
});

describe("the source of an invitation", () => {
  const yaml = (steps: string) => `sequence: example
title: Example
category: promotion
topic: newsletter
enter: manual
window: { days: weekdays, from: "08:00", to: "20:00" }
steps:${steps}
`;
  const known = {
    templates: ["first", "second", "third"].map((key) => ({ key: `example/${key}`, channel: "email" })),
    offers: [
      { key: "tanaoroshi", side: "front-end", bookable: true },
      { key: "booklet", side: "front-end", bookable: false },
      { key: "year-course", side: "back-end", bookable: false },
    ],
  } as const;
  const problems = (text: string) =>
    lintSequence(text, known).map(({ line, code, message, hint }) => `${line} ${code} ${message.en} ${hint?.en ?? ""}`.trim());

  test("names offers and templates that exist", () => {
    expect(problems(yaml(source()))).toEqual([
      '12 unknown-template Template "example/first" exists for email, not for line.',
      '17 unknown-template There is no template "example/call" for person.',
    ]);
  });

  test.each([
    { offer: "tanaorosh", problem: 'unknown-offer There is no offer "tanaorosh". Did you mean "tanaoroshi"?' },
    {
      offer: "year-course",
      problem: 'back-end-offer "year-course" is a back-end offer; invite is for front-end offers only. Leads can be invited to tanaoroshi.',
    },
    {
      offer: "booklet",
      problem:
        'unbookable-offer "booklet" takes no bookings: it has no sessions and is no consultation. Leads can be invited to tanaoroshi.',
    },
  ])("names an offer that leads can book: $offer", ({ offer, problem }) => {
    expect(problems(yaml(source().replace("offer: tanaoroshi", `offer: ${offer}`)))).toContain(`10 ${problem}`);
  });

  test.each([
    { name: "no touch", change: [/messages:\n(.*\n){3}/, "messages: []\n"], problem: /^11 empty/ },
    {
      name: "four touches",
      change: ["        - { email: example/second }", "        - { email: example/second }\n".repeat(2).trimEnd()],
      problem: /^12 too-long/,
    },
    {
      name: "a fixed date between them",
      change: ["every: 4 days", "every: until 2027-03-01, at 09:00"],
      problem: /^15 bad-wait "until 2027-03-01, at 09:00" is a fixed date/,
    },
    {
      name: "a mistyped key",
      change: ["every: 4 days", "evry: 4 days"],
      problem: /^15 unknown-key Unknown key "evry" in "invite"\. Did you mean "every"\?/,
    },
  ] as const)("is refused with $name", ({ change: [from, to], problem }) => {
    expect(problems(yaml(source().replace(from, to))).find((line) => problem.test(line))).toBeDefined();
  });

  test("says what it does, and what each part does", () => {
    expect([...stepSentences(definition)].slice(0, 5).map(([id, { ja, en }]) => `${id} · ${ja} · ${en}`)).toEqual([
      'invite · 「tanaoroshi」に3回まで招待する（次は4日後。最後に inside-sales にタスクを頼む。スコアが届くまで最長30日待つ） · Invite to "tanaoroshi" by up to 3 touches (each next one 4 days later; then ask inside-sales to do a task; wait for the scores at most 30 days)',
      'invite/1 · 1回目: メールで「example/first」を送る。届かなければLINEで「example/first」を送る · Touch 1: Send "example/first" by mail, or else "example/first" by LINE',
      'invite/2 · 2回目: メールで「example/second」を送る · Touch 2: Send "example/second" by mail',
      'invite/3 · 3回目: メールで「example/third」を送る · Touch 3: Send "example/third" by mail',
      "invite/person · inside-sales にタスクを頼む（電話、期限は2日後） · Ask inside-sales for a phone call, due 2 days later",
    ]);
  });
});

describe("a simulation", () => {
  const simulated = (supposed: Parameters<typeof simulate>[2]) =>
    simulate(definition, tokyoFacts, supposed, { at: entered, prompt: false }, farOff).map((step) =>
      [step.kind, "step" in step ? step.step : "", "reason" in step ? step.reason : "", inTokyo(step.at)].join(" ").replace(/ +/g, " "),
    );

  test("of somebody who books after the second touch", () => {
    expect(simulated([{ kind: "sessionBooked", data: { offer: "tanaoroshi" }, afterTouch: "invite/2", delay: { hours: 2 } }])).toEqual([
      "touch invite/1 due 2027-01-18 10:00",
      "touch invite/2 due 2027-01-22 10:00",
      "event 2027-01-22 12:00",
      "chosen invite invitation-accepted 2027-01-22 12:00",
      "update won 2027-01-22 12:00",
      "end 2027-01-22 12:00",
    ]);
  });

  test("of somebody who never does", () => {
    expect(simulated([])).toEqual([
      "touch invite/1 due 2027-01-18 10:00",
      "touch invite/2 due 2027-01-22 10:00",
      "touch invite/3 due 2027-01-26 10:00",
      "task invite/person 2027-01-30 10:00",
      "chosen invite not-booked 2027-02-05 10:00",
      "update lost 2027-02-05 10:00",
      "end 2027-02-05 10:00",
    ]);
  });
});
