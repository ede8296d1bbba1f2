import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { exportWords as words } from "../words/export.ts";

export function register(program: Command, language: Language): void {
  program
    .command("export")
    .description(words.description[language])
    .argument("<folder>", words.folder[language])
    .addHelpText("after", words.help[language])
    .action((folder: string) => run(folder, language));
}

async function run(folder: string, language: Language): Promise<void> {
  const [{ openContext }, { exportPlaybook }, { shownPath }] = await Promise.all([
    import("../context.ts"),
    import("../../services/playbooks/export-playbook.ts"),
    import("../printing.ts"),
  ]);
  const present = await readdir(folder).catch((): string[] => []);
  // A new clone has its `.git` already.
  if (present.some((name) => !name.startsWith("."))) throw new AppError("conflict", "folder-not-empty", words.notEmpty(shownPath(folder)));
  const { context, close } = await openContext();
  try {
    const files = await exportPlaybook(context);
    for (const { path, content } of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    console.log(words.done(files.length, shownPath(folder))[language]);
  } finally {
    await close();
  }
}
