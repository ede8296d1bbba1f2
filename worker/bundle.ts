import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { WorkflowBundleWithSourceMap } from "@temporalio/worker";
import { findBundle } from "./bundle-manifest.ts";

const workflows = fileURLToPath(new URL("../workflows/index.ts", import.meta.url));
const maker = fileURLToPath(new URL("make-bundle.ts", import.meta.url));
const MOST_TRIES = 5;

/**
 * The bundle of the workflows that `entry` exports. Bundling takes seconds, so the bundle is cached in `<dataDir>/bundles` until one of the
 * files that the bundler has read changes.
 */
export async function workflowBundle(dataDir: string, entry = workflows): Promise<Pick<WorkflowBundleWithSourceMap, "code">> {
  const folder = join(dataDir, "bundles");
  // Made again when a file changed between the making and the look.
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const bundle = findBundle(folder, entry);
    if (bundle !== null) return { code: readFileSync(bundle, "utf8") };
    await promisify(execFile)(process.execPath, [maker, folder, entry]);
  }
  throw new Error("the workflow files change faster than they can be bundled");
}
