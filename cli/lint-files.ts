import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { AppError } from "../domain/app-error.ts";
import type { Known, Problem } from "../domain/sequences/lint.ts";
import { lintSequence } from "../domain/sequences/lint.ts";
import type { SendingTimes } from "../domain/touches/sending-times.ts";
import type { Language, LocalText } from "../domain/words/local-text.ts";
import { shownPath } from "./printing.ts";
import { lintWords as words } from "./words/lint.ts";

/** A problem with its file as the person who asks would open it. */
export interface LocatedProblem extends Problem {
  readonly file: string;
}

export interface LintReport {
  problems: LocatedProblem[];
  /** Files that were looked at. */
  files: number;
  /** What could not be checked, and why; a sentence each. */
  notes: LocalText[];
}

const manifest = "playbook.yaml";
const isYaml = (name: string) => /\.ya?ml$/.test(name) && !/\.line\.ya?ml$/.test(name);

/** Sequences, playbooks, and folders of either; one file of a playbook is judged as part of it. Throws AppError invalid, not-found. */
export async function lintPaths(paths: readonly string[], names: () => Promise<Known | null>): Promise<LintReport> {
  const report: LintReport = { problems: [], files: 0, notes: [] };
  const done = new Set<string>();
  let installation: Known | null | undefined;
  for (const path of paths) {
    for (const found of await findWork(path)) {
      const file = resolve(found.path);
      if (done.has(file)) continue;
      done.add(file);
      if (found.kind === "playbook") {
        await addPlaybook(report, found.path, () => true);
        continue;
      }
      const playbook = playbookAround(file);
      if (playbook !== null) {
        const own = relative(playbook, file);
        await addPlaybook(report, playbook, (one) => one === own);
        continue;
      }
      if (installation === undefined) {
        installation = await names();
        if (installation === null) report.notes.push(words.namesUnchecked);
      }
      const problems = lintSequence(await readSource(found.path), installation ?? {});
      report.files += 1;
      report.problems.push(...problems.map((problem) => ({ file: shownPath(found.path), ...problem })));
    }
  }
  return report;
}

async function addPlaybook(report: LintReport, folder: string, wanted: (file: string) => boolean): Promise<void> {
  const [{ lintPlaybook }, { openModules }] = await Promise.all([
    import("../services/playbooks/lint-playbook.ts"),
    import("../services/modules.ts"),
  ]);
  const all = await lintPlaybook(folder, openModules());
  report.files += 1;
  report.problems.push(
    ...all.filter(({ file }) => wanted(file)).map((problem) => ({ ...problem, file: shownPath(join(folder, problem.file)) })),
  );
  if (all.some(({ code, file }) => code === "playbook-invalid" && !wanted(file))) {
    report.notes.push(words.playbookUnreadable(shownPath(folder)));
  }
}

/** The names that the playbook around a sequence file allows; null when there is none. Throws AppError when it cannot be read. */
export async function knownAround(file: string): Promise<{ known: Known; zone: string; times: SendingTimes } | null> {
  const folder = playbookAround(resolve(file));
  if (folder === null) return null;
  const [{ readPlaybook }, { knownOf }, { openModules }] = await Promise.all([
    import("../services/playbooks/read-playbook.ts"),
    import("../services/playbooks/lint-playbook.ts"),
    import("../services/modules.ts"),
  ]);
  const registry = openModules();
  const files = await readPlaybook(folder, registry.sections);
  const { business, daysOff, quietHours, caps } = files.manifest;
  const { DEFAULT_SENDING_TIMES: usual } = await import("../domain/touches/sending-times.ts");
  const times = { daysOff: daysOff ?? usual.daysOff, quietHours: quietHours ?? usual.quietHours, caps: caps ?? usual.caps };
  return { known: knownOf(files, registry), zone: business.zone, times };
}

/** Folder of the playbook that a file (an absolute path) belongs to; null when there is none. */
export function playbookAround(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, manifest))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

type Work = { kind: "playbook" | "sequence"; path: string };

async function findWork(path: string): Promise<Work[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError("not-found", "no-file", words.nothingThere(path));
  if (!stat.isDirectory()) return [basename(path) === manifest ? { kind: "playbook", path: dirname(path) } : { kind: "sequence", path }];
  const work = await walk(path);
  if (work.length === 0) throw new AppError("invalid", "no-sequences", words.noSequences(path));
  return work;
}

async function walk(folder: string): Promise<Work[]> {
  if (existsSync(join(folder, manifest))) return [{ kind: "playbook", path: folder }];
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const work: Work[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) work.push(...(await walk(path)));
    else if (isYaml(entry.name)) work.push({ kind: "sequence", path });
  }
  return work;
}

/** Throws AppError when the file is not there, or no UTF-8. */
export async function readSource(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError("not-found", "no-file", unreadable(path, error));
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("invalid", "not-utf-8", words.notUtf8(path));
  }
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): LocalText {
  if (code === "ENOENT") return words.noSuchFile(path);
  return code === "EISDIR" ? words.isFolder(path) : words.unreadable(path, code ?? message);
}

/** `sequences/welcome.yaml:12:9 error There is no template … (Did you mean …?)` */
export function problemLine({ file, line, column, severity, message, hint }: LocatedProblem, language: Language): string {
  const place = [file, ...(line > 0 ? [line] : []), ...(line > 0 && column > 0 ? [column] : [])].join(":");
  return `${place} ${words[severity][language]} ${message[language]}${hint === null ? "" : words.hint(hint)[language]}`;
}
