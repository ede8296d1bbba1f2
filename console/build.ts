import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const sources = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../", import.meta.url));

/** Where the API finds it (api/main.ts). */
const builtConsole = join(root, "dist", "console");

/** Whether the folder holds a build of just these sources. */
export async function isConsoleBuilt(): Promise<boolean> {
  const hash = await readFile(join(builtConsole, "sources"), "utf8").catch(() => "");
  return hash !== "" && hash === (await hashOfSources());
}

/**
 * Builds the console unless it is built. The build appears in one step, so that an API that serves the folder, or another build at the same
 * time, never sees half of one.
 */
export async function buildConsole(): Promise<void> {
  if (await isConsoleBuilt()) return;
  const folder = builtConsole;
  const hash = await hashOfSources();
  const made = `${folder}.${process.pid}`;
  await bundleConsole(made);
  await compressFiles(made);
  await writeFile(join(made, "sources"), hash);
  const old = `${made}.old`;
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(made, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another build of the same sources was quicker.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(made, { recursive: true });
  });
  await rm(old, { recursive: true, force: true });
}

/** Writes what a browser loads into the folder, with Vite's manifest of it, as in production whatever NODE_ENV is here. */
export async function bundleConsole(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(sources, "bundle.ts"), folder], { env: { NODE_ENV: "production" } });
}

/** Of the console's files and of the versions that are installed. */
async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(root, "package-lock.json")]) {
    hash
      .update(file.slice(root.length))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Beside each file that gains by it, its gzip and brotli form: the API serves those as they are. */
async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => /\.(?:js|css|html|svg|json)$/.test(name));
  await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    }),
  );
}

if (import.meta.main) await buildConsole();
