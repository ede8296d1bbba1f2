import type { LocalText } from "../words/local-text.ts";
import { innerQuotes } from "../words/quotes.ts";
import type { Entry, SequenceDefinition, Step } from "./definition.ts";
import { diffWords as words } from "./diff-words.ts";
import { stepSentence } from "./step-tree.ts";
import { kindOf, type StepKind } from "./steps/step-kind.ts";
import { stepKinds } from "./steps/step-kinds.ts";

/** One difference between two versions, in a sentence. `step` is null for what concerns the whole sequence. */
export interface Difference {
  readonly kind: "added" | "removed" | "moved" | "changed";
  readonly step: string | null;
  readonly sentence: LocalText;
}

/** A step with its place: the step around it and the way there, and the step before it. */
interface Placed {
  readonly step: Step;
  readonly parent: Step | null;
  readonly way: number;
  readonly previous: Step | null;
}

/** What changed from one version to the other: the sequence first, then its steps in the order of the new version, then what is gone. */
export function differences(
  from: SequenceDefinition,
  to: SequenceDefinition,
  kinds: readonly StepKind[] = stepKinds,
): readonly Difference[] {
  const [before, after] = [inOrder(from), inOrder(to)];
  const [old, present] = [placesOf(before, kinds), placesOf(after, kinds)];
  const moved = movedSteps(old, present);
  const said = (step: Step) => innerQuotes(stepSentence(step, kinds));
  const named = (step: Step | null) => (step === null ? null : words.named(said(step), step.id));
  const placeText = ({ previous, parent }: Placed) => words.place(named(previous), named(parent));
  return [
    ...ofSequence(before, after),
    ...[...present].flatMap(([id, place]): Difference[] => {
      const was = old.get(id);
      if (was === undefined) return [{ kind: "added", step: id, sentence: words.added(said(place.step), placeText(place)) }];
      const move: Difference[] = moved.has(id)
        ? [{ kind: "moved", step: id, sentence: words.moved(said(place.step), placeText(place)) }]
        : [];
      return [...move, ...ofStep(was.step, place.step, kinds)];
    }),
    ...[...old]
      .filter(([id]) => !present.has(id))
      .map(([id, { step }]): Difference => ({ kind: "removed", step: id, sentence: words.removed(said(step)) })),
  ];
}

/** The same with all keys sorted: the database gives them in another order than the compiler. */
export function inOrder(definition: SequenceDefinition): SequenceDefinition {
  const text = JSON.stringify(definition, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return JSON.parse(text) as SequenceDefinition;
}

function ofSequence(before: SequenceDefinition, after: SequenceDefinition): Difference[] {
  const none = words.none;
  const list = (names: readonly string[]) => (names.length === 0 ? none : { ja: names.join("、"), en: names.join(", ") });
  const parts: [what: LocalText, of: (one: SequenceDefinition) => LocalText][] = [
    [words.title, ({ title }) => words.quoted(title)],
    [words.category, ({ category }) => words.categoryText(category)],
    [words.topic, ({ topic }) => (topic === null ? none : words.quoted(topic))],
    [words.enter, ({ enter }) => entryText(enter)],
    [words.goals, ({ goals }) => list(goals)],
    [words.leaves, ({ leaves }) => list(leaves)],
    [words.window, ({ window }) => (window === null ? none : words.windowText(window))],
  ];
  return parts.flatMap(([what, of]): Difference[] => {
    const [old, present] = [of(before), of(after)];
    return old.en === present.en ? [] : [{ kind: "changed", step: null, sentence: words.changed(what, old, present) }];
  });
}

function entryText(enter: Entry): LocalText {
  if (enter.kind === "manual") return words.byHand;
  const where = Object.entries(enter.where).map(([key, value]) => `${key}=${value}`);
  return words.byEvent(where.length > 0 ? `${enter.on} (${where.join(", ")})` : enter.on, enter.again);
}

function ofStep(before: Step, after: Step, kinds: readonly StepKind[]): Difference[] {
  if (ownContent(before, kinds) === ownContent(after, kinds)) return [];
  const { id } = after;
  const changed = (sentence: LocalText): Difference => ({ kind: "changed", step: id, sentence });
  const said = (step: Step) => innerQuotes(stepSentence(step, kinds));
  const [old, present] = [said(before), said(after)];
  if (before.kind === "wait" && after.kind === "wait") return [changed(words.wait(old, present))];
  const own = old.en === present.en ? [] : [changed(words.step(old, present))];
  const [oldWays, ways] = [waysOf(before, kinds), waysOf(after, kinds)];
  const ofWays = Array.from({ length: Math.max(oldWays.length, ways.length) }, (_, place) => place).flatMap((place) => {
    const [was, is] = [oldWays[place], ways[place]];
    return was?.en === is?.en
      ? []
      : [changed(words.way(present, place + 1, innerQuotes(was ?? words.none), innerQuotes(is ?? words.none)))];
  });
  // Such as a rule of lateness, which the sentence does not say.
  return own.length + ofWays.length > 0 ? [...own, ...ofWays] : [changed(words.settings(present))];
}

function waysOf(step: Step, kinds: readonly StepKind[]): readonly LocalText[] {
  return kindOf(step, kinds)?.ways?.(step) ?? [];
}

/** The step without the steps within it. */
export function ownContent(step: Step, kinds: readonly StepKind[]): string {
  const nested = new Set<unknown>(kindOf(step, kinds)?.within?.(step) ?? []);
  return JSON.stringify(step, (_key, value: unknown) => (nested.has(value) ? undefined : value));
}

function placesOf(definition: SequenceDefinition, kinds: readonly StepKind[]): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  const add = (steps: readonly Step[], parent: Step | null, way: number): void => {
    for (const [index, step] of steps.entries()) {
      places.set(step.id, { step, parent, way, previous: steps[index - 1] ?? null });
      for (const [number, nested] of (kindOf(step, kinds)?.within?.(step) ?? []).entries()) add(nested, step, number);
    }
  };
  add(definition.steps, null, 0);
  return places;
}

/** Steps in both that are in another list now, or out of the order that the others of their list kept. As few as possible. */
function movedSteps(old: ReadonlyMap<string, Placed>, present: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const listOf = ({ parent, way }: Placed) => `${parent?.id ?? ""} ${way}`;
  const rank = new Map([...old.keys()].map((id, index) => [id, index]));
  const moved = new Set<string>();
  const stayed = new Map<string, string[]>();
  for (const [id, place] of present) {
    const was = old.get(id);
    if (was === undefined) continue;
    if (listOf(was) !== listOf(place)) moved.add(id);
    else stayed.set(listOf(place), [...(stayed.get(listOf(place)) ?? []), id]);
  }
  for (const ids of stayed.values()) {
    const kept = new Set(longestRising(ids, (id) => rank.get(id) ?? 0));
    for (const id of ids) if (!kept.has(id)) moved.add(id);
  }
  return moved;
}

/** The longest part of a list whose ranks rise. */
function longestRising(ids: readonly string[], rankOf: (id: string) => number): string[] {
  const best: string[][] = [];
  for (const [index, id] of ids.entries()) {
    const before = best.filter((_, other) => rankOf(ids[other] ?? "") < rankOf(id));
    best[index] = [...before.reduce<string[]>((longest, one) => (one.length > longest.length ? one : longest), []), id];
  }
  return best.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}
