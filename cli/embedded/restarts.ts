import { fileURLToPath } from "node:url";
import { AppError } from "../../domain/app-error.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { stackWords as words } from "../words/start.ts";
import { programsThatLoad, sourceFolders, watchSources } from "./sources.ts";
import type { Stack } from "./stack.ts";
import { type Program, partNames } from "./supervisor.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Editors, formatters and checkouts write several files in a row: this long after the last one, all is written. Milliseconds. */
const SETTLE_MS = 200;

/** Restarts the programs whose sources change, and says each time what came of it. Returns the end of it, which leaves all running. */
export function restartOnChange(stack: Stack, say: (sentence: LocalText) => void): () => void {
  const changes = new Map<Program, Set<string>>();
  const restarting = new Set<Program>();
  let settling: NodeJS.Timeout | undefined;
  let ended = false;

  const restart = async (program: Program): Promise<void> => {
    if (restarting.has(program)) return;
    restarting.add(program);
    // What changes while it starts, it may have read before.
    while (!ended && !settling && changes.has(program)) {
      const files = describe(changes.get(program) ?? new Set());
      changes.delete(program);
      const began = performance.now();
      try {
        await stack.restart(program);
        say(words.restarted(partNames[program], files, ((performance.now() - began) / 1_000).toFixed(1)));
      } catch (error) {
        if (!ended) say(words.notRestarted(partNames[program], files, sentenceOf(error)));
      }
    }
    restarting.delete(program);
  };
  const endWatch = watchSources(root, sourceFolders, (file) => {
    for (const program of programsThatLoad(file)) {
      if (stack.parts.has(program)) changes.set(program, (changes.get(program) ?? new Set()).add(file));
    }
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      for (const program of changes.keys()) void restart(program);
    }, SETTLE_MS);
  });
  return () => {
    ended = true;
    clearTimeout(settling);
    endWatch();
  };
}

function describe(files: Set<string>): LocalText {
  const [first = ""] = files;
  return words.filesChanged(first, files.size - 1);
}

function sentenceOf(error: unknown): LocalText {
  if (error instanceof AppError) return error.texts;
  return inEach(() => (error instanceof Error ? error.message : String(error)));
}
