import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The inputs of a bundle; stored beside it. Paths are relative to the repository, which may have moved at the next start. */
const manifestSchema = z.strictObject({
  entry: z.string(),
  /** SHA-256 by file. Of a package only its package.json is listed, since that contains the version. */
  inputs: z.record(z.string(), z.string()),
});
export type BundleManifest = z.infer<typeof manifestSchema>;

/** With symbolic links resolved, as in the bundler's file names. */
const root = realpathSync(fileURLToPath(new URL("..", import.meta.url)));
const bundler = "@temporalio/worker";
/** Packages that the bundler uses: another version may make another bundle from the same files. */
const tools = ["webpack", "@swc/core"];

/** The manifest of a bundle whose bundler has read `files`. */
export function describeBundle(entry: string, files: Iterable<string>): BundleManifest {
  const worker = requirePackage(bundler, import.meta.filename);
  const inputs = new Set([entry, worker, ...tools.map((name) => requirePackage(name, worker))].map(pathOf));
  for (const file of files) inputs.add(pathOf(packageAround(file) ?? file));
  return { entry: pathOf(entry), inputs: Object.fromEntries([...inputs].sort().map((path) => [path, hashOf(path)])) };
}

/** Name of the bundle's file without the extension. It depends on the inputs. */
export function bundleName(manifest: BundleManifest): string {
  return createHash("sha256").update(JSON.stringify(manifest)).digest("hex").slice(0, 32);
}

/** The path of the bundle in `folder` whose inputs are unchanged; null if there is none. */
export function findBundle(folder: string, entry: string): string | null {
  const hashes = new Map<string, string | null>();
  const isUnchanged = ([path, hash]: [string, string]) => {
    if (!hashes.has(path)) hashes.set(path, existsSync(join(root, path)) ? hashOf(path) : null);
    return hashes.get(path) === hash;
  };
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  for (const name of names) {
    const manifest = readManifest(readFileSync(join(folder, name), "utf8"));
    if (manifest?.entry !== pathOf(entry) || !Object.entries(manifest.inputs).every(isUnchanged)) continue;
    const bundle = join(folder, `${bundleName(manifest)}.js`);
    if (existsSync(bundle)) return bundle;
  }
  return null;
}

/** Null for a manifest that another release wrote in another shape. */
function readManifest(text: string): BundleManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The package.json of an installed file; null for our own files. */
function packageAround(file: string): string | null {
  const folder = `${sep}node_modules${sep}`;
  const at = file.lastIndexOf(folder);
  if (at === -1) return null;
  const start = at + folder.length;
  const [scope = "", name = ""] = file.slice(start).split(sep);
  return join(file.slice(0, start), scope, scope.startsWith("@") ? name : "", "package.json");
}

function requirePackage(name: string, from: string): string {
  const found = findPackageJSON(name, from);
  if (found === undefined) throw new Error(`the package ${name} is not installed`);
  return found;
}

function pathOf(file: string): string {
  return relative(root, realpathSync(file)).replaceAll(sep, "/");
}

function hashOf(path: string): string {
  return createHash("sha256")
    .update(readFileSync(join(root, path)))
    .digest("hex");
}
