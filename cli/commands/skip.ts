import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";
import { controlWords as words } from "../words/control.ts";

export function register(program: Command, language: Language): void {
  controlCommand(program, "skip", language, {
    description: words.skip,
    example: "hanako@example.jp --sequence welcome",
    reason: words.skipReason,
  }).action((named: string, flags: ControlFlags) => run(named, flags, language));
}

async function run(named: string, flags: ControlFlags, language: Language): Promise<void> {
  const { controlEnrolment } = await import("../control.ts");
  const { skipStep } = await import("../../services/enrolments/skip-step.ts");
  await controlEnrolment(named, flags, language, skipStep);
}
