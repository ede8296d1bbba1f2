import type { Command } from "commander";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords as words } from "../words/control.ts";

interface EnrolFlags {
  step?: string;
  reason: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("enrol")
    .description(words.enrol[language])
    .argument("<lead>", words.lead[language])
    .argument("<sequence>", words.sequenceKey[language])
    .option("--step <id>", words.stepOption[language])
    .option("--reason <text>", words.reason[language], words.enrolDefaultReason[language])
    .option("--actor <name>", words.actor[language], "staff:cli")
    .option("--json", words.jsonEnrolment[language])
    .addHelpText("after", words.example(`enrol hanako@example.jp trust --reason "${words.enrolReason[language]}"`)[language])
    .action((named: string, sequenceKey: string, flags: EnrolFlags) => run(named, sequenceKey, flags, language));
}

async function run(named: string, sequenceKey: string, flags: EnrolFlags, language: Language): Promise<void> {
  const { enrolmentLines, readActor, readReason } = await import("../control.ts");
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
    const enrolment = await readEnrolment(context, enrolmentId);
    if (flags.json) console.log(JSON.stringify(enrolment));
    else for (const line of await enrolmentLines(context, enrolment, lead.zone, language)) console.log(line);
  } finally {
    await close();
  }
}
