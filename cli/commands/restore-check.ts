import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { restoreCheckWords as words } from "../words/restore-check.ts";

interface RestoreFlags {
  apply?: boolean;
  lift?: boolean;
  reason?: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("restore-check")
    .description(words.description[language])
    .option("--apply", words.apply[language])
    .option("--lift", words.lift[language])
    .option("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((flags: RestoreFlags) => run(flags, language));
}

async function run(flags: RestoreFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const actor = readActor(flags.actor);
  const reason = readReason(flags.reason ?? words.usualReason[language]);
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const { noticeRestore } = await import("../../services/engine/journal/compare-marker.ts");
    const { checkRestore, countMissing } = await import("../../services/restore/check-restore.ts");
    const { readRestoreHold } = await import("../../services/engine/journal/restore-hold.ts");
    // The first look after a restore may be this one, before worker and API run.
    if ((await readRestoreHold(context.database.pool)) === null) await noticeRestore(context);
    const before = await checkRestore(context);
    if (flags.apply) await (await import("../../services/restore/apply-journal.ts")).applyJournal(context, { actor });
    const { liftRestoreHold } = await import("../../services/restore/lift-restore-hold.ts");
    if (flags.lift && before.hold !== null) await liftRestoreHold(context, { actor, reason });
    const after = await checkRestore(context);
    process.exitCode = after.hold !== null || countMissing(after) > 0 ? 1 : 0;
    if (flags.json) return console.log(JSON.stringify({ before, after }));
    const lines = [
      ...(before.hold ? [words.held(shown(before.hold.since), shown(before.hold.databaseAt), shown(before.hold.seenAt))] : []),
      ...(countMissing(before) > 0 ? [words.missing(before.missing.withdrawn, before.missing.suppressed, before.missing.erased)] : []),
      ...(before.unreadable > 0 ? [words.unreadable(before.unreadable)] : []),
      ...(countMissing(before) > 0 && countMissing(after) === 0 ? [words.applied] : []),
      ...(countMissing(after) > 0 ? [words.applyNext] : after.hold ? [words.liftNext] : []),
      ...(before.hold && !after.hold ? [words.lifted] : []),
      ...(before.hold === null && countMissing(before) === 0 ? [words.nothing] : []),
    ];
    for (const line of lines) console.log(line[language]);
  } finally {
    await close();
  }
}

/** UTC; the beginning of time stands for a database that never ran. */
function shown(instant: Date): string {
  return instant.getTime() === 0 ? "–" : instant.toISOString().replace(/\.\d+Z$/, "Z");
}
