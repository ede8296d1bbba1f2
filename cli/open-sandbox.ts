import { currentEnvironment } from "../config/environment.ts";
import { readDataDir } from "../config/presets.ts";
import { AppError } from "../domain/app-error.ts";
import { findSettings, type OpenContext, openContextWith } from "./context.ts";
import { isRunning } from "./embedded/runtime.ts";
import { clockWords } from "./words/clock.ts";

/**
 * The context of a command that needs a running sandbox. Throws AppError `sandbox-not-running` when this data directory has none and the
 * settings name no other.
 */
export async function openSandbox(): Promise<OpenContext> {
  const dataDir = readDataDir(currentEnvironment());
  try {
    const settings = findSettings();
    return { settings, ...(await openContextWith(settings)) };
  } catch (error) {
    const silent = error instanceof AppError && (error.code === "database" || error.code === "not-started");
    if (silent && !isRunning(dataDir)) throw new AppError("unavailable", "sandbox-not-running", clockWords.notRunning(dataDir));
    throw error;
  }
}
