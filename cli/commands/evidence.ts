import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { eraseWords as words } from "../words/erase.ts";

export function register(program: Command, language: Language): void {
  const example = `evidence hanako@example.jp --reason "${words.evidenceReason[language]}" --actor staff:mika`;
  program
    .command("evidence")
    .description(words.evidence[language])
    .argument("<lead>", words.evidenceLead[language])
    .requiredOption("--reason <text>", controlWords.reasonKept[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .addHelpText("after", controlWords.example(example)[language])
    .action(run);
}

async function run(named: string, flags: { reason: string; actor: string }): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const input = { named, reason: readReason(flags.reason), actor: readActor(flags.actor) };
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const { readEvidence } = await import("../../services/erasure/read-evidence.ts");
    console.log(JSON.stringify(await readEvidence(context, input), null, 2));
  } finally {
    await close();
  }
}
