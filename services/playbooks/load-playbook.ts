import { AppError } from "../../domain/app-error.ts";
import { inEach } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { describeProblem, TemplateError } from "../../templates/problem.ts";
import type { Context } from "../engine/context/context.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { type PublishedSequence, publishSequenceIn } from "../sequences/module.ts";
import { type PublishedTemplate, publishTemplate } from "../templates/module.ts";
import { PlaybookError } from "./file-problem.ts";
import { lintPlaybookFiles } from "./lint-playbook.ts";
import { type PlaybookFiles, readPlaybook } from "./read-playbook.ts";

export interface LoadedPlaybook {
  playbook: string;
  templates: PublishedTemplate[];
  sequences: PublishedSequence[];
}

/**
 * Publishes a playbook's folder in one transaction: settings, wordings, forms, documents, templates, sequences. Loaded again, it
 * makes new versions only of what changed. Throws AppError invalid that names file and line.
 */
export async function loadPlaybook(context: Context, folder: string, author = "system"): Promise<LoadedPlaybook> {
  const files = await readPlaybook(folder, context.registry.sections);
  const fault = (await lintPlaybookFiles(files, context.registry)).find((problem) => problem.severity === "error");
  if (fault) throw new PlaybookError([fault]);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    for (const { playbook } of context.registry.modules) await playbook?.write?.(tx, files, now);
    await writeSetting(tx, "playbook", { key: files.manifest.playbook, loadedAt: now });
    const templates: PublishedTemplate[] = [];
    for (const template of files.templates) templates.push(await publishOne(tx, context, template, author));
    const sequences: PublishedSequence[] = [];
    for (const sequence of files.sequences) {
      sequences.push(await withFileName(sequence.file, () => publishSequenceIn(tx, context, { source: sequence.source, author })));
    }
    return { playbook: files.manifest.playbook, templates, sequences };
  });
}

async function publishOne(tx: Transaction, context: Context, template: PlaybookFiles["templates"][number], author: string) {
  try {
    return await publishTemplate(tx, context, { ...template, author });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const problem = error.problems[0];
    const place = problem ? template.trace(problem.where, problem.line) : { file: template.file, line: undefined };
    const line = place.line === undefined ? "" : `:${place.line}`;
    const faults = error.problems.slice(0, 1);
    throw new AppError(
      "invalid",
      "template-invalid",
      inEach((language) => faults.map((fault) => `${place.file}${line}: ${describeProblem(fault, language)}`).join("")),
    );
  }
}

async function withFileName<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError)
      throw new AppError(
        error.kind,
        error.code,
        inEach((language) => `${file}: ${error.texts[language]}`),
      );
    throw error;
  }
}
