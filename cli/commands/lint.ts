import type { Command } from "commander";
import type { Known } from "../../domain/sequences/lint.ts";

export function register(program: Command): void {
  program
    .command("lint")
    .description("check sequences and playbooks: file, line, column and what is meant; exit 1 on errors")
    .argument("<paths...>", "sequence files, playbook folders, or folders of them")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
Templates, topics and fields are those of the playbook around a file, else those of the running installation.

Example:
  $ npx hagukumi lint playbooks/coaching-ja
  playbooks/coaching-ja/sequences/welcome.yaml:12:18 error There is no template "welcome/helo" for email. (Did you mean "welcome/hello"?)`,
    )
    .action(run);
}

async function run(paths: string[], { json = false }: { json?: boolean }): Promise<void> {
  const { lintPaths, problemLine } = await import("../lint-files.ts");
  const { counted } = await import("../printing.ts");
  const { problems, files, notes } = await lintPaths(paths, installedNames);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (json) console.log(JSON.stringify({ files, errors, warnings: problems.length - errors, problems, notes }));
  else {
    for (const problem of problems) console.log(problemLine(problem));
    for (const note of notes) console.error(note);
    const found = [counted(errors, "error"), counted(problems.length - errors, "warning")].join(", ");
    console.log(problems.length === 0 ? "All is well." : `${found}.`);
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
