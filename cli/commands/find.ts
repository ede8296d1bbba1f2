import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { oneLine } from "../terminal.ts";
import { controlWords } from "../words/control.ts";
import { correctWords as words } from "../words/correct.ts";

interface FindFlags {
  limit: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("find")
    .description(words.find[language])
    .argument("<fragment>", words.fragment[language])
    .option("--limit <count>", words.limit[language], "20")
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example("find 山田")[language])
    .action((fragment: string, flags: FindFlags) => run(fragment, flags, language));
}

async function run(fragment: string, flags: FindFlags, language: Language): Promise<void> {
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new AppError("invalid", "bad-limit", words.badLimit);
  const { openContext } = await import("../context.ts");
  const { table } = await import("../printing.ts");
  const { context, close } = await openContext();
  try {
    const { listLeads } = await import("../../services/leads/list-leads.ts");
    const { items, next } = await listLeads(context, { search: fragment, limit });
    if (flags.json) return console.log(JSON.stringify({ items, next }));
    const rows = items.map(({ id, familyName, givenName, displayName, company }) =>
      [id, [familyName, givenName].filter(Boolean).join(" ") || (displayName ?? ""), company ?? ""].map(oneLine),
    );
    for (const line of table(rows)) console.log(line);
    if (items.length === 0) console.log(words.nobody[language]);
    if (next !== null) console.log(words.more[language]);
  } finally {
    await close();
  }
}
