import { parseWallDate } from "../time/zoned.ts";
import type { Channel } from "../touches/channel.ts";
import type { LocalText } from "../words/local-text.ts";
import { ifText, itemsOf, mapOf } from "./as-written.ts";
import { nearest } from "./nearest.ts";
import { type Found, type Known, mostProblems, type Path } from "./problem.ts";
import { problemWords as words } from "./problem-words.ts";
import { didYouMean } from "./schema-problems.ts";
import type { StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** Checks the names in a sequence and reports each problem at its place. */
export interface Names {
  topic(path: Path, name: string): void;
  event(path: Path, name: string): void;
  /** A field that must hold dates. */
  dateField(path: Path, name: string): void;
  /** The fields in keys such as `fields.renewal_date`, and the values that are written to or compared with them. */
  fieldKeys(path: Path, object: Readonly<Record<string, unknown>>): void;
  template(path: Path, key: string, channel: Channel): void;
  /** An offer that leads can be invited to. */
  bookableOffer(path: Path, key: string): void;
  /** All names in a list of steps. */
  steps(list: unknown, path: Path): void;
}

/**
 * Reports the names in a sequence that do not exist. Takes the source as written, valid or not, and ignores what has a wrong form: the
 * schema reports that.
 */
export function checkNames(raw: unknown, known: Known, kinds: readonly StepKind[] = stepKinds): Found[] {
  const found: Found[] = [];
  const names = nameChecks(known, found, kinds);
  const sequence = mapOf(raw);
  ifText(sequence.topic, (topic) => names.topic(["topic"], topic));
  ifText(mapOf(sequence.enter).on, (event) => names.event(["enter", "on"], event));
  for (const key of ["goal", "leave"]) {
    const events = sequence[key];
    ifText(events, (event) => names.event([key], event));
    for (const [place, one] of itemsOf(events).entries()) ifText(one, (event) => names.event([key, place], event));
  }
  names.steps(sequence.steps, ["steps"]);
  return found;
}

function nameChecks(known: Known, found: Found[], kinds: readonly StepKind[]): Names {
  const isFull = () => found.length >= mostProblems;
  const report = (path: Path, code: string, message: LocalText, more: Partial<Found>) => {
    found.push({ path, at: "value", severity: "error", code, message, hint: null, ...more });
  };
  const check = (list: readonly string[] | undefined, what: "topic" | "field", path: Path, name: string, at: Found["at"] = "value") => {
    if (isFull() || list === undefined || list.includes(name)) return;
    const message = what === "topic" ? words.noTopicNamed(name) : words.noField(name);
    report(path, `unknown-${what}`, message, { hint: didYouMean(nearest(name, list)), at });
  };
  const names: Names = {
    topic: (path, name) => check(known.topics, "topic", path, name),
    // Other systems may send events of any name by the API, so only a name that looks like a typing error is reported.
    event: (path, name) => {
      if (isFull() || known.events?.includes(name) !== false) return;
      const meant = nearest(name, known.events);
      if (meant === null) return;
      report(path, "unknown-event", words.unknownEvent(name), { hint: didYouMean(meant), severity: "warning" });
    },
    dateField: (path, name) => {
      check(known.fields, "field", path, name);
      const type = typeOf(known, name);
      if (type === null || type === "date") return;
      const dates = Object.entries(known.fieldTypes ?? {}).flatMap(([field, other]) => (other === "date" ? [field] : []));
      report(path, "not-a-date-field", words.notADateField(name, type), { hint: words.dateFields(dates) });
    },
    fieldKeys: (path, object) => {
      for (const [key, value] of Object.entries(object)) {
        if (!key.startsWith("fields.")) continue;
        const name = key.slice("fields.".length);
        check(known.fields, "field", [...path, key], name, "key");
        const type = typeOf(known, name);
        const misfit = type === null ? undefined : valuesOf(value, [...path, key]).find(({ value: one }) => !fits(one, type));
        if (type !== null && misfit) report(misfit.path, "wrong-field-type", words.wrongFieldType(name, type, String(misfit.value)), {});
      }
    },
    template: (path, key, channel) => {
      const templates = known.templates;
      if (isFull() || templates === undefined || templates.some((template) => template.key === key && template.channel === channel)) return;
      const others = templates.filter((template) => template.key === key).map((template) => template.channel);
      const keys = templates.filter((template) => template.channel === channel).map((template) => template.key);
      const message = others.length > 0 ? words.otherChannel(key, [...new Set(others)], channel) : words.noTemplate(key, channel);
      report(path, "unknown-template", message, { hint: didYouMean(nearest(key, keys)) });
    },
    bookableOffer: (path, key) => {
      const { offers } = known;
      if (isFull() || offers === undefined) return;
      const offer = offers.find((one) => one.key === key);
      const inviting = offers.filter(({ side, bookable }) => side === "front-end" && bookable).map((one) => one.key);
      if (offer === undefined) {
        report(path, "unknown-offer", words.noOffer(key), { hint: didYouMean(nearest(key, inviting)) ?? words.frontEndOffers(inviting) });
      } else if (offer.side === "back-end")
        report(path, "back-end-offer", words.backEndOffer(key), { hint: words.frontEndOffers(inviting) });
      else if (!offer.bookable) report(path, "unbookable-offer", words.unbookableOffer(key), { hint: words.frontEndOffers(inviting) });
    },
    steps: (list, path) => {
      for (const [place, step] of itemsOf(list).entries()) {
        for (const kind of kinds) kind.names?.(mapOf(step), [...path, place], names);
      }
    },
  };
  return names;
}

function typeOf({ fieldTypes = {} }: Known, name: string): string | null {
  return Object.hasOwn(fieldTypes, name) ? (fieldTypes[name] ?? null) : null;
}

/** The values below a key such as `fields.renewal_date`: the one of an update, or those that a condition compares with. */
function valuesOf(written: unknown, path: Path): { path: Path; value: unknown }[] {
  if (typeof written !== "object" || written === null) return [{ path, value: written }];
  return ["is", "isNot", "atLeast", "below"].flatMap((test) => {
    const value = mapOf(written)[test];
    if (value === undefined) return [];
    return Array.isArray(value)
      ? value.map((one: unknown, place) => ({ path: [...path, test, place], value: one }))
      : [{ path: [...path, test], value }];
  });
}

/** Null clears a field of any type. A value of another type than the field's never equals it, and cannot be compared with it. */
function fits(value: unknown, type: string): boolean {
  if (value === null || value === undefined) return true;
  if (type === "date") return typeof value === "string" && parseWallDate(value) !== null;
  return typeof value === (type === "text" ? "string" : type);
}
