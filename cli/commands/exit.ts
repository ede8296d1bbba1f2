import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";
import { controlWords as words } from "../words/control.ts";

export function register(program: Command, language: Language): void {
  controlCommand(program, "exit", language, {
    description: words.exit,
    example: "hanako@example.jp --sequence welcome",
    reason: words.exitReason,
  }).action((named: string, flags: ControlFlags) => run(named, flags, language));
}

async function run(named: string, flags: ControlFlags, language: Language): Promise<void> {
  const { controlEnrolment } = await import("../control.ts");
  const { exitEnrolment } = await import("../../services/enrolments/exit-enrolment.ts");
  await controlEnrolment(named, flags, language, exitEnrolment);
}
