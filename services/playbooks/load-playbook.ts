import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { describeProblem, TemplateError } from "../../templates/problem.ts";
import { type ConsoleEdit, clearConsoleEdits, readConsoleEdits } from "../drafts/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { type PublishedSequence, publishSequenceIn } from "../sequences/module.ts";
import { type PublishedTemplate, publishTemplate, templateId } from "../templates/module.ts";
import { PlaybookError } from "./file-problem.ts";
import { lintPlaybookFiles } from "./lint-playbook.ts";
import { changesBetween, leftBehind, type PlaybookChange } from "./playbook-changes.ts";
import { type PlaybookFiles, readPlaybook } from "./read-playbook.ts";

export interface LoadedPlaybook {
  playbook: string;
  templates: PublishedTemplate[];
  sequences: PublishedSequence[];
  /** What else changed: business, senders, topics, forms, scoring … */
  changes: PlaybookChange[];
  /** Places of what is published and no longer in the folder: `sequences.welcome`, `forms.newsletter`. It stays as it is. */
  left: string[];
  /** What the console has published since the folder was published last, and the folder has otherwise. */
  overwrites: ConsoleEdit[];
  /** What becomes of people by it. */
  effects: LocalText[];
}

/**
 * Publishes a playbook's folder in one transaction: settings, wordings, forms, documents, templates, sequences. Loaded again, it
 * makes new versions only of what changed, and writes an audit row for each other change. `agreed`: the plan that a person has seen. Throws
 * AppError invalid that names file and line, conflict when it would do something else than was agreed.
 */
export async function loadPlaybook(
  context: Context,
  folder: string,
  author = "system",
  agreed: LoadedPlaybook | null = null,
  overwrite = false,
): Promise<LoadedPlaybook> {
  const files = await readChecked(context, folder);
  return context.database.transaction(async (tx) => {
    const loaded = await load(tx, context, files, author);
    if (!overwrite) refuseOverwriting(loaded.overwrites);
    // People may have moved on since the plan was shown.
    if (agreed !== null && !isDeepStrictEqual({ ...loaded, effects: [] }, { ...agreed, effects: [] })) {
      throw new AppError("conflict", "plan-changed", {
        ja: "一覧を示したあとに、フォルダーか公開中のものが変わりました。何も公開していません。もう一度実行してください。",
        en: "The folder, or what is published, has changed since the plan was shown. Nothing was published: repeat the command.",
      });
    }
    return loaded;
  });
}

/** Throws AppError conflict when something of the console would be overwritten. */
export function refuseOverwriting(overwrites: readonly ConsoleEdit[]): void {
  if (overwrites.length === 0) return;
  const names = overwrites.map(({ kind, key, author }) => `${kind} ${key} (${author})`);
  throw new AppError("conflict", "console-edits", {
    ja: `フォルダーより新しい、管理画面での変更があります: ${names.join("、")}。何も公開していません。フォルダーの内容で上書きするには、--overwrite を付けてください。`,
    en: `The console has changed what the folder would overwrite: ${names.join(", ")}. Nothing was published. To overwrite it with the folder, add --overwrite.`,
  });
}

/** What `loadPlaybook` would do now: it is done, and taken back. */
export async function planPlaybook(context: Context, folder: string, author = "system"): Promise<LoadedPlaybook> {
  const files = await readChecked(context, folder);
  let plan: LoadedPlaybook | undefined;
  await context.database
    .transaction(async (tx) => {
      plan = await load(tx, context, files, author);
      throw new TakenBack();
    })
    .catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  if (!plan) throw new Error("the plan was not made");
  return plan;
}

class TakenBack extends Error {}

async function readChecked(context: Context, folder: string): Promise<PlaybookFiles> {
  const files = await readPlaybook(folder, context.registry.sections);
  const fault = (await lintPlaybookFiles(files, context.registry)).find((problem) => problem.severity === "error");
  if (fault) throw new PlaybookError([fault]);
  return files;
}

async function load(tx: Transaction, context: Context, files: PlaybookFiles, author: string): Promise<LoadedPlaybook> {
  const now = context.clock.now();
  const key = files.manifest.playbook;
  const before = await readEntries(tx, context);
  for (const { playbook } of context.registry.modules) await playbook?.write?.(tx, files, now);
  const effects: LocalText[] = [];
  for (const { playbook } of context.registry.modules) effects.push(...((await playbook?.carryOver?.(tx, files, { author, now })) ?? []));
  await writeSetting(tx, "playbook", { key, title: files.manifest.title, language: files.manifest.language, loadedAt: now });
  const after = await readEntries(tx, context);
  const changes = changesBetween(before, after);
  if (before.length > 0) await auditChanges(tx, { changes, key, author, at: now });
  const templates: PublishedTemplate[] = [];
  for (const template of files.templates) templates.push(await publishOne(tx, context, template, author));
  const sequences: PublishedSequence[] = [];
  for (const sequence of files.sequences) {
    sequences.push(await withFileName(sequence.file, () => publishSequenceIn(tx, context, { source: sequence.source, author })));
  }
  const replaced: Record<ConsoleEdit["kind"], (key: string) => boolean> = {
    sequence: (edited) => sequences.some((one) => one.key === edited && one.changed),
    template: (edited) => templates.some((one) => templateId(one) === edited && one.changed),
    form: (edited) => changes.some(({ place }) => place === `forms.${edited}` || place.startsWith(`forms.${edited}.`)),
  };
  const overwrites = (await readConsoleEdits(tx)).filter((edit) => replaced[edit.kind](edit.key));
  await clearConsoleEdits(tx, [
    ...sequences.map((one) => ({ kind: "sequence" as const, key: one.key })),
    ...templates.map((one) => ({ kind: "template" as const, key: templateId(one) })),
    ...files.manifest.forms.map((one) => ({ kind: "form" as const, key: one.key })),
  ]);
  const written = new Set([...sequences.map((one) => `sequences.${one.key}`), ...templates.map((one) => `templates.${one.key}`)]);
  const left = (await readPublished(tx)).filter((place) => !written.has(place));
  return { playbook: key, templates, sequences, changes, left: [...left, ...leftBehind(after, files.manifest)], overwrites, effects };
}

/** What the database holds of all modules' parts of a playbook. */
export async function readPublishedEntries(tx: Transaction, { registry }: Context): Promise<PlaybookEntry[]> {
  const parts: PlaybookEntry[][] = [];
  for (const { playbook } of registry.modules) parts.push((await playbook?.read?.(tx)) ?? []);
  return parts.flat();
}

/** The same, and which playbook it was. */
async function readEntries(tx: Transaction, context: Context): Promise<PlaybookEntry[]> {
  const parts = await readPublishedEntries(tx, context);
  const { key } = await readSetting(tx, "playbook", z.object({ key: z.string() }), { key: "" });
  return [...(key === "" ? [] : [{ place: "playbook", value: key }]), ...parts];
}

/** Places of all published sequences and templates. */
async function readPublished(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ place: string }>(
    `select 'sequences.' || key as place from sequence where current_version_id is not null
     union select 'templates.' || key from template_version order by place`,
  );
  return rows.map(({ place }) => place);
}

async function auditChanges(
  tx: Transaction,
  { changes, key, author, at }: { changes: readonly PlaybookChange[]; key: string; author: string; at: Date },
): Promise<void> {
  for (const { place, before = null, after = null } of changes) {
    await writeAudit(tx, { at, actor: author, action: "setting-changed", target: "playbook", refId: key, data: { place, before, after } });
  }
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
