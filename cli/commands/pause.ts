import type { Command } from "commander";
import type { ControlFlags } from "../control.ts";
import { controlCommand } from "../control-command.ts";

const example = 'pause hanako@example.jp --sequence welcome --until 2027-01-15T10:00 --reason "in hospital until Friday"';

export function register(program: Command): void {
  controlCommand(program, "pause", "hold one journey from now on; its remaining delay is frozen", example)
    .option("--until <time>", "goes on by itself then: 2027-01-15T10:00 in the lead's own zone, or ISO 8601 with an offset")
    .action(run);
}

async function run(journey: string, flags: ControlFlags & { until?: string }): Promise<void> {
  const { controlJourney } = await import("../control.ts");
  const { readInstant } = await import("../../domain/time/read-instant.ts");
  const { pauseEnrolment } = await import("../../services/enrolments/pause-enrolment.ts");
  await controlJourney(journey, flags, (context, control, zone) => {
    const until = flags.until === undefined ? undefined : readInstant(flags.until, zone);
    return pauseEnrolment(context, { ...control, until });
  });
}
