import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { serverCommandWords as words } from "../words/servers.ts";

export function register(program: Command, language: Language): void {
  program
    .command("key")
    .description(words.key[language])
    .argument("<name>", words.keyName[language])
    .option("--json", controlWords.json[language])
    .action(run);
}

async function run(name: string, { json = false }: { json?: boolean }): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { issueApiKey } = await import("../../services/access/issue-api-key.ts");
  const { context, close } = await openContext();
  try {
    const issued = await issueApiKey(context, { name, actor: `staff:${userInfo().username}` });
    console.log(json ? JSON.stringify(issued) : issued.key);
  } finally {
    await close();
  }
}
