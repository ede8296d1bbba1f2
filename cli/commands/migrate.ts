import type { Command } from "commander";
import { findSettings } from "../context.ts";

export function register(program: Command): void {
  program
    .command("migrate")
    .description("apply pending migrations to the database; safe to repeat and to run in parallel")
    .option("--status", "only say what is pending; exit 1 when something is")
    .option("--json", "print one JSON object")
    .action(run);
}

async function run({ status = false, json = false }: { status?: boolean; json?: boolean }): Promise<void> {
  const settings = findSettings();
  if (status) {
    const { migrationState } = await import("../../prisma/migrate.ts");
    const state = await migrationState(settings.databaseUrl);
    const faults = [
      ...state.failed.map((name) => `${name} failed`),
      ...state.edited.map((name) => `${name} was changed after it was applied`),
    ];
    if (json) console.log(JSON.stringify(state));
    else for (const line of [...faults, ...state.pending.map((name) => `${name} is pending`)]) console.log(line);
    if (!json && faults.length + state.pending.length === 0) console.log("Nothing is pending.");
    process.exitCode = faults.length + state.pending.length > 0 ? 1 : 0;
    return;
  }
  const { migrateDatabase } = await import("../prepare.ts");
  const applied = await migrateDatabase(settings, () => {});
  const { bindDatabase } = await import("../bind-database.ts");
  await bindDatabase(settings);
  if (json) console.log(JSON.stringify({ applied }));
  else console.log(applied.length === 0 ? "Nothing was pending." : applied.map((name) => `Applied ${name}`).join("\n"));
}
