import type { Command } from "commander";

/** What every hand on a journey has in common: who it is about, why, and by whom. */
export function controlCommand(program: Command, name: string, description: string, example: string): Command {
  return program
    .command(name)
    .description(description)
    .argument("<journey>", "id of the journey; or the lead's id, e-mail address or LINE user id, with --sequence when she is in several")
    .requiredOption("--reason <text>", "why; kept in the audit")
    .option("--sequence <key>", "which of the lead's sequences")
    .option("--actor <name>", "who does it, for the audit", "staff:cli")
    .option("--json", "print the journey as one JSON object")
    .addHelpText("after", `\nExample:\n  $ npx hagukumi ${example}`);
}
