import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { ownerLinkWords as words } from "../words/owner-link.ts";

export function register(program: Command, language: Language): void {
  program
    .command("owner-link")
    .description(words.description[language])
    .option("--json", controlWords.json[language])
    .action((flags: { json?: boolean }) => run(flags, language));
}

async function run({ json = false }: { json?: boolean }, language: Language): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { makeOwnerLink } = await import("../../services/access/owner-link.ts");
  const { context, close } = await openContext();
  try {
    const url = await makeOwnerLink(context, { actor: `staff:${userInfo().username}`, language });
    console.log(json ? JSON.stringify({ url }) : `${url}\n${words.onceOnly[language]}`);
  } finally {
    await close();
  }
}
