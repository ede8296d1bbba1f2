import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { keyWords as words } from "../words/keys.ts";

export function register(program: Command, language: Language): void {
  program
    .command("keys")
    .description(words.list[language])
    .option("--json", controlWords.json[language])
    .action((flags: { json?: boolean }) => run(flags, language));
}

async function run({ json = false }: { json?: boolean }, language: Language): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { localTime, table } = await import("../printing.ts");
  const { listApiKeys } = await import("../../services/access/list-api-keys.ts");
  const { context, close } = await openContext();
  try {
    const keys = await listApiKeys(context);
    if (json) return console.log(JSON.stringify({ items: keys }));
    if (keys.length === 0) return console.log(words.none[language]);
    const rows = keys.map(({ id, name, prefix, scopes, createdAt, usedAt, revokedAt }) => [
      name,
      `${prefix}…`,
      scopes.length === 0 ? words.everything[language] : scopes.join(" "),
      words.since(localTime(context.zone, createdAt))[language],
      usedAt ? words.used(localTime(context.zone, usedAt))[language] : words.unused[language],
      revokedAt ? words.until(localTime(context.zone, revokedAt))[language] : "",
      id,
    ]);
    for (const line of table(rows)) console.log(line);
  } finally {
    await close();
  }
}
