import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { FoundLead } from "../../services/leads/find-lead.ts";
import { oneLine } from "../terminal.ts";
import { controlWords } from "../words/control.ts";
import { eraseWords as words } from "../words/erase.ts";

interface EraseFlags {
  yes?: boolean;
  neverAgain?: boolean;
  reason?: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("erase")
    .description(words.description[language])
    .argument("<lead>", controlWords.lead[language])
    .option("--yes", words.yes[language])
    .option("--never-again", words.neverAgain[language])
    .option("--reason <text>", controlWords.reasonKept[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((named: string, flags: EraseFlags) => run(named, flags, language));
}

async function run(named: string, flags: EraseFlags, language: Language): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const actor = readActor(flags.actor);
  const reason = flags.reason === undefined ? undefined : readReason(flags.reason);
  const { openContext } = await import("../context.ts");
  const { localTime } = await import("../printing.ts");
  const { context, close } = await openContext();
  try {
    const { findLead } = await import("../../services/leads/find-lead.ts");
    const lead = await findLead(context, named);
    if (!flags.yes && !lead.erasedAt) throw notConfirmed(lead);
    const { eraseLead } = await import("../../services/erasure/erase-lead.ts");
    const erased = await eraseLead(context, { leadId: lead.id, neverAgain: flags.neverAgain, actor, reason });
    if (flags.json) return console.log(JSON.stringify(erased));
    const { leadId, first, erasedAt, keptUntil } = erased;
    const kept = keptUntil ? words.keptUntil(localTime(lead.zone, keptUntil)) : words.nothingKept;
    const said = first ? words.erased(leadId, kept) : words.erasedBefore(leadId, localTime(lead.zone, erasedAt), kept);
    console.log(said[language]);
  } finally {
    await close();
  }
}

function notConfirmed({ id, name }: FoundLead): AppError {
  const who = name === "" ? id : `${oneLine(name)} (${id})`;
  return new AppError("invalid", "not-confirmed", words.notConfirmed(who));
}
