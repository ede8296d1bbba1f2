import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { findSettings } from "../context.ts";
import { controlWords } from "../words/control.ts";
import { serverCommandWords as words } from "../words/servers.ts";

interface MigrateFlags {
  status?: boolean;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("migrate")
    .description(words.migrate[language])
    .option("--status", words.status[language])
    .option("--json", controlWords.json[language])
    .action((flags: MigrateFlags) => run(flags, language));
}

async function run({ status = false, json = false }: MigrateFlags, language: Language): Promise<void> {
  const settings = findSettings();
  if (status) {
    const { migrationState } = await import("../../prisma/migrate.ts");
    const state = await migrationState(settings.databaseUrl);
    const faults = [
      ...state.failed.map((name) => words.failed(name)[language]),
      ...state.edited.map((name) => words.edited(name)[language]),
    ];
    if (json) console.log(JSON.stringify(state));
    else for (const line of [...faults, ...state.pending.map((name) => words.pending(name)[language])]) console.log(line);
    if (!json && faults.length + state.pending.length === 0) console.log(words.nothingPending[language]);
    process.exitCode = faults.length + state.pending.length > 0 ? 1 : 0;
    return;
  }
  const { migrateDatabase } = await import("../prepare.ts");
  const applied = await migrateDatabase(settings, () => {});
  const { bindDatabase } = await import("../bind-database.ts");
  await bindDatabase(settings);
  if (json) console.log(JSON.stringify({ applied }));
  else if (applied.length === 0) console.log(words.nothingWasPending[language]);
  else for (const name of applied) console.log(words.applied(name)[language]);
}
