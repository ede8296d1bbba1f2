import type { Command } from "commander";

interface EnrolFlags {
  step?: string;
  reason: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command("enrol")
    .description("bring a lead into a published sequence by hand")
    .argument("<lead>", "id, e-mail address or LINE user id")
    .argument("<sequence>", "key of the sequence")
    .option("--step <id>", "begin at this step; default: the first")
    .option("--reason <text>", "why; kept in the audit", "entered by hand")
    .option("--actor <name>", "who does it, for the audit", "staff:cli")
    .option("--json", "print the journey as one JSON object")
    .addHelpText("after", '\nExample:\n  $ npx hagukumi enrol hanako@example.jp trust --reason "met at the trade show"')
    .action(run);
}

async function run(named: string, sequenceKey: string, flags: EnrolFlags): Promise<void> {
  const { journeyLine, readActor, readReason } = await import("../control.ts");
  const reason = readReason(flags.reason);
  const actor = readActor(flags.actor);
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const { enrolLead } = await import("../../services/enrolments/enrol-lead.ts");
    const { readEnrolment } = await import("../../services/enrolments/read-enrolment.ts");
    const { findLead } = await import("../../services/leads/find-lead.ts");
    const lead = await findLead(context, named);
    const { enrolmentId } = await enrolLead(context, { leadId: lead.id, sequenceKey, step: flags.step, reason, actor });
    const journey = await readEnrolment(context, enrolmentId);
    console.log(flags.json ? JSON.stringify(journey) : journeyLine(journey, lead.zone, context.clock.now()));
  } finally {
    await close();
  }
}
