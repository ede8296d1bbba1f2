import { AppError } from "../../domain/app-error.ts";
import { EVENT_KINDS } from "../../domain/events/event-kinds.ts";
import { type Known, lintSequence, type Problem } from "../../domain/sequences/lint.ts";
import { type Category, isAdvertising } from "../../domain/touches/category.ts";
import { checkEmail } from "../../templates/email-template.ts";
import { checkLine } from "../../templates/line-template.ts";
import { checkPerson } from "../../templates/person-template.ts";
import type { Problem as TemplateProblem } from "../../templates/problem.ts";
import { type PlaybookFiles, type PlaybookTemplate, readPlaybook } from "./read-playbook.ts";

/** A problem with the file that it is in, relative to the playbook. `line` 0: the file as a whole. */
export interface FileProblem extends Problem {
  readonly file: string;
}

/** What a sequence of the playbook may name. */
export function knownOf({ manifest, templates }: PlaybookFiles): Known {
  return {
    templates: templates.map(({ key, channel }) => ({ key, channel })),
    fields: manifest.fields.map(({ key }) => key),
    topics: manifest.topics.map(({ key }) => key),
    events: EVENT_KINDS,
  };
}

/** Everything that must be mended before the folder is published: manifest, sequences, templates. Needs no database. */
export async function lintPlaybook(folder: string): Promise<FileProblem[]> {
  let files: PlaybookFiles;
  try {
    files = await readPlaybook(folder);
  } catch (error) {
    if (error instanceof AppError && error.code === "playbook-invalid") return error.userMessage.split("\n").map(unreadable);
    throw error;
  }
  return lintPlaybookFiles(files);
}

/** As `lintPlaybook`, for files that are read already. */
export async function lintPlaybookFiles(files: PlaybookFiles): Promise<FileProblem[]> {
  const known = knownOf(files);
  const sequences = files.sequences.flatMap(({ key, file, source }) => [
    ...lintSequence(source, known).map((problem) => ({ file, ...problem })),
    ...misnamed(key, file, source),
  ]);
  const categories = categoriesOf(files);
  const templates: FileProblem[] = [];
  for (const template of files.templates)
    templates.push(...(await templateProblems(template, files, categories.get(template.key) ?? "nurture")));
  return [...sequences, ...templates];
}

/** `playbook.yaml:3:5: senders: …` as `readPlaybook` says it. */
function unreadable(sentence: string): FileProblem {
  const [, file = "playbook.yaml", line, column, message = sentence] = /^([^:\s]+)(?::(\d+))?(?::(\d+))?: (.*)$/s.exec(sentence) ?? [];
  return { file, line: Number(line ?? 0), column: Number(column ?? 0), severity: "error", code: "playbook-invalid", message, hint: null };
}

function misnamed(key: string, file: string, source: string): FileProblem[] {
  const lines = source.split("\n");
  const at = lines.findIndex((line) => /^sequence:/.test(line));
  const name = /^sequence:\s*["']?([\w-]+)/.exec(lines[at] ?? "")?.[1];
  if (name === undefined || name === key) return [];
  const message = `The file is named ${key}.yaml, but its sequence is "${name}".`;
  return [{ file, line: at + 1, column: 1, severity: "warning", code: "file-name", message, hint: `Name it ${name}.yaml.` }];
}

/** The category decides what a template must have; of several, the one that asks for the most (advertising). */
function categoriesOf({ manifest, sequences }: PlaybookFiles): Map<string, Category> {
  const categories = new Map<string, Category>();
  for (const { source } of sequences) {
    const category = /^category:\s*["']?(verification|transactional|nurture|promotion|care)\b/m.exec(source)?.[1] as Category | undefined;
    if (category === undefined) continue;
    for (const [, key] of source.matchAll(/\b(?:email|line|script):\s*["']?([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)/g)) {
      if (key !== undefined && !isAdvertising(categories.get(key) ?? "transactional")) categories.set(key, category);
    }
  }
  const { verification, reminder } = manifest.optIn;
  return categories.set(verification, "verification").set(reminder, "verification");
}

async function templateProblems(template: PlaybookTemplate, { manifest }: PlaybookFiles, category: Category): Promise<FileProblem[]> {
  const keys = {
    fields: manifest.fields.map(({ key }) => key),
    forms: manifest.forms.map(({ key }) => key),
    documents: manifest.documents.map(({ key }) => key),
  };
  const problems = await problemsOf(template, category, keys, manifest.business);
  return problems.map(({ where, line, column = 0, code, message }) => {
    const place = template.trace(where, line);
    // A frame moves lines, not columns.
    const exact = place.line !== undefined && (where === "mjml" || place.line === line);
    const named = where === "mjml" || where === "script" || where === "text" ? message : `${where}: ${message}`;
    return { file: place.file, line: place.line ?? 0, column: exact ? column : 0, severity: "error", code, message: named, hint: null };
  });
}

async function problemsOf(
  template: PlaybookTemplate,
  category: Category,
  keys: { fields: string[]; forms: string[]; documents: string[] },
  sender: PlaybookFiles["manifest"]["business"],
): Promise<TemplateProblem[]> {
  switch (template.channel) {
    case "email":
      return checkEmail(template.source, { category, sender, keys });
    case "line":
      return checkLine(template.source, { category, keys, language: template.language });
    case "person":
      return checkPerson(template.source, keys);
  }
}
