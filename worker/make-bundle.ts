import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWorkflowCode } from "@temporalio/worker";
import { bundleName, describeBundle } from "./bundle-manifest.ts";

/*
 * Usage: make-bundle.ts <folder> <entry>. Writes the bundle and its manifest to the folder. A separate program, because the compiler is
 * needed once and would keep 150 MB of the worker's memory.
 */
const [folder, entry] = process.argv.slice(2);
if (folder === undefined || entry === undefined) throw new TypeError("the folder of the bundle, or its entry, is missing");
const silent = () => {};

interface Bundled {
  code: string;
  /** Paths of the files that the bundler has read. */
  files: string[];
}

async function bundle(workflowsPath: string): Promise<Bundled> {
  const seen: string[] = [];
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [
        ...(config.plugins ?? []),
        { apply: ({ hooks }) => hooks.done.tap("files", ({ compilation }) => void seen.push(...compilation.fileDependencies)) },
      ],
    }),
  });
  // The list also contains folders, and a file that the SDK creates only in memory.
  return { code, files: seen.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) };
}

/** Bundles again if a file changed meanwhile: the manifest would have the hash of the changed file, but the bundle its old content. */
async function bundleAtRest(workflowsPath: string): Promise<Bundled> {
  for (let before = new Map<string, number>(); ; ) {
    const startedAt = Date.now();
    const bundled = await bundle(workflowsPath);
    const changedAt = new Map(bundled.files.map((file) => [file, statSync(file).mtimeMs]));
    // The second condition is for files with a time of another machine's clock, which may be in the future.
    if ([...changedAt].every(([file, at]) => at < startedAt || at === before.get(file))) return bundled;
    before = changedAt;
  }
}

const { code, files } = await bundleAtRest(entry);
const manifest = describeBundle(entry, files);
const name = bundleName(manifest);
mkdirSync(folder, { recursive: true });
// Write temporary files and rename them, the manifest last: a worker that starts at the same time never reads half a bundle.
for (const [file, content] of [
  [`${name}.js`, code],
  [`${name}.json`, JSON.stringify(manifest, null, 2)],
] as const) {
  const half = join(folder, `${file}.${process.pid}`);
  writeFileSync(half, content);
  renameSync(half, join(folder, file));
}
