import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { WorkflowBundleWithSourceMap } from "@temporalio/worker";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The workflow bundle, cached in `<dataDir>/bundles` by the content that it is made of: building it takes seconds. */
export async function workflowBundle(dataDir: string): Promise<Pick<WorkflowBundleWithSourceMap, "code">> {
  const file = join(dataDir, "bundles", `${contentHash()}.js`);
  if (!existsSync(file)) await promisify(execFile)(process.execPath, [join(root, "worker", "make-bundle.ts"), file]);
  return { code: readFileSync(file, "utf8") };
}

/** Everything that can change the bundle: our workflow code, what it imports of the domain, and the SDK. */
function contentHash(): string {
  const hash = createHash("sha256");
  for (const folder of ["workflows", "domain/touches"]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  hash.update(readFileSync(join(root, "node_modules/@temporalio/workflow/package.json")));
  return hash.digest("hex").slice(0, 32);
}
