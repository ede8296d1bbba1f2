import { startPostgres } from "../test/support/postgres.ts";
import { findDrift } from "./drift.ts";
import { migrate } from "./migrate.ts";

// Prints the SQL that turns the result of the migrations into prisma/schema/: a draft of the next migration. Usage: node prisma/diff.ts

const postgres = await startPostgres();
try {
  await migrate(postgres.url);
  const drift = await findDrift(postgres.url);
  process.stdout.write(drift === "" ? "The migrations and prisma/schema/ agree.\n" : `${drift}\n`);
} finally {
  await postgres.stop();
}
