import { isBookable } from "../../domain/offers/offer-kinds.ts";
import { FIRST_OFFER_STEP } from "../../domain/selling/the-nine.ts";
import { type Known, lintSequence, readDefinition } from "../../domain/sequences/lint.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { sampleKeyedOf } from "../engine/modules/sample-keyed.ts";
import { sampleLinksOf } from "../engine/modules/sample-links.ts";
import { judgeTemplate, type TemplateUse } from "../templates/module.ts";
import { type FileProblem, PlaybookError } from "./file-problem.ts";
import { type PlaybookFiles, type PlaybookTemplate, readPlaybook } from "./read-playbook.ts";
import { templateUses } from "./template-uses.ts";
import { playbookWords as words } from "./words.ts";

/** What a sequence of the playbook may name. */
export function knownOf({ manifest, templates, sequences }: PlaybookFiles, { events }: Registry): Known {
  return {
    templates: templates.map(({ key, channel, source }) => ({ key, channel, offers: offersNamedIn(JSON.stringify(source)) })),
    routes: routesOf(manifest),
    fields: manifest.fields.map(({ key }) => key),
    fieldTypes: typesOf(manifest.fields),
    topics: manifest.topics.map(({ key }) => key),
    offers: manifest.offers.map((offer) => ({ key: offer.key, side: offer.side, bookable: isBookable(offer) })),
    events: [...events.keys()],
    sequences: sequences.flatMap(({ source }) => readDefinition(source) ?? []),
  };
}

/** The offers that a template's variables name, such as `offers.course.price`. */
function offersNamedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\boffers\.([a-z][a-z0-9-]*)/g)].flatMap(([, key]) => key ?? []))];
}

/** The declared routes on which the second step may come first. */
function routesOf({ process }: PlaybookFiles["manifest"]): { on: string }[] {
  return (process?.routes ?? []).filter(({ skips }) => skips.includes(FIRST_OFFER_STEP)).map(({ enter }) => ({ on: enter.on }));
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
  return [...adviceOn(files, registry), ...sequences, ...templates];
}

function adviceOn({ manifest, placeOf }: PlaybookFiles, { modules, events }: Registry): FileProblem[] {
  const known = { events: [...events.keys()] };
  return modules.flatMap(({ playbook }) =>
    (playbook?.advise?.(manifest, known) ?? []).map(({ path, ...advice }): FileProblem => {
      const { file, line = 0, column = 0 } = placeOf(path);
      return { file, line, column, severity: "warning", ...advice };
    }),
  );
}

function checkFileName(key: string, file: string, source: string): FileProblem[] {
  const lines = source.split("\n");
  const at = lines.findIndex((line) => /^sequence:/.test(line));
  const name = /^sequence:\s*["']?([\w-]+)/.exec(lines[at] ?? "")?.[1];
  if (name === undefined || name === key) return [];
  const message = words.otherSequence(`${key}.yaml`, name);
  return [{ file, line: at + 1, column: 1, severity: "warning", code: "file-name", message, hint: words.renameTo(`${name}.yaml`) }];
}

async function templateProblems(
  template: PlaybookTemplate,
  { manifest }: PlaybookFiles,
  use: TemplateUse | undefined,
  registry: Registry,
): Promise<FileProblem[]> {
  const problems = await judgeTemplate(
    template,
    {
      use,
      known: {
        fields: manifest.fields.map(({ key }) => key),
        fieldTypes: typesOf(manifest.fields),
        links: sampleLinksOf(registry, manifest),
        keyed: sampleKeyedOf(registry, manifest, template.language),
      },
      business: manifest.business,
      language: template.language,
    },
    registry,
  );
  return problems.map(({ where, line, column = 0, code, message, severity }): FileProblem => {
    const place = template.trace(where, line);
    // A frame changes line numbers, not columns.
    const exact = place.line !== undefined && (where === "mjml" || place.line === line);
    const named =
      code === "too-large" || where === "mjml" || where === "script" || where === "text"
        ? message
        : inEach((language) => `${where}: ${message[language]}`);
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
