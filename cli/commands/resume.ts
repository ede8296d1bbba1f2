import type { Command } from "commander";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";

export function register(program: Command): void {
  controlCommand(
    program,
    "resume",
    "let a paused or parked journey go on where it stood, with the delay that remained",
    'resume hanako@example.jp --sequence welcome --reason "template mended"',
  ).action(run);
}

async function run(journey: string, flags: ControlFlags): Promise<void> {
  const { controlJourney } = await import("../control.ts");
  const { resumeEnrolment } = await import("../../services/enrolments/resume-enrolment.ts");
  await controlJourney(journey, flags, resumeEnrolment);
}
