import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { explainFullWidth, type FullWidth } from "../words/full-width.ts";
import type { LocalText } from "../words/local-text.ts";
import { customIssue, issueText, valueAt } from "../words/schema-issues.ts";
import { notYaml } from "../words/yaml-texts.ts";
import type { PlaybookManifest } from "./manifest.ts";
import type { ManifestSection } from "./section.ts";
import { playbookTexts } from "./values.ts";

/**
 * A playbook is a folder: a business process as data.
 *
 *     playbook.yaml                        the sections of all modules (sections/), but for those with files of their own
 *     process.yaml                         the sale as data: its steps, in order, with their evidence and goals; optional
 *     plays.yaml                           what is offered to customers next (sections/plays.ts); optional
 *     sequences/<key>.yaml                 one sequence each, in the sequence language; <key> is its `sequence:`
 *     templates/layout.mjml                layout of the mails, with the marks <!-- preview --> and <!-- body -->
 *     templates/<folder>/<name>.mjml       mail <folder>/<name>: front matter (subject, preview), then the body for the layout;
 *                                          a file that begins with <mjml> does not use the layout
 *     templates/<folder>/<name>.txt        its text part; generated from the HTML if missing
 *     templates/<folder>/<name>.line.yaml  LINE messages
 *     templates/<folder>/<name>.person.md  script for a person
 *     documents/…                          files that `documents` names
 *
 * Templates are in the playbook's language. Another language is written before the file extension: `verify.en.mjml`, `hello.en.line.yaml`.
 */

export interface ManifestProblem {
  file: string;
  /** `forms[0].purpose`; empty for the file as a whole. */
  where: string;
  message: LocalText;
  line?: number;
  column?: number;
}

/** Where the value at a path of the manifest is written. */
export type PlaceOf = (path: readonly PropertyKey[]) => { file: string; line?: number; column?: number };

export type ParsedManifest = { ok: true; manifest: PlaybookManifest; placeOf: PlaceOf } | { ok: false; problems: ManifestProblem[] };

const main = "playbook.yaml";

/**
 * Reads `playbook.yaml`, which has these sections, and the files of those that have their own, by name. Returns the manifest, or all of its
 * problems in the order of each file.
 */
export function parsePlaybookManifest(
  source: string,
  sections: readonly ManifestSection[],
  own: Readonly<Record<string, string>> = {},
): ParsedManifest {
  const files = sections.flatMap(({ file }) => {
    const text = file && own[file.name];
    return file && text !== undefined ? [{ ...readFile(file.name, text), key: file.key }] : [];
  });
  const whole = readFile(main, source);
  const unread = [whole, ...files].flatMap(({ problems }) => problems);
  if (unread.length > 0) return { ok: false, problems: unread };
  const misplaced = misplacedKeys(sections, whole);
  if (misplaced.length > 0) return { ok: false, problems: misplaced };
  const written: unknown = whole.value();
  const raw = isMap(whole.document.contents)
    ? { ...(written as object), ...Object.fromEntries(files.map((file) => [file.key, file.value()])) }
    : written;
  const inFile = (path: readonly PropertyKey[]) => {
    const file = files.find(({ key }) => key === path[0]);
    return file ? { file, rest: path.slice(1) } : { file: whole, rest: path };
  };
  const placeOf: PlaceOf = (path) => {
    const { file, rest } = inFile(path);
    return { file: file.name, ...file.position(rest) };
  };
  const parsed = composeSchema(sections).safeParse(raw);
  if (parsed.success) return { ok: true, manifest: parsed.data as PlaybookManifest, placeOf };
  const problems = parsed.error.issues.map((issue): ManifestProblem => {
    const { file, rest } = inFile(issue.path);
    const keyAt = issue.code === "unrecognized_keys" ? file.keyPosition(rest, issue.keys[0]) : undefined;
    return {
      file: file.name,
      where: nameOf(rest),
      message: issueText(issue, { value: valueAt(raw, issue.path), texts: playbookTexts }),
      ...(keyAt ?? file.position(rest)),
    };
  });
  const explained = [whole, ...files].flatMap((file) =>
    file.explain(problems.filter((problem) => problem.file === file.name)).toSorted(byPlace),
  );
  return { ok: false, problems: explained };
}

/** A key of playbook.yaml that has a file of its own. */
function misplacedKeys(sections: readonly ManifestSection[], whole: ReadFile): ManifestProblem[] {
  return sections.flatMap(({ file }): ManifestProblem[] => {
    const place = file && whole.keyPosition([], file.key);
    if (file === undefined || place === undefined) return [];
    const message = {
      ja: `「${file.key}」は、${file.name} というファイルに書いてください。`,
      en: `"${file.key}" goes into a file of its own, ${file.name}.`,
    };
    return [{ file: main, where: file.key, message, ...place }];
  });
}

type ReadFile = ReturnType<typeof readFile>;

/** One YAML file, with the places of what is in it. */
function readFile(name: string, source: string) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const explain = (problems: readonly ManifestProblem[]) =>
    explainFullWidth(
      source,
      problems,
      ({ line, column, message }: FullWidth): ManifestProblem => ({ file: name, where: "", message, line, column }),
    );
  const position = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return {};
  };
  const keyPosition = (path: readonly PropertyKey[], key: string | undefined) => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
    if (!isScalar(found) || !found.range) return undefined;
    const { line, col } = lines.linePos(found.range[0]);
    return { line, column: col };
  };
  const errors = document.errors.map(
    (error): ManifestProblem => ({
      file: name,
      where: "",
      message: notYaml(error.message, error.code),
      ...(error.linePos ? { line: error.linePos[0].line, column: error.linePos[0].col } : {}),
    }),
  );
  const value = (): unknown => document.toJS({ maxAliasCount: 50 });
  return { name, document, value, position, keyPosition, explain, problems: errors.length > 0 ? explain(errors).toSorted(byPlace) : [] };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

/** Its output is a PlaybookManifest: that type is made from the same shapes. Sections of other modules only add keys. */
function composeSchema(sections: readonly ManifestSection[]) {
  const shape: z.ZodRawShape = Object.assign({}, ...sections.map((section) => section.shape));
  return z.strictObject(shape).superRefine((manifest, context) => {
    for (const section of sections) {
      section.check?.(manifest as PlaybookManifest, (path, message) => context.addIssue({ ...customIssue(message), path: [...path] }));
    }
  });
}

function byPlace(one: ManifestProblem, other: ManifestProblem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
