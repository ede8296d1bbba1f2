import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { senderWords as words } from "../words/senders.ts";

interface ClearFlags {
  reason: string;
  actor: string;
}

export function register(program: Command, language: Language): void {
  program
    .command("clear-alarm")
    .description(words.clear[language])
    .argument("<sender>", words.sender[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .addHelpText("after", controlWords.example(`clear-alarm mail --reason "${words.clearReason[language]}"`)[language])
    .action((sender: string, flags: ClearFlags) => run(sender, flags, language));
}

async function run(sender: string, flags: ClearFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const { openContext } = await import("../context.ts");
  const { clearAlarm } = await import("../../services/engine/senders/clear-alarm.ts");
  const [reason, actor] = [readReason(flags.reason), readActor(flags.actor)];
  const { context, close } = await openContext();
  try {
    await clearAlarm(context, { sender, reason, actor });
    console.log(words.cleared(sender)[language]);
  } finally {
    await close();
  }
}
