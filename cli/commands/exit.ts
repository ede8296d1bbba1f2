import type { Command } from "commander";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";

export function register(program: Command): void {
  controlCommand(
    program,
    "exit",
    "take a lead out of a sequence; what was planned is cancelled",
    'exit hanako@example.jp --sequence welcome --reason "she asked for it by phone"',
  ).action(run);
}

async function run(journey: string, flags: ControlFlags): Promise<void> {
  const { controlJourney } = await import("../control.ts");
  const { exitEnrolment } = await import("../../services/enrolments/exit-enrolment.ts");
  await controlJourney(journey, flags, exitEnrolment);
}
