import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isKnownReason, reasonSentence } from "../../domain/reasons.ts";
import { journeyReasons } from "../../domain/sequences/reasons.ts";
import { stepKinds } from "../../domain/sequences/steps/step-kinds.ts";
import { touchReasons } from "../../domain/touches/reasons.ts";
import { engine } from "../../services/engine/module.ts";
import { openRegistry } from "../../services/engine/modules/registry.ts";
import { staffHold } from "../../services/leads/staff-hold.ts";
import { modules } from "../../services/modules.ts";

const registry = openRegistry([engine, ...modules]);
const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => readFileSync(`${root}${file}`, "utf8"));
const words = (texts: readonly string[], ...patterns: RegExp[]) => {
  const all = texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found)));
  return [...new Set(all.filter((word) => word !== undefined))].toSorted();
};

/** Every word that code may write as the reason of a decision, a skipped step, a parked journey or the end of a touch. */
const written = {
  "the touch policy": words(
    sources("domain/touches/judge-touch.ts").map(
      (text) => /type DeferReason[\s\S]*?;\nexport type SkipReason[\s\S]*?;/.exec(text)?.[0] ?? "",
    ),
    /"([a-z-]+)"/g,
  ),
  "the decision core": words(
    sources("domain/sequences/**/*.ts"),
    /explain\(run, step, "\w+", (?:when\.length === 0 \? )?"([a-z-]+)"(?: : "([a-z-]+)")?/g,
    /skipped: "([a-z-]+)"/g,
    /reason: "([a-z-]+)"/g,
    /const reason = [^;\n]*\? "([a-z-]+)" : "([a-z-]+)"/g,
  ),
  "the faults of the decision core": words(sources("domain/sequences/**/*.ts"), /fault\([\w.]+, "([a-z-]+)"/g),
  "the services' journeys and touches": words(
    sources("services/{engine/touches,engine/dispatch,engine/processes,enrolments,consent,line}/**/*.ts"),
    /reason: "([a-z-]+)"/g,
    /explain\(one, "\w+", "([a-z-]+)"/g,
    /touch\("(?:failed|unknown)", "([a-z-]+)"/g,
    /code = '([a-z-]+)'/g,
    /"send" \? "([a-z-]+)" : verdict\.reason/g,
  ),
  "the services' faults": words(
    sources("services/{enrolments,engine/dispatch}/**/*.ts"),
    /code: "([a-z-]+)",[\s\S]{0,40}(?:step|message)\b/g,
  ),
  "the providers' refusals": words(sources("channels/outcome.ts"), /type Rejection =(.*);/g).flatMap((union) =>
    [...union.matchAll(/"(\w+)"/g)].flatMap(([, cause]) => cause ?? []),
  ),
};

test.each(Object.entries(written))("every reason of %s has a sentence", (_, reasons) => {
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((reason) => !isKnownReason(reason, registry))).toEqual([]);
});

test("the search for reasons finds those that are there", () => {
  expect(written["the touch policy"]).toEqual(expect.arrayContaining(["cap-reached", "collapsed", "lead-erased", "rival"]));
  expect(written["the decision core"]).toEqual(
    expect.arrayContaining([
      "by-hand",
      "collapsed",
      "condition",
      "event",
      "field-missing",
      "late",
      "none",
      "otherwise",
      "timed-out",
      "window",
    ]),
  );
  expect(written["the faults of the decision core"]).toEqual(
    expect.arrayContaining(["position-unreadable", "window-never-opens", "field-not-a-date"]),
  );
  expect(written["the services' journeys and touches"]).toEqual(
    expect.arrayContaining(["channel-changed", "confirmed", "gave-up", "journey-over", "task-given", "unsubscribed", "worker-lost"]),
  );
  expect(written["the services' faults"]).toEqual(expect.arrayContaining(["template-fault", "template-missing", "version-missing"]));
  expect(written["the providers' refusals"]).toHaveLength(6);
});

test("no two kinds of steps, nor journeys or touches, say the same reason in different words", () => {
  const all = [touchReasons, journeyReasons, ...stepKinds.map(({ words: said }) => said?.reasons ?? {})];
  const reasons = all.flatMap((some) => Object.keys(some));
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason, place) => reasons.indexOf(reason) !== place)).toEqual([]);
});

test("what a touch is held back or left out for completes a sentence in Japanese", () => {
  const ends = Object.entries(touchReasons).filter(([, { ja }]) => !/ため(（.+）)?$/.test(ja));
  expect(ends).toEqual([]);
});

test("a word is said in the language that is asked for", () => {
  expect(reasonSentence("no-consent", "skip", "en")).toBe("the lead never agreed to the topic");
  expect(reasonSentence("no-consent", "skip", "ja")).toBe("ご本人がこの配信に同意していないため");
});

test("a hold is said with the words of its cause, and an unknown cause is quoted", () => {
  const holds = new Map([["staff", staffHold]]);
  expect(reasonSentence("held:staff", "defer", "en", { holds })).toBe("the lead is on hold (staff placed it), until somebody lifts it");
  expect(reasonSentence("held:staff", "defer", "ja", { holds })).toBe("配信が保留されているため（担当者による保留）");
  expect(reasonSentence("held:moon", "defer", "en", { holds })).toBe('the lead is on hold ("moon"), until somebody lifts it');
});

test("one word in two verdicts is told apart, and an unknown one stays", () => {
  expect(reasonSentence("late", "skip", "en")).toBe("it was found too late");
  expect(reasonSentence("late", "defer", "en")).toBe("it was found late");
  expect(reasonSentence("450 4.2.1", "deferred", "ja")).toBe("450 4.2.1");
  expect(reasonSentence("constructor", undefined, "en")).toBe("constructor");
});
