import type { Command } from "commander";
import { findSettings } from "../context.ts";
import { endWithParent } from "../end-with-parent.ts";

export function register(program: Command): void {
  program
    .command("worker")
    .description("run a worker: sends, journeys, relay; any number of them may run")
    .addHelpText("after", "\nNeeds the settings of .env.example, or the parts of a running `npm start`.")
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
