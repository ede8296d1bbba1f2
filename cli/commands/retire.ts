import { type Command, Option } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import type { Retirement } from "../../services/enrolments/retire-sequence.ts";
import { underways } from "../underways.ts";
import { controlWords } from "../words/control.ts";
import { retiredLine, retireWords as words } from "../words/retire.ts";

type RetireFlags = Omit<Retirement, "sequence"> & { json?: boolean };

export function register(program: Command, language: Language): void {
  program
    .command("retire")
    .description(words.description[language])
    .argument("<sequence>", words.sequence[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .addOption(new Option("--underway <choice>", words.underway[language]).choices([...underways]).default("finish"))
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example(`retire welcome --reason "${words.reason[language]}"`)[language])
    .action((sequence: string, flags: RetireFlags) => run(sequence, flags, language));
}

async function run(sequence: string, { json, ...flags }: RetireFlags, language: Language): Promise<void> {
  const [{ readActor }, { openContext }] = await Promise.all([import("../control.ts"), import("../context.ts")]);
  const { retireSequence } = await import("../../services/enrolments/retire-sequence.ts");
  const actor = readActor(flags.actor);
  const { context, close } = await openContext();
  try {
    const retired = await retireSequence(context, { ...flags, sequence, actor });
    console.log(json ? JSON.stringify(retired) : retiredLine(retired)[language]);
  } finally {
    await close();
  }
}
