/**
 * Records the histories anew, from real runs: `node test/histories/record.ts [version]`. Older files stay, since journeys that began with
 * them are still under way; take one out only when its version is no longer anywhere.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../prisma/client.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openContext } from "../support/context.ts";
import { startPostgres } from "../support/postgres.ts";
import { quietRuntime, timeSkippingTemporal } from "../support/temporal.ts";
import { fetchRecorded, HISTORIES } from "./histories.ts";
import { recordings } from "./scripts.ts";

const version = process.argv[2] ?? "1";
quietRuntime("ERROR");
const postgres = await startPostgres();
await migrate(postgres.url);
const context = await openContext({ database: { ...openDatabase(postgres.url), url: postgres.url } });
try {
  for (const { name, run } of recordings) {
    const environment = await timeSkippingTemporal();
    try {
      const workflowId = await run(environment, context);
      const file = `${name}.${version}.json`;
      writeFileSync(join(HISTORIES, file), await fetchRecorded(environment, workflowId));
      process.stdout.write(`${file}\n`);
    } finally {
      await environment.teardown();
    }
  }
} finally {
  await context.close();
  await postgres.stop();
}
