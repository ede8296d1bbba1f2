import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, YAMLSeq } from "yaml";

export const stepKinds = ["send", "wait", "waitFor", "branch", "invite", "update", "task", "exit"] as const;
export type StepKind = (typeof stepKinds)[number];
export type Path = readonly (string | number)[];

/** A step as it is written, also where it has errors: what the flow draws. Its place is computed, never stored. */
export interface WrittenStep {
  id: string;
  kind: StepKind | null;
  path: Path;
  /** Where it begins and ends in the source, in characters. */
  from: number;
  to: number;
  value: Readonly<Record<string, unknown>>;
  ways: readonly WrittenWay[];
}

export interface WrittenWay {
  name: "then" | "otherwise" | "arm";
  /** Of the list of its steps, which need not exist. */
  path: Path;
  steps: readonly WrittenStep[];
}

/** Null if the source is no YAML, or has no list of steps. */
export function readSteps(source: string): readonly WrittenStep[] | null {
  const document = parseDocument(source);
  if (document.errors.length > 0 || !isSeq(document.get("steps"))) return null;
  return unlessUnresolved(() => stepsAt(document, ["steps"]));
}

/** Null where an alias (`*name`) stands for nothing, as while it is being written. */
export function unlessUnresolved<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

export function allSteps(steps: readonly WrittenStep[]): WrittenStep[] {
  return steps.flatMap((step) => [step, ...step.ways.flatMap((way) => allSteps(way.steps))]);
}

/** The innermost step at a place of the source. */
export function stepAt(steps: readonly WrittenStep[], position: number): WrittenStep | undefined {
  return allSteps(steps).findLast(({ from, to }) => from <= position && position <= to);
}

function stepsAt(document: Document, path: Path): WrittenStep[] {
  const list = document.getIn(path);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item, index) => (isMap(item) ? [stepOf(document, item, [...path, index])] : []));
}

function stepOf(document: Document, map: YAMLMap, path: Path): WrittenStep {
  const value: Record<string, unknown> = map.toJS(document);
  const kind = stepKinds.find((one) => Object.hasOwn(value, one)) ?? null;
  const [from = 0, to = 0] = map.range ?? [];
  return { id: typeof value.id === "string" ? value.id : "", kind, path, from, to, value, ways: waysOf(document, kind, value, path) };
}

function waysOf(document: Document, kind: StepKind | null, value: Record<string, unknown>, path: Path): WrittenWay[] {
  if (kind === "waitFor" || kind === "invite") {
    return (["then", "otherwise"] as const).map((name) => ({ name, path: [...path, name], steps: stepsAt(document, [...path, name]) }));
  }
  if (kind !== "branch" || !Array.isArray(value.branch)) return [];
  return value.branch.map((arm: unknown, index) => {
    const isOtherwise = typeof arm === "object" && arm !== null && Object.hasOwn(arm, "otherwise");
    const own = [...path, "branch", index, isOtherwise ? "otherwise" : "steps"];
    return { name: isOtherwise ? "otherwise" : "arm", path: own, steps: stepsAt(document, own) };
  });
}

/** The source with another step at `index` of the list at `path`, which is made where it does not exist. */
export function addStep(source: string, path: Path, index: number, step: object): string {
  return edit(source, (document) => {
    listAt(document, path).items.splice(index, 0, document.createNode(step));
  });
}

export function removeStep(source: string, path: Path): string {
  return edit(source, (document) => {
    takeOut(document, path);
  });
}

/** The source with the step at `path` at `index` of the list at `to`. Unchanged if that is inside of the step itself. */
export function moveStep(source: string, path: Path, to: Path, index: number): string {
  if (isWithin(to, path)) return source;
  return edit(source, (document) => {
    const list = listAt(document, to);
    const step = document.getIn(path, true);
    const before = list.items.indexOf(step);
    takeOut(document, path, list);
    list.items.splice(before !== -1 && before < index ? index - 1 : index, 0, step);
  });
}

/** The source with a value of the step at `path`; undefined takes it away. */
export function setInStep(source: string, path: Path, key: Path, value: unknown): string {
  return edit(source, (document) => put(document, [...path, ...key], value));
}

/** Writes a value into the document, or takes it away where it is undefined. A comment behind the value stays. */
export function put(document: Document, place: Path, value: unknown): void {
  if (value === undefined) return void document.deleteIn(place);
  const before = document.getIn(place, true);
  if (isScalar(before) && (typeof value === "string" || typeof value === "number")) {
    // Nothing is in quotes only because it is nothing.
    if (before.value === "") delete before.type;
    before.value = value;
    return;
  }
  const made = document.createNode(value, { flow: typeof value === "object" });
  if (isNode(before) && before.comment) made.comment = before.comment;
  document.setIn(place, made);
}

export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((part, place) => part === path[place]);
}

/** A name that no step has. */
export function freeId(steps: readonly WrittenStep[], base: string): string {
  const taken = new Set(allSteps(steps).map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function listAt(document: Document, path: Path): YAMLSeq {
  const list = document.getIn(path, true);
  if (isSeq(list)) return list;
  const made = new YAMLSeq();
  document.setIn(path, made);
  return made;
}

/** A way of `waitFor` or `invite` without steps is not written at all; `keep` is one that gets a step at once. */
function takeOut(document: Document, path: Path, keep?: YAMLSeq): void {
  const listPath = path.slice(0, -1);
  const list = document.getIn(listPath, true);
  if (!isSeq(list)) return;
  list.items.splice(Number(path.at(-1)), 1);
  const name = listPath.at(-1);
  const isWayOfWait = (name === "then" || name === "otherwise") && typeof listPath.at(-2) === "number" && listPath.at(-3) !== "branch";
  if (list.items.length === 0 && isWayOfWait && list !== keep) document.deleteIn(listPath);
}

/**
 * Changes the document and writes it. Only the lines that the change touches are written anew: the others stay as a person wrote them, with
 * their comments and spaces.
 */
export function edit(source: string, change: (document: Document) => void): string {
  const document = parseDocument(source);
  const options = { lineWidth: 0, indentSeq: !hasFlatLists(document, source) } as const;
  const before = document.toString(options).split("\n");
  change(document);
  const after = document.toString(options).split("\n");
  const written = source.split("\n");
  if (written.length !== before.length) return after.join("\n");
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [...written.slice(0, start), ...after.slice(start, after.length - end), ...written.slice(written.length - end)].join("\n");
}

/** Whether `-` stands right below the key, as some people write it. */
function hasFlatLists(document: Document, source: string): boolean {
  if (!isMap(document.contents)) return false;
  const pair = document.contents.items.find(({ key }: Pair) => isScalar(key) && key.value === "steps");
  const list = pair?.value;
  if (!isSeq(list) || list.flow || list.range == null) return false;
  return source[list.range[0] - 1] === "\n";
}
