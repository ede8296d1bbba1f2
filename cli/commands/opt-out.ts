import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import { optOutWays as ways } from "../../domain/opt-out-ways.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { optOutWords as words } from "../words/opt-out.ts";

interface OptOutFlags {
  topic?: string;
  how: string;
  reason?: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("opt-out")
    .description(words.optOut[language])
    .argument("<lead>", controlWords.lead[language])
    .requiredOption("--how <way>", words.how(ways.join(", "))[language])
    .option("--topic <key>", words.topic[language])
    .option("--reason <text>", words.optOutReason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", controlWords.example("opt-out hanako@example.jp --how phone")[language])
    .action((named: string, flags: OptOutFlags) => run(named, flags, language));
}

async function run(named: string, flags: OptOutFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const how = ways.find((way) => way === flags.how);
  if (how === undefined) throw new AppError("invalid", "bad-how", words.badHow(ways.join(", ")));
  const actor = readActor(flags.actor);
  const reason = flags.reason === undefined ? undefined : readReason(flags.reason);
  const { openContext } = await import("../context.ts");
  const { localTime } = await import("../printing.ts");
  const { context, close } = await openContext();
  try {
    const { findLead } = await import("../../services/leads/find-lead.ts");
    const { recordOptOut } = await import("../../services/leads/record-opt-out.ts");
    const { id: leadId, zone } = await findLead(context, named);
    const receipt = await recordOptOut(context, { leadId, topic: flags.topic ?? null, how, reason, method: "cli", actor });
    if (flags.json) return console.log(JSON.stringify(receipt));
    console.log((receipt.first ? words.recorded(leadId, receipt.topic) : words.recordedBefore(leadId))[language]);
    for (const { title, dueAt } of receipt.cancelled) console.log(words.willNotGo(title, localTime(zone, dueAt))[language]);
  } finally {
    await close();
  }
}
