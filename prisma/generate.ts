import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

// Generates the client in prisma/generated. Runs after every install; does nothing if schema and Prisma version are unchanged.
// Prisma's command requires a schema engine and would download it. Generating never starts the engine, so any executable file is accepted.

const here = import.meta.dirname;
const schema = join(here, "schema");
const generated = join(here, "generated");
const stampFile = join(generated, ".stamp");

const command = findCommand();
const stamp = stampOf(command?.version ?? "");

if (existsSync(stampFile) && (command === undefined || readFileSync(stampFile, "utf8") === stamp)) process.exit(0);
if (command === undefined)
  fail("The database client is not generated and the package `prisma` is not installed: run `npm ci` with development packages.");

rmSync(stampFile, { force: true });
const result = spawnSync(process.execPath, [command.path, "generate", "--schema", relative(dirname(here), schema)], {
  cwd: dirname(here),
  encoding: "utf8",
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1", CI: "1" },
});
if (result.status !== 0)
  fail(`The database client could not be generated from prisma/schema:\n${result.stdout ?? ""}${result.stderr ?? ""}`);
writeFileSync(stampFile, stamp);

function stampOf(version: string): string {
  const hash = createHash("sha256").update(version);
  for (const name of readdirSync(schema).sort()) hash.update(name).update(readFileSync(join(schema, name)));
  return hash.digest("hex");
}

function findCommand(): { path: string; version: string } | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    return { path: join(dirname(manifest), "build", "index.js"), version };
  } catch {
    return undefined;
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
