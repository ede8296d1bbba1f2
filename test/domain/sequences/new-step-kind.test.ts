import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { reasonSentence } from "../../../domain/reasons.ts";
import { decide, eventKinds, start } from "../../../domain/sequences/decide.ts";
import { sequenceJsonSchema } from "../../../domain/sequences/json-schema.ts";
import { type Known, lintSequence, parseSequence } from "../../../domain/sequences/lint.ts";
import { sequenceReference } from "../../../domain/sequences/reference.ts";
import { simulate } from "../../../domain/sequences/simulate.ts";
import { skipStep } from "../../../domain/sequences/skip-step.ts";
import { stepIndex } from "../../../domain/sequences/step-index.ts";
import { stepKinds } from "../../../domain/sequences/steps/step-kinds.ts";
import { event, stepsOf, tokyoFacts, touchesOf } from "./journey.ts";
import { raffle } from "./raffle/raffle.ts";

/** The one line that a new kind of step takes besides its folder. */
const kinds = [...stepKinds, raffle];

const source = `sequence: summer
title: 夏の抽選
category: nurture
topic: newsletter
enter: { on: subscriptionConfirmed }
steps:
  - id: draw
    raffle: { ticket: ticketBought, drawing: "monday, at 10:00", prize: summer/prize }
    won:
      - { id: congratulate, send: { email: summer/won } }
    lost:
      - { id: comfort, send: { email: summer/lost } }
  - { id: farewell, send: { email: summer/farewell } }
`;
const changed = (from: string, to: string) => {
  if (!source.includes(from)) throw new Error(`not in the example: ${from}`);
  return source.replace(from, to);
};
const definition = parseSequence(source, {}, kinds);
const entered = new Date("2027-01-12T21:40+09:00");
const drawing = new Date("2027-01-18T10:00+09:00");
const withTicket = { ...tokyoFacts, events: [event("ticketBought", "2027-01-15T12:00+09:00")] };
const position = start(definition, { at: entered, prompt: false }, kinds);
const resting = decide(definition, position, tokyoFacts, entered, kinds);

describe("a kind of step that is one folder and one line in the list", () => {
  test("is refused by a language that does not have it", () => {
    expect(lintSequence(source).map(({ code, message }) => `${code}: ${message.en}`)).toEqual([
      'unknown-key: Unknown key "raffle" in item 1 of "steps".',
      'unknown-key: Unknown key "won" in item 1 of "steps".',
      'unknown-key: Unknown key "lost" in item 1 of "steps".',
    ]);
  });

  test("compiles, with the steps within it", () => {
    expect(lintSequence(source, {}, kinds)).toEqual([]);
    expect(definition.steps[0]).toEqual({
      kind: "raffle",
      id: "draw",
      ticket: "ticketBought",
      drawing: { kind: "weekday", weekday: 1, at: "10:00" },
      prize: "summer/prize",
      won: [{ kind: "send", id: "congratulate", plan: [{ channel: "email", template: "summer/won" }], late: null }],
      lost: [{ kind: "send", id: "comfort", plan: [{ channel: "email", template: "summer/lost" }], late: null }],
    });
    expect([...stepIndex(definition, kinds).keys()]).toEqual(["draw", "congratulate", "comfort", "farewell"]);
    expect(eventKinds(definition, kinds)).toEqual(["ticketBought"]);
  });

  test.each([
    {
      name: "mistyped",
      source: changed("raffle:", "rafle:"),
      problem: '8:5 unknown-key Unknown key "rafle" in item 1 of "steps". Did you mean "raffle"?',
    },
    {
      name: "with a mistyped key",
      source: changed("drawing:", "drawin:"),
      problem: '8:37 unknown-key Unknown key "drawin" in "raffle". Did you mean "drawing"?',
    },
    {
      name: "with a fault in a nested step",
      source: changed("id: congratulate, send:", "id: congratulate, sned:"),
      problem: '10:29 unknown-key Unknown key "sned" in item 1 of "won". Did you mean "send"?',
    },
    {
      name: "with a drawing that is none",
      source: changed('"monday, at 10:00"', "someday"),
      problem: /^8:46 bad-wait "someday" is not a wait/,
    },
    {
      name: "with another kind",
      source: changed("    won:", "    exit: {}\n    won:"),
      problem: '8:5 two-kinds Step "draw" is exit and raffle at once; make a step of each.',
    },
    {
      name: "without its own key",
      source: changed('raffle: { ticket: ticketBought, drawing: "monday, at 10:00", prize: summer/prize }', "exit: {}").replace(
        / {4}lost:\n.*\n/,
        "",
      ),
      problem: '9:5 misplaced-key "won" belongs to raffle, which step "draw" is not.',
    },
    {
      name: "that makes no difference",
      source: changed("    won:\n      - { id: congratulate, send: { email: summer/won } }\n", "").replace(/ {4}lost:\n.*\n/, ""),
      problem: '8:5 no-difference Raffle "draw" makes no difference; give it won, lost, or both.',
    },
    {
      name: "behind which nobody goes on",
      source: changed("send: { email: summer/won }", "exit: {}").replace("send: { email: summer/lost }", "exit: {}"),
      problem: '13:11 unreachable Step "farewell" is never reached: the sequence ends before it.',
    },
    {
      name: "with the id of another step in it",
      source: changed("id: comfort", "id: congratulate"),
      problem: '12:15 duplicate-id Step id "congratulate" is used twice; ids are unique in a sequence.',
    },
    {
      name: "with an event that is mistyped",
      source: changed("ticket: ticketBought", "ticket: ticketBougth"),
      problem: /^8:23 unknown-event Hagukumi itself records no event "ticketBougth"/,
    },
    {
      name: "with a template that does not exist",
      source: changed("prize: summer/prize", "prize: summer/price"),
      problem: '8:73 unknown-template There is no template "summer/price" for person. Did you mean "summer/prize"?',
    },
    {
      name: "with a nested template that does not exist",
      source: changed("email: summer/lost", "email: summer/list"),
      problem: '12:39 unknown-template There is no template "summer/list" for email. Did you mean "summer/lost"?',
    },
  ])("$name, lint says where and what", ({ source: written, problem }) => {
    const emails = ["won", "lost", "farewell"].map((name) => ({ key: `summer/${name}`, channel: "email" }));
    const known: Known = { templates: [...emails, { key: "summer/prize", channel: "person" }], events: ["ticketBought"] };
    const found = lintSequence(written, known, kinds).map(
      ({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message.en}${hint === null ? "" : ` ${hint.en}`}`,
    );
    expect(found).toEqual([typeof problem === "string" ? problem : expect.stringMatching(problem)]);
  });

  test("decides: rests, then goes into its own steps and on behind them", () => {
    expect(resting.next).toEqual({ kind: "wait", wakeAt: drawing, waitsFor: [] });
    const won = decide(definition, resting.position, withTicket, drawing, kinds);
    expect(stepsOf(won.effects).map(({ step }) => step)).toEqual(["draw", "congratulate", "farewell"]);
    expect(won.effects).toContainEqual(expect.objectContaining({ kind: "task", step: "draw", script: "summer/prize" }));
    const lost = decide(definition, resting.position, tokyoFacts, drawing, kinds);
    expect(stepsOf(lost.effects).map(({ step }) => step)).toEqual(["draw", "comfort", "farewell"]);
    expect(lost.next).toEqual({ kind: "over", outcome: "completed", detail: null });
  });

  test("can be skipped, and entered at a step within it", () => {
    expect(skipStep(definition, resting.position, entered, kinds).position).toMatchObject({ phase: "ready", step: "farewell" });
    const within = start(definition, { at: drawing, prompt: true, enteredStep: "comfort" }, kinds);
    expect(touchesOf(decide(definition, within, tokyoFacts, drawing, kinds).effects).map(({ slot }) => slot)).toEqual([
      "comfort",
      "farewell",
    ]);
  });

  test("is looked through by a late send that asks what comes behind it", () => {
    const late = parseSequence(
      changed("steps:\n", "steps:\n  - { id: invite, send: { email: summer/invite }, late: { after: 1 day, then: collapse } }\n"),
      {},
      kinds,
    );
    const { effects } = decide(
      late,
      start(late, { at: entered, prompt: false }, kinds),
      tokyoFacts,
      new Date("2027-01-20T10:00+09:00"),
      kinds,
    );
    expect(stepsOf(effects)[0]).toMatchObject({ step: "invite", outcome: "skipped", reason: "collapsed" });
  });

  test("is simulated by the same code", () => {
    const bought = { kind: "ticketBought", delay: { days: 2 } };
    const steps = simulate(definition, tokyoFacts, [bought], { at: entered, prompt: true }, new Date("2028-01-01T00:00Z"), { kinds });
    expect(steps.map((step) => [step.kind, "step" in step ? step.step : ""])).toEqual([
      ["event", ""],
      ["chosen", "draw"],
      ["task", "draw"],
      ["touch", "congratulate"],
      ["touch", "farewell"],
      ["end", ""],
    ]);
  });

  test("says its reasons in words", () => {
    expect(reasonSentence("no-ticket", "choose", "en", { kinds })).toBe("the lead had no ticket");
    expect(reasonSentence("no-ticket", "choose", "ja", { kinds })).toBe("抽選券がありませんでした");
    expect(reasonSentence("no-ticket", "choose", "en")).toBe("no-ticket");
  });

  test("is known to editors and to the reference page", () => {
    const validate = new Ajv2020({ strict: false }).compile(sequenceJsonSchema(kinds));
    expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(parse(changed("ticket:", "tickets:")))).toBe(false);
    expect(validate(parse(changed("    won:", "    exit: {}\n    won:")))).toBe(false);
    const page = sequenceReference(kinds);
    expect(page).toContain("exactly one of `send`, `wait`, `waitFor`, `branch`, `invite`, `update`, `task`, `exit`, `raffle`. ");
    expect(page).toContain("`then` and `otherwise` go with `waitFor` or `invite`, `won` and `lost` go with `raffle`.");
    for (const words of ["When the winner is drawn", "Steps of a winner.", "## Raffles", "- A `raffle` counts tickets"])
      expect(page).toContain(words);
    expect(sequenceReference()).not.toContain("raffle");
  });

  test("parks the journeys of an engine that does not know it", () => {
    const older = decide(definition, resting.position, withTicket, drawing);
    expect(older).toEqual({
      position: resting.position,
      effects: [],
      next: expect.objectContaining({ kind: "fault", code: "unknown-kind" }),
    });
  });
});

test("a kind with a key of another kind is refused, with both", () => {
  const greedy = { ...raffle, shape: () => ({ raffle: z.string(), late: z.string() }) };
  expect(() => lintSequence(source, {}, [...stepKinds, greedy])).toThrow(
    'Steps of kind "raffle" cannot have the key "late": it belongs to send.',
  );
});
