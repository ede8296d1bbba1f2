import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWorkflowCode } from "@temporalio/worker";
import { bundleName, describeBundle } from "./bundle-manifest.ts";

/*
 * Usage: make-bundle.ts <folder> <entry>. Puts the bundle and its manifest into the folder. A program of its own, because the compiler that it
 * needs once would hold 150 MB of a worker for as long as that runs.
 */
const [folder, entry] = process.argv.slice(2);
if (folder === undefined || entry === undefined) throw new TypeError("the folder of the bundle, or its entry, is missing");
const silent = () => {};

interface Bundled {
  code: string;
  /** Those that the bundler has read. */
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
  // Among them are folders, and the file that the SDK makes up in memory.
  return { code, files: seen.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) };
}

/** A file that changes after the bundler has read it would be taken for what the bundle was made of: then it is made again. */
async function bundleAtRest(workflowsPath: string): Promise<Bundled> {
  for (let before = new Map<string, number>(); ; ) {
    const startedAt = Date.now();
    const bundled = await bundle(workflowsPath);
    const changedAt = new Map(bundled.files.map((file) => [file, statSync(file).mtimeMs]));
    // The second half is for files that came with an instant of another machine's clock.
    if ([...changedAt].every(([file, at]) => at < startedAt || at === before.get(file))) return bundled;
    before = changedAt;
  }
}

const { code, files } = await bundleAtRest(entry);
const manifest = describeBundle(entry, files);
const name = bundleName(manifest);
mkdirSync(folder, { recursive: true });
// Each is written beside and renamed, the manifest last: two workers that start together never read half a bundle.
for (const [file, content] of [
  [`${name}.js`, code],
  [`${name}.json`, JSON.stringify(manifest, null, 2)],
] as const) {
  const half = join(folder, `${file}.${process.pid}`);
  writeFileSync(half, content);
  renameSync(half, join(folder, file));
}
