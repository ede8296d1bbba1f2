import type { Command } from "commander";
import { isUuid } from "../../domain/is-uuid.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { optOutWords as words } from "../words/opt-out.ts";

interface UnsuppressFlags {
  reason: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("unsuppress")
    .description(words.unsuppress[language])
    .argument("<address>", words.address[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example(`unsuppress hanako@example.jp --reason "${words.unsuppressReason[language]}"`)[language])
    .action((named: string, flags: UnsuppressFlags) => run(named.trim(), flags, language));
}

async function run(named: string, flags: UnsuppressFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const input = { reason: readReason(flags.reason), actor: readActor(flags.actor) };
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const { liftSuppression, liftSuppressionsOf } = await import("../../services/suppressions/lift-suppression.ts");
    const lift = async () => {
      if (!isUuid(named)) {
        const channel = /^U[0-9a-f]{32}$/.test(named) ? "line" : "email";
        return liftSuppressionsOf(context, { ...input, channel, address: named });
      }
      await liftSuppression(context, { ...input, id: named });
      return 1;
    };
    const lifted = await lift();
    console.log(flags.json ? JSON.stringify({ lifted }) : words.lifted(lifted)[language]);
  } finally {
    await close();
  }
}
