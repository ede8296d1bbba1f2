/**
 * Records histories from real runs: `node test/histories/record.ts <version> [name…]`, with the names of scripts.ts; without names it records
 * all. It never replaces a file, since journeys that began with an older history are still under way: take a version that is not there yet.
 * Remove a file only when its version is no longer anywhere.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../prisma/client.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openContext } from "../support/context.ts";
import { startPostgres } from "../support/postgres.ts";
import { quietRuntime, timeSkippingTemporal } from "../support/temporal.ts";
import { fetchRecorded, HISTORIES } from "./histories.ts";
import { recordings } from "./scripts.ts";

const [version, ...names] = process.argv.slice(2);
const fileOf = (name: string) => `${name}.${version}.json`;
const chosen = recordings.filter(({ name }) => names.length === 0 || names.includes(name));
const refusal = whyNot();
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

quietRuntime("ERROR");
const postgres = await startPostgres();
await migrate(postgres.url);
const context = await openContext({ database: { ...openDatabase(postgres.url), url: postgres.url } });
try {
  for (const { name, run } of chosen) {
    const environment = await timeSkippingTemporal();
    try {
      const recorded = await run(environment, context);
      writeFileSync(join(HISTORIES, fileOf(name)), await fetchRecorded(environment, recorded), { flag: "wx" });
      process.stdout.write(`${fileOf(name)}\n`);
    } finally {
      await environment.teardown();
    }
  }
} finally {
  await context.close();
  await postgres.stop();
}

/** Why nothing is recorded, as a sentence; null when all is well. */
function whyNot(): string | null {
  if (version === undefined || !/^\d+$/.test(version))
    return "Say under which version to record: record.ts <version> [name…], such as record.ts 2.";
  const known = recordings.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return `test/histories/scripts.ts has no ${unknown.join(", ")}; it has ${known.join(", ")}.`;
  const there = chosen.map(({ name }) => fileOf(name)).filter((file) => existsSync(join(HISTORIES, file)));
  if (there.length > 0)
    return `Histories are never replaced, and there is already ${there.join(", ")}: choose a higher version, or name what is new.`;
  return null;
}
