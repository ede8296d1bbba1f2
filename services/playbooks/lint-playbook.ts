import { type Known, lintSequence } from "../../domain/sequences/lint.ts";
import { type Category, isAdvertising } from "../../domain/touches/category.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { checkEmail } from "../../templates/email-template.ts";
import { checkLine } from "../../templates/line-template.ts";
import { checkPerson } from "../../templates/person-template.ts";
import type { Problem as TemplateProblem } from "../../templates/problem.ts";
import type { KnownNames, OriginVariables } from "../../templates/variables.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { sampleLinksOf } from "../engine/modules/sample-links.ts";
import { ENROLMENT } from "../enrolments/module.ts";
import { type FileProblem, PlaybookError } from "./file-problem.ts";
import { type PlaybookFiles, type PlaybookTemplate, readPlaybook } from "./read-playbook.ts";
import { playbookWords as words } from "./words.ts";

/** What a sequence of the playbook may name. */
export function knownOf({ manifest, templates }: PlaybookFiles, { events }: Registry): Known {
  return {
    templates: templates.map(({ key, channel }) => ({ key, channel })),
    fields: manifest.fields.map(({ key }) => key),
    topics: manifest.topics.map(({ key }) => key),
    events: [...events.keys()],
  };
}

/** Everything that must be fixed before the folder is published: manifest, sequences, templates. Needs no database. */
export async function lintPlaybook(folder: string, registry: Registry): Promise<FileProblem[]> {
  let files: PlaybookFiles;
  try {
    files = await readPlaybook(folder, registry.sections);
  } catch (error) {
    if (error instanceof PlaybookError) return [...error.problems];
    throw error;
  }
  return lintPlaybookFiles(files, registry);
}

/** As `lintPlaybook`, for files that are read already. */
export async function lintPlaybookFiles(files: PlaybookFiles, registry: Registry): Promise<FileProblem[]> {
  const known = knownOf(files, registry);
  const sequences = files.sequences.flatMap(({ key, file, source }) => [
    ...lintSequence(source, known).map((problem) => ({ file, ...problem })),
    ...checkFileName(key, file, source),
  ]);
  const uses = templateUses(files, registry);
  const templates: FileProblem[] = [];
  for (const template of files.templates) templates.push(...(await templateProblems(template, files, uses.get(template.key), registry)));
  return [...sequences, ...templates];
}

function checkFileName(key: string, file: string, source: string): FileProblem[] {
  const lines = source.split("\n");
  const at = lines.findIndex((line) => /^sequence:/.test(line));
  const name = /^sequence:\s*["']?([\w-]+)/.exec(lines[at] ?? "")?.[1];
  if (name === undefined || name === key) return [];
  const message = words.otherSequence(`${key}.yaml`, name);
  return [{ file, line: at + 1, column: 1, severity: "warning", code: "file-name", message, hint: words.renameTo(`${name}.yaml`) }];
}

/** What sends a template, and the strictest category of these messages. */
interface TemplateUse {
  category: Category;
  /** Kinds of origins. */
  origins: string[];
}

/** The uses of each template. The category decides what a template must have; of several, the strictest counts (advertising). */
function templateUses({ manifest, sequences }: PlaybookFiles, { modules }: Registry): Map<string, TemplateUse> {
  const uses = new Map<string, TemplateUse>();
  const addUse = (key: string, category: Category, origin: string) => {
    const known = uses.get(key);
    const strictest = known && isAdvertising(known.category) ? known.category : category;
    uses.set(key, { category: strictest, origins: [...new Set([...(known?.origins ?? []), origin])] });
  };
  for (const { source } of sequences) {
    const category = /^category:\s*["']?(verification|transactional|nurture|promotion|care)\b/m.exec(source)?.[1] as Category | undefined;
    if (category === undefined) continue;
    for (const [, key] of source.matchAll(/\b(?:email|line|script):\s*["']?([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)/g)) {
      if (key !== undefined) addUse(key, category, ENROLMENT);
    }
  }
  for (const { playbook } of modules) {
    for (const { template, origin, category } of playbook?.templates?.(manifest) ?? []) addUse(template, category, origin);
  }
  return uses;
}

/** Variables that the origins of a template have, and those that only others have. A template that nothing sends may use all. */
function originVariables({ origins }: Registry, use: TemplateUse | undefined): OriginVariables | undefined {
  if (use === undefined) return undefined;
  const own = use.origins.map((kind) => origins.get(kind)?.variables?.sample ?? {});
  const shared = own.length === 1 ? (own[0] ?? {}) : {};
  const senders = use.origins.map((kind) => origins.get(kind)?.words ?? { ja: kind, en: kind });
  const foreign = new Map<string, LocalText>();
  for (const [kind, { variables, words: owner }] of origins) {
    if (variables === undefined || (use.origins.length === 1 && use.origins[0] === kind)) continue;
    for (const path of pathsOf(variables.sample)) foreign.set(path, words.foreignVariable(path, owner, senders));
  }
  return { own: shared, foreign };
}

/** Paths of a block's variables, such as `urls.confirm`; any other part of a block is named as a whole. */
function pathsOf(block: object): string[] {
  return Object.entries(block).flatMap(([name, value]) =>
    name === "urls" && typeof value === "object" && value !== null ? Object.keys(value).map((key) => `urls.${key}`) : [name],
  );
}

async function templateProblems(
  template: PlaybookTemplate,
  { manifest }: PlaybookFiles,
  use: TemplateUse | undefined,
  registry: Registry,
): Promise<FileProblem[]> {
  const category = use?.category ?? "nurture";
  const origin = originVariables(registry, use);
  const known = { fields: manifest.fields.map(({ key }) => key), links: sampleLinksOf(registry, manifest) };
  const problems = await problemsOf(template, category, known, manifest.business, origin);
  return problems.map(({ where, line, column = 0, code, message }) => {
    const place = template.trace(where, line);
    // A frame changes line numbers, not columns.
    const exact = place.line !== undefined && (where === "mjml" || place.line === line);
    const named =
      where === "mjml" || where === "script" || where === "text" ? message : inEach((language) => `${where}: ${message[language]}`);
    return { file: place.file, line: place.line ?? 0, column: exact ? column : 0, severity: "error", code, message: named, hint: null };
  });
}

async function problemsOf(
  template: PlaybookTemplate,
  category: Category,
  known: KnownNames,
  sender: PlaybookFiles["manifest"]["business"],
  origin: OriginVariables | undefined,
): Promise<TemplateProblem[]> {
  switch (template.channel) {
    case "email":
      return checkEmail(template.source, { category, sender, known, ...(origin && { origin }) });
    case "line":
      return checkLine(template.source, { category, known, language: template.language, ...(origin && { origin }) });
    case "person":
      return checkPerson(template.source, known, origin);
  }
}
