import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../domain/app-error.ts";
import { type Known, lintSequence, type Problem, parseSequence } from "../../../domain/sequences/lint.ts";
import { welcome } from "./example.ts";

const brief = ({ line, column, severity, code, message, hint }: Problem) =>
  `${line}:${column} ${severity} ${code} ${message.en}${hint === null ? "" : ` ${hint.en}`}`;
const changed = (from: string, to: string) => {
  if (!welcome.includes(from)) throw new Error(`not in the example: ${from}`);
  return welcome.replace(from, to);
};

test("the design's example is sound", () => expect(lintSequence(welcome)).toEqual([]));

test("the design's example compiles to what runs", () => {
  expect(parseSequence(welcome)).toMatchObject({
    sequence: "welcome",
    enter: { kind: "event", on: "subscriptionConfirmed", where: {}, again: { kind: "after", after: { days: 180 } } },
    goals: ["seminarBooked"],
    leaves: ["becameCustomer"],
    window: { days: [1, 2, 3, 4, 5], from: "08:00", to: "20:00", holidays: "skip" },
    steps: [
      { kind: "send", id: "hello", plan: [{ channel: "email" }, { channel: "line" }], late: null },
      { kind: "wait", wait: { kind: "days", duration: { days: 1 }, at: "08:00" } },
      { kind: "send", late: { after: 2880, then: "drop" } },
      {
        kind: "waitFor",
        event: "documentOpened",
        where: { document: "gift" },
        satisfied: [{ id: "thanks" }],
        otherwise: [{ id: "reminder" }],
      },
      { kind: "branch", arms: [{ when: [{ kind: "score", dimension: "trust" }, { kind: "tags" }] }, { when: [] }] },
    ],
  });
});

test("a sequence's own lateness goes to the steps that have none", () => {
  const { steps } = parseSequence(changed("steps:\n", "late: { after: 2 hours, then: send }\nsteps:\n"));
  expect(steps.map((step) => (step.kind === "send" ? step.late : undefined))).toEqual([
    { after: 120, then: "send" },
    undefined,
    { after: 2880, then: "drop" },
    undefined,
    undefined,
  ]);
});

test("channels are preferred in the order in which they are written", () => {
  const { steps } = parseSequence(
    changed("{ email: welcome/hello, line: welcome/hello }", "{ line: welcome/hello, email: welcome/hello }"),
  );
  expect(steps[0]).toMatchObject({ plan: [{ channel: "line" }, { channel: "email" }] });
});

describe("says where and what is meant", () => {
  test.each([
    {
      name: "a mistyped kind",
      source: changed("    send: { email: welcome/gift }", "    sned: { email: welcome/gift }"),
      problem: '15:5 error unknown-key Unknown key "sned" in item 3 of "steps". Did you mean "send"?',
    },
    {
      name: "a mistyped key",
      source: changed("within: 3 days", "witin: 3 days"),
      problem: '18:66 error unknown-key Unknown key "witin" in "waitFor". Did you mean "within"?',
    },
    {
      name: "a mistyped score",
      source: changed("score.trust: -5", "scroe.trust: -5"),
      problem: '29:46 error unknown-key Unknown key "scroe.trust" in "update". Did you mean "score.trust"?',
    },
    {
      name: "a mistyped value",
      source: changed("category: nurture ", "category: nurtur "),
      problem:
        '3:11 error wrong-value "category" must be verification, transactional, nurture, promotion or care, not "nurtur". Did you mean "nurture"?',
    },
    { name: "a missing key", source: changed("title: 最初の七日間\n", ""), problem: '1:1 error missing-key "title" is missing.' },
    {
      name: "an impossible time",
      source: changed("1 day, at 08:00", "1 day, at 25:00"),
      problem: '13:11 error bad-time "25:00" is not a time of day; write it from 00:00 to 23:59.',
    },
    {
      name: "an impossible duration",
      source: changed("within: 3 days", "within: 3 fortnights"),
      problem: '18:74 error bad-duration "3 fortnights" is not a length of time; write one like "2 hours", "1 day" or "1 week 2 days".',
    },
    {
      name: "an impossible date",
      source: changed("1 day, at 08:00", "until 2026-13-40"),
      problem: '13:11 error bad-date "2026-13-40" is not a date of the calendar; write it as 2027-04-01.',
    },
    {
      name: "an impossible date in a condition",
      source: changed("score.trust: { atLeast: 40 }", "fields.lease_end: { below: 2026-13-40 }"),
      problem: '25:44 error bad-date "2026-13-40" is not a date of the calendar; write it as 2027-04-01.',
    },
    {
      name: "a wait that is none",
      source: changed("1 day, at 08:00", "tomorrow"),
      problem:
        '13:11 error bad-wait "tomorrow" is not a wait; write one like "2 hours", "1 day, at 08:00", "at 08:00", "monday, at 09:00" or "until renewal_date - 30 days, at 09:00".',
    },
    {
      name: "a window that closes before it opens",
      source: changed('to: "20:00"', 'to: "07:00"'),
      problem: "8:46 error empty-window The window opens at 08:00, so it must close later than that, not at 07:00.",
    },
    {
      name: "a title that is a number",
      source: changed("title: 最初の七日間", "title: 7"),
      problem: '2:8 error wrong-type "title" must be text, not "7". Put it in quotes: "7".',
    },
    {
      name: "two kinds in one step",
      source: changed("    wait: 1 day, at 08:00", "    wait: 1 day\n    exit: {}"),
      problem: '14:5 error two-kinds Step "next-morning" is wait and exit at once; make a step of each.',
    },
    {
      name: "late without send",
      source: changed("    wait: 1 day, at 08:00", "    wait: 1 day\n    late: { after: 1 day, then: drop }"),
      problem: '14:5 error misplaced-key "late" belongs to send, which step "next-morning" is not.',
    },
    {
      name: "a step id used twice",
      source: changed("id: thanks", "id: gift"),
      problem: '20:15 error duplicate-id Step id "gift" is used twice; ids are unique in a sequence.',
    },
    {
      name: "a key written twice",
      source: changed("title: 最初の七日間", "title: a\ntitle: b"),
      problem: "3:1 error duplicate-key This key is written twice here.",
    },
    {
      name: "nurture without a topic",
      source: changed("topic: newsletter ", "# "),
      problem: "3:11 error no-topic A sequence of category nurture needs a topic: the subscription that allows it.",
    },
    {
      name: "an event that enters and ends",
      source: changed("goal: seminarBooked", "goal: subscriptionConfirmed"),
      problem: '6:7 error ends-at-entry "subscriptionConfirmed" enters this sequence, so it cannot end it as well.',
    },
    {
      name: "an event that is goal and leave",
      source: changed("[becameCustomer]", "[becameCustomer, seminarBooked]"),
      problem: '7:25 error goal-and-leave "seminarBooked" is a goal already; it can end the sequence in one way only.',
    },
    {
      name: "a step behind the end",
      source: changed("  - id: gift\n", "  - { id: out, exit: {} }\n  - id: gift\n"),
      problem: '15:9 warning unreachable Step "gift" is never reached: the sequence ends before it.',
    },
    {
      name: "promotion at night",
      source: changed("category: nurture ", "category: promotion ").replace(/window: .*/, ""),
      problem: "3:11 warning no-window Promotion without a window may reach people at night. Add a window.",
    },
    {
      name: "a time when the window is closed",
      source: changed("1 day, at 08:00", "1 day, at 07:30"),
      problem:
        "13:11 warning time-outside-window The window is closed at 07:30, so the next touch waits until it opens. Choose a time from 08:00 to 20:00.",
    },
    {
      name: "otherwise before the last arm",
      source: changed("      - when: {", "      - otherwise: [{ id: x, exit: {} }]\n      - when: {"),
      problem: '25:9 error otherwise-not-last "otherwise" must be the last arm of a branch.',
    },
    {
      name: "too many points",
      source: changed("score.trust: -5", "score.trust: 5000"),
      problem: '29:59 error out-of-range "score.trust" must be at most 1000.',
    },
    { name: "text that is no YAML", source: changed("enter: { on", "enter: { on: ["), problem: null },
    {
      name: "a list instead of a sequence",
      source: "- a\n- b\n",
      problem: "1:1 error not-a-sequence A sequence is written as keys with values, beginning with sequence, title and category.",
    },
    {
      name: "an empty file",
      source: "",
      problem: "1:1 error not-a-sequence A sequence is written as keys with values, beginning with sequence, title and category.",
    },
  ])("$name", ({ source, problem }) => {
    const found = lintSequence(source).map(brief);
    if (problem === null) expect(found[0]).toMatch(/error yaml-syntax This is not valid YAML/);
    else expect(found).toEqual([problem]);
  });
});

describe("names are checked against what exists", () => {
  const known: Known = {
    templates: [
      { key: "welcome/hello", channel: "email" },
      { key: "welcome/hello", channel: "line" },
      { key: "welcome/gift", channel: "email" },
      { key: "welcome/gift-again", channel: "email" },
      { key: "welcome/thanks", channel: "line" },
      { key: "welcome/call", channel: "person" },
    ],
    events: ["subscriptionConfirmed", "seminarBooked", "becameCustomer", "documentOpened"],
    fields: ["renewal_date", "size"],
    topics: ["newsletter"],
  };

  test("the example uses only what exists", () => expect(lintSequence(welcome, known)).toEqual([]));

  test.each([
    {
      name: "template",
      source: changed("welcome/gift }", "welcome/gfit }"),
      problem: '15:20 error unknown-template There is no template "welcome/gfit" for email. Did you mean "welcome/gift"?',
    },
    {
      name: "template on another channel",
      source: changed("{ line: welcome/thanks }", "{ email: welcome/thanks }"),
      problem: '20:38 error unknown-template Template "welcome/thanks" exists for line, not for email.',
    },
    {
      name: "event",
      source: changed("documentOpened", "documentOpend"),
      problem:
        '18:23 warning unknown-event Hagukumi itself records no event "documentOpend". It has an effect only if another system sends it by the API. Did you mean "documentOpened"?',
    },
    { name: "topic", source: changed("topic: newsletter", "topic: news"), problem: '4:8 error unknown-topic There is no topic "news".' },
    {
      name: "field of a condition",
      source: changed("score.trust: { atLeast: 40 }", "fields.siez: { atLeast: 40 }"),
      problem: '25:17 error unknown-field There is no field "siez". Did you mean "size"?',
    },
    {
      name: "field of a wait",
      source: changed("1 day, at 08:00", "until renewal_dat - 30 days"),
      problem: '13:11 error unknown-field There is no field "renewal_dat". Did you mean "renewal_date"?',
    },
  ])("$name", ({ source, problem }) => expect(lintSequence(source, known).map(brief)).toEqual([problem]));
});

test("names are checked beside faults of form, where the parts can be read", () => {
  const known = { templates: [{ key: "welcome/hello", channel: "email" }], topics: ["newsletter"], events: [], fields: [] };
  const source = `sequence: a
title: A
category: nurtur
topic: news
enter: manual
steps:
  - id: hello
    send: { email: welcome/helo, line: [] }
  - id: ask
    branch:
      - when: { fields.size: { is: 1 } }
        step: []
  - id: end
    waitFor: { event: x, within: 3 fortnights }
    then:
      - id: more
        send: { email: Welcome }
`;
  expect(lintSequence(source, known).map(({ line, code }) => `${line} ${code}`)).toEqual([
    "3 wrong-value",
    "4 unknown-topic",
    "8 unknown-template",
    "8 wrong-type",
    "11 bad-arm",
    "11 unknown-field",
    "12 unknown-key",
    "14 bad-duration",
    "17 wrong-value",
  ]);
});

test("parsing stops at the first error, with its place and what to do, as one sentence or two", () => {
  const parse = () => parseSequence(changed("category: nurture ", "category: nurtur "));
  expect(parse).toThrow(AppError);
  expect(parse).toThrow(/sequence-invalid: Line 3, column 11: "category" must be .* Did you mean "nurture"\?/);
});

describe("never throws", () => {
  const check = (source: string) => {
    const problems = lintSequence(source);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.column).toBeGreaterThanOrEqual(1);
      expect(problem.message.en).toMatch(/\.$/);
      expect(problem.message.ja).toMatch(/。$/);
    }
    const isSound = problems.every(({ severity }) => severity === "warning");
    if (isSound) expect(parseSequence(source).steps.length).toBeGreaterThan(0);
    else expect(() => parseSequence(source)).toThrow(AppError);
  };

  test("on any text", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), check)));

  test("on any YAML value", () => fc.assert(fc.property(fc.json({ maxDepth: 5 }), check)));

  test("on the example with a piece replaced, moved or cut out", () => {
    const lines = welcome.split("\n");
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...lines, "__proto__: {}", "&a [*a]", "!!binary x", "null", "? {a: b} : c", "[".repeat(50)),
    );
    const damage = fc.tuple(fc.nat(welcome.length), fc.nat(60), piece);
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        check(damages.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), welcome));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    { name: "nested a hundred thousand deep", source: "[".repeat(100_000) },
    { name: "nested deep in blocks", source: "- ".repeat(50_000) },
    {
      name: "aliases that multiply",
      source: `a: &a [x, x]\n${"bcdefghijk"
        .split("")
        .map((key, place) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghijk"[place]}`)}]`)
        .join("\n")}`,
    },
    { name: "an alias without anchor", source: "sequence: *nowhere" },
    {
      name: "steps within themselves",
      source: changed("steps:\n", "steps: &steps\n")
        .replace("then:\n", "then: *steps\n")
        .replace("      - { id: thanks, send: { line: welcome/thanks } }\n", ""),
    },
    { name: "longer than a plan", source: "#".repeat(300_000) },
    { name: "several documents", source: `${welcome}---\n${welcome}` },
  ])("$name", ({ source }) => {
    check(source);
    expect(lintSequence(source).length).toBeGreaterThan(0);
  });
});
