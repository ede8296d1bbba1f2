import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { keyWords as words } from "../words/keys.ts";

interface RevokeFlags {
  reason: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("revoke-key")
    .description(words.revoke[language])
    .argument("<key>", words.key[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example(`revoke-key hgk_q3Vx9T --reason "${words.reason[language]}"`)[language])
    .action((key: string, flags: RevokeFlags) => run(key, flags, language));
}

async function run(key: string, { json, ...flags }: RevokeFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const { openContext } = await import("../context.ts");
  const { revokeApiKey } = await import("../../services/access/revoke-api-key.ts");
  const [reason, actor] = [readReason(flags.reason), readActor(flags.actor)];
  const { context, close } = await openContext();
  try {
    const revoked = await revokeApiKey(context, { key, reason, actor });
    console.log(json ? JSON.stringify(revoked) : words.revoked(revoked.name, revoked.prefix)[language]);
  } finally {
    await close();
  }
}
