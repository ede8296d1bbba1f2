import type { Command } from "commander";
import type { Language, LocalText } from "../domain/words/local-text.ts";
import { controlWords as words } from "./words/control.ts";

/** What every hand on an enrolment has in common: whose it is, why, and by whom. `example` is a command line without its reason. */
export function controlCommand(
  program: Command,
  name: string,
  language: Language,
  { description, example, reason }: { description: LocalText; example: string; reason: LocalText },
): Command {
  return program
    .command(name)
    .description(description[language])
    .argument("<enrolment>", words.enrolment[language])
    .requiredOption("--reason <text>", words.reason[language])
    .option("--sequence <key>", words.sequence[language])
    .option("--actor <name>", words.actor[language], "staff:cli")
    .option("--json", words.jsonEnrolment[language])
    .addHelpText("after", words.example(`${name} ${example} --reason "${reason[language]}"`)[language]);
}
