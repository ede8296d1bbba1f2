import { userInfo } from "node:os";
import type { Command } from "commander";
import { isScope, type Scope, scopes } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { serverCommandWords as words } from "../words/servers.ts";

export function register(program: Command, language: Language): void {
  program
    .command("key")
    .description(words.key[language])
    .argument("<name>", words.keyName[language])
    .option("--scope <scope...>", words.keyScope[language])
    .option("--json", controlWords.json[language])
    .action(run);
}

async function run(name: string, { scope, json = false }: { scope?: string[]; json?: boolean }): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { issueApiKey } = await import("../../services/access/issue-api-key.ts");
  const { context, close } = await openContext();
  try {
    const issued = await issueApiKey(context, { name, scopes: scope && readScopes(scope), actor: `staff:${userInfo().username}` });
    console.log(json ? JSON.stringify(issued) : issued.key);
  } finally {
    await close();
  }
}

function readScopes(given: readonly string[]): Scope[] {
  const unknown = given.find((text) => !isScope(text));
  if (unknown !== undefined) throw new AppError("invalid", "bad-scope", words.badScope(unknown, scopes.join(", ")));
  return given.filter(isScope);
}
