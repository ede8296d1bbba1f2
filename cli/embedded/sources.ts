import { type FSWatcher, readdirSync, type Stats, statSync, watch } from "node:fs";
import { basename, join } from "node:path";
import type { Program } from "./supervisor.ts";

/** Which of our programs load what lies in a folder of the repository. `cli/` is missing: the process that watches would itself be old. */
const programsOf: Record<string, readonly Program[]> = {
  api: ["api"],
  worker: ["worker"],
  workflows: ["worker"],
  activities: ["worker"],
  // The sandbox shows and moves the clock.
  services: ["sandbox", "worker", "api"],
  domain: ["sandbox", "worker", "api"],
  templates: ["worker", "api"],
  prisma: ["sandbox", "worker", "api"],
  channels: ["sandbox", "worker", "api"],
  config: ["sandbox", "worker", "api"],
};

export const sourceFolders = Object.keys(programsOf);

/** `file` is relative to the repository's root, with `/`. */
export function programsThatLoad(file: string): readonly Program[] {
  // Only the stand-ins' own process has them.
  if (/^channels\/(?:sandbox-|[^/]+\/sandbox\/)/.test(file)) return ["sandbox"];
  return programsOf[file.split("/")[0] ?? ""] ?? [];
}

/** What a program reads when it starts; so neither the drafts of editors nor migrations, which `hagukumi migrate` applies. */
const SOURCE = /^[^.].*\.(?:ts|json|yml|yaml|liquid|css)$/;

/**
 * Tells each source file below `folders` that is written, added or taken away, relative to `root`. Node's own recursive watch loses a
 * file on Linux once an editor has replaced it by another, so every folder has a watcher. Returns the end of it.
 */
export function watchSources(root: string, folders: readonly string[], changed: (file: string) => void): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; identity: string }>();
  const forget = (folder: string) => {
    for (const [path, { watcher }] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const tell = (file: string) => void (SOURCE.test(basename(file)) && changed(file));
  const begin = (folder: string, tellFile: (file: string) => void) => {
    const watcher = watch(join(root, folder), (_, name) => name !== null && look(`${folder}/${name}`));
    // So Windows tells that a folder was taken away.
    watcher.on("error", () => forget(folder));
    watchers.set(folder, { watcher, identity: identify(statSync(join(root, folder))) });
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) begin(path, tellFile);
      else tellFile(path);
    }
  };
  const look = (path: string) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    // Its rights changed, not its content.
    if (found && identify(found) === watchers.get(path)?.identity) return;
    forget(path);
    if (!found?.isDirectory()) return tell(path);
    try {
      // What came with a new folder was written before anybody watched it.
      begin(path, tell);
    } catch (error) {
      // Gone again already.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      forget(path);
    }
  };
  for (const folder of folders) begin(folder, () => {});
  return () => {
    for (const { watcher } of watchers.values()) watcher.close();
    watchers.clear();
  };
}

/** Of a folder; an inode alone comes round again. */
const identify = ({ ino, birthtimeMs }: Stats): string => `${ino} ${birthtimeMs}`;
