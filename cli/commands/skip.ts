import type { Command } from "commander";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";

export function register(program: Command): void {
  controlCommand(
    program,
    "skip",
    "leave the present step undone and go to the next one at once",
    'skip hanako@example.jp --sequence welcome --reason "she has the gift already"',
  ).action(run);
}

async function run(journey: string, flags: ControlFlags): Promise<void> {
  const { controlJourney } = await import("../control.ts");
  const { skipStep } = await import("../../services/enrolments/skip-step.ts");
  await controlJourney(journey, flags, skipStep);
}
