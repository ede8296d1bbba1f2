import { type Known, lintSequence, readDefinition } from "../../domain/sequences/lint.ts";
import type { Category } from "../../domain/touches/category.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { checkEmail } from "../../templates/email-template.ts";
import { checkLine } from "../../templates/line-template.ts";
import { checkPerson } from "../../templates/person-template.ts";
import type { Problem as TemplateProblem } from "../../templates/problem.ts";
import { problemWords as templateWords } from "../../templates/problem-words.ts";
import {
  type KnownNames,
  longestMessage,
  type OriginVariables,
  sampleMessage,
  type Variables,
  withBlock,
} from "../../templates/variables.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { sampleLinksOf } from "../engine/modules/sample-links.ts";
import { lineFaults } from "../templates/module.ts";
import { checkAdvertising } from "./check-advertising.ts";
import { type FileProblem, PlaybookError } from "./file-problem.ts";
import { type PlaybookFiles, type PlaybookTemplate, readPlaybook } from "./read-playbook.ts";
import { type TemplateUse, templateUses } from "./template-uses.ts";
import { playbookWords as words } from "./words.ts";

/** What a sequence of the playbook may name. */
export function knownOf({ manifest, templates, sequences }: PlaybookFiles, { events }: Registry): Known {
  return {
    templates: templates.map(({ key, channel }) => ({ key, channel })),
    fields: manifest.fields.map(({ key }) => key),
    fieldTypes: typesOf(manifest.fields),
    topics: manifest.topics.map(({ key }) => key),
    events: [...events.keys()],
    sequences: sequences.flatMap(({ source }) => readDefinition(source) ?? []),
  };
}

function typesOf(fields: PlaybookFiles["manifest"]["fields"]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ key, type }) => [key, type]));
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
  const large = tooLarge(template);
  if (large) return [large];
  const category = use?.category ?? "nurture";
  const origin = originVariables(registry, use);
  const known = {
    fields: manifest.fields.map(({ key }) => key),
    fieldTypes: typesOf(manifest.fields),
    links: sampleLinksOf(registry, manifest),
  };
  const problems: TemplateProblem[] = [
    ...(await problemsOf(template, category, known, manifest.business, origin)),
    ...(use ? checkAdvertising(template, use) : []),
  ];
  return problems.map(({ where, line, column = 0, code, message, severity }): FileProblem => {
    const place = template.trace(where, line);
    // A frame changes line numbers, not columns.
    const exact = place.line !== undefined && (where === "mjml" || place.line === line);
    const named =
      where === "mjml" || where === "script" || where === "text" ? message : inEach((language) => `${where}: ${message[language]}`);
    return {
      file: place.file,
      line: place.line ?? 0,
      column: exact ? column : 0,
      severity: severity ?? "error",
      code,
      message: named,
      hint: null,
    };
  });
}

/** In bytes. Below what Liquid reads, and far above what mail programs show. */
const largestTemplate = 256_000;

function tooLarge({ channel, source, file, trace }: PlaybookTemplate): FileProblem | null {
  const parts: readonly (readonly [file: string, text: string])[] =
    channel === "email"
      ? [
          [file, source.mjml],
          [trace("text", 1).file, source.text ?? ""],
        ]
      : [[file, channel === "line" ? source.messages : source.script]];
  const large = parts.find(([, text]) => Buffer.byteLength(text) > largestTemplate);
  if (large === undefined) return null;
  const message = templateWords.tooLarge(Math.ceil(Buffer.byteLength(large[1]) / 1000), largestTemplate / 1000);
  return { file: large[0], line: 0, column: 0, severity: "error", code: "too-large", message, hint: null };
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
    case "line": {
      const { source, language } = template;
      const problems = checkLine(source, { category, known, language, ...(origin && { origin }) });
      if (problems.length > 0) return problems;
      const filled = (sample: Variables) => withBlock(sample, origin?.own ?? {});
      return lineFaults(source, {
        usual: filled(sampleMessage(known, language, category)),
        longest: filled(longestMessage(known, language, category)),
      });
    }
    case "person":
      return checkPerson(template.source, known, origin);
  }
}
