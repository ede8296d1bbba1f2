import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { findSettings } from "../context.ts";
import { endWithParent } from "../end-with-parent.ts";
import { serverCommandWords as words } from "../words/servers.ts";

export function register(program: Command, language: Language): void {
  program
    .command("worker")
    .description(words.worker[language])
    .addHelpText("after", words.needsSettings[language])
    .action(async () => {
      const settings = findSettings();
      endWithParent();
      const { bindDatabase } = await import("../bind-database.ts");
      // Not while modules are loaded: on a busy machine that blocks for longer than a connection may take to be made.
      await bindDatabase(settings);
      const { runWorker } = await import("../../worker/main.ts");
      await runWorker(settings);
    });
}
