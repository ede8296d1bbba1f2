import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isConsoleBuilt } from "../../console/build.ts";
import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { stackWords as words } from "../words/start.ts";

const script = fileURLToPath(new URL("../../console/build.ts", import.meta.url));

/** Builds the console when its sources changed, in a process of its own. Throws AppError `console-build` with what the build said. */
export async function prepareConsole(progress: (sentence: LocalText) => void): Promise<void> {
  if (await isConsoleBuilt()) return;
  progress(words.buildingConsole);
  const from = performance.now();
  await promisify(execFile)(process.execPath, [script]).catch((error: unknown) => {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new AppError("unavailable", "console-build", words.consoleNotBuilt(said.trim().split("\n").slice(-5).join(" ")));
  });
  progress(words.consoleBuilt(((performance.now() - from) / 1_000).toFixed(1)));
}
