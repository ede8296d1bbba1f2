import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleWorkflowCode } from "@temporalio/worker";

/*
 * Usage: make-bundle.ts <file>. A program of its own, because the compiler that it needs once would hold 150 MB of a worker for as long as
 * that runs.
 */
const [file] = process.argv.slice(2);
if (file === undefined) throw new TypeError("the file of the bundle is missing");
const silent = () => {};
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL("../workflows/index.ts", import.meta.url)),
  logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
});
mkdirSync(dirname(file), { recursive: true });
// Written beside and renamed: two workers that start together never read half a bundle.
const half = `${file}.${process.pid}`;
writeFileSync(half, code);
renameSync(half, file);
