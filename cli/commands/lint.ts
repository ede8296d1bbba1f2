import type { Command } from "commander";
import { type Known, problemIn } from "../../domain/sequences/problem.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { lintWords as words } from "../words/lint.ts";

export function register(program: Command, language: Language): void {
  program
    .command("lint")
    .description(words.description[language])
    .argument("<paths...>", words.paths[language])
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((paths: string[], flags: { json?: boolean }) => run(paths, flags, language));
}

async function run(paths: string[], { json = false }: { json?: boolean }, language: Language): Promise<void> {
  const { lintPaths, problemLine } = await import("../lint-files.ts");
  const { problems, files, notes } = await lintPaths(paths, installedNames);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  if (json)
    console.log(
      JSON.stringify({ files, errors, warnings, problems: problems.map((one) => problemIn(one, "en")), notes: notes.map(({ en }) => en) }),
    );
  else {
    for (const problem of problems) console.log(problemLine(problem, language));
    for (const note of notes) console.error(note[language]);
    console.log((problems.length === 0 ? words.allWell : words.found(errors, warnings))[language]);
  }
  process.exitCode = errors > 0 ? 1 : 0;
}

/** What the running installation knows; null when none runs, which is no fault here. */
async function installedNames(): Promise<Known | null> {
  const { openContext } = await import("../context.ts");
  const opened = await openContext().catch(() => null);
  if (opened === null) return null;
  try {
    const { readKnown } = await import("../../services/sequences/read-known.ts");
    return await readKnown(opened.context.database.pool, opened.context);
  } finally {
    await opened.close();
  }
}
