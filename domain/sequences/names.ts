import { type Channel, channels } from "../touches/channel.ts";
import { nearest } from "./nearest.ts";
import type { Found, Known } from "./problem.ts";
import { didYouMean } from "./schema-problems.ts";
import { isWaitProblem, parseWait } from "./wait.ts";

type Path = readonly PropertyKey[];

/**
 * The names in a sequence that do not exist. Takes the source as it was written, whole or not: what cannot be read is the schema's to
 * tell, and is passed over here.
 */
export function checkNames(raw: unknown, known: Known): Found[] {
  const found: Found[] = [];
  const names = nameChecks(known, found);
  const sequence = mapOf(raw);
  ifText(sequence.topic, (topic) => names.topic(["topic"], topic));
  ifText(mapOf(sequence.enter).on, (event) => names.event(["enter", "on"], event));
  for (const key of ["goal", "leave"]) {
    const events = sequence[key];
    ifText(events, (event) => names.event([key], event));
    for (const [place, one] of listOf(events).entries()) ifText(one, (event) => names.event([key, place], event));
  }
  walk(sequence.steps, ["steps"], names);
  return found;
}

function walk(steps: unknown, path: Path, names: Names): void {
  for (const [place, one] of listOf(steps).entries()) {
    const step = mapOf(one);
    const at = [...path, place];
    for (const channel of channels) {
      ifText(mapOf(step.send)[channel], (template) => names.template([...at, "send", channel], template, channel));
    }
    ifText(step.wait, (words) => {
      const wait = parseWait(words);
      if (!isWaitProblem(wait) && wait.kind === "until") names.field([...at, "wait"], wait.field);
    });
    ifText(mapOf(step.waitFor).event, (event) => names.event([...at, "waitFor", "event"], event));
    ifText(mapOf(step.task).script, (script) => names.template([...at, "task", "script"], script, "person"));
    names.fieldKeys([...at, "update"], mapOf(step.update));
    walk(step.then, [...at, "then"], names);
    walk(step.otherwise, [...at, "otherwise"], names);
    for (const [number, branch] of listOf(step.branch).entries()) {
      const arm = mapOf(branch);
      const where = [...at, "branch", number];
      names.fieldKeys([...where, "when"], mapOf(arm.when));
      walk(arm.steps, [...where, "steps"], names);
      walk(arm.otherwise, [...where, "otherwise"], names);
    }
  }
}

const mapOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const ifText = (value: unknown, check: (text: string) => void): void => {
  if (typeof value === "string") check(value);
};

type Names = ReturnType<typeof nameChecks>;

function nameChecks(known: Known, found: Found[]) {
  const report = (path: Path, code: string, message: string, more: Partial<Found>) => {
    found.push({ path, at: "value", severity: "error", code, message, hint: null, ...more });
  };
  const check = (list: readonly string[] | undefined, what: string, path: Path, name: string, at: Found["at"] = "value") => {
    if (list === undefined || list.includes(name)) return;
    report(path, `unknown-${what}`, `There is no ${what} "${name}".`, { hint: didYouMean(nearest(name, list)), at });
  };
  return {
    topic: (path: Path, name: string) => check(known.topics, "topic", path, name),
    // Events of any name may come by the API, so only what looks like a slip of the pen is worth a word.
    event: (path: Path, name: string) => {
      if (known.events?.includes(name) !== false) return;
      const meant = nearest(name, known.events);
      if (meant === null) return;
      const message = `"${name}" is no event that Hagukumi records; it enters or wakes somebody only if it comes by the API.`;
      report(path, "unknown-event", message, { hint: didYouMean(meant), severity: "warning" });
    },
    field: (path: Path, name: string) => check(known.fields, "field", path, name),
    fieldKeys: (path: Path, object: object | undefined) => {
      for (const key of Object.keys(object ?? {})) {
        if (key.startsWith("fields.")) check(known.fields, "field", [...path, key], key.slice("fields.".length), "key");
      }
    },
    template: (path: Path, key: string, channel: Channel) => {
      const templates = known.templates;
      if (templates === undefined || templates.some((template) => template.key === key && template.channel === channel)) return;
      const others = templates.filter((template) => template.key === key).map((template) => template.channel);
      const keys = templates.filter((template) => template.channel === channel).map((template) => template.key);
      const message =
        others.length > 0
          ? `Template "${key}" is there for ${[...new Set(others)].join(" and ")}, not for ${channel}.`
          : `There is no template "${key}" for ${channel}.`;
      report(path, "unknown-template", message, { hint: didYouMean(nearest(key, keys)) });
    },
  };
}
