import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";
import { controlWords as words } from "../words/control.ts";

type PauseFlags = ControlFlags & { until?: string };

export function register(program: Command, language: Language): void {
  controlCommand(program, "pause", language, {
    description: words.pause,
    example: "hanako@example.jp --sequence welcome --until 2027-01-15T10:00",
    reason: words.pauseReason,
  })
    .option("--until <time>", words.until[language])
    .action((named: string, flags: PauseFlags) => run(named, flags, language));
}

async function run(named: string, flags: PauseFlags, language: Language): Promise<void> {
  const { controlEnrolment } = await import("../control.ts");
  const { readInstant } = await import("../../domain/time/read-instant.ts");
  const { pauseEnrolment } = await import("../../services/enrolments/pause-enrolment.ts");
  await controlEnrolment(named, flags, language, (context, control, zone) => {
    const until = flags.until === undefined ? undefined : readInstant(flags.until, zone);
    return pauseEnrolment(context, { ...control, until });
  });
}
