import type { Command } from "commander";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { HoldInput } from "../../services/leads/hold-lead.ts";
import { controlWords } from "../words/control.ts";
import { holdWords as words } from "../words/hold.ts";

type HoldFlags = Pick<HoldInput, "reason" | "actor">;

interface Act {
  name: "hold" | "release";
  description: LocalText;
  reason: LocalText;
  done: (id: string) => LocalText;
}

const acts: readonly Act[] = [
  { name: "hold", description: words.hold, reason: words.holdReason, done: words.held },
  { name: "release", description: words.release, reason: words.releaseReason, done: words.released },
];

export function register(program: Command, language: Language): void {
  for (const act of acts) {
    program
      .command(act.name)
      .description(act.description[language])
      .argument("<lead>", controlWords.lead[language])
      .requiredOption("--reason <text>", controlWords.reason[language])
      .option("--actor <name>", controlWords.actor[language], "staff:cli")
      .addHelpText("after", controlWords.example(`${act.name} hanako@example.jp --reason "${act.reason[language]}"`)[language])
      .action((named: string, flags: HoldFlags) => run(act, named, flags, language));
  }
}

async function run(act: Act, named: string, flags: HoldFlags, language: Language): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { findLead } = await import("../../services/leads/find-lead.ts");
  const { holdLead, releaseLead } = await import("../../services/leads/hold-lead.ts");
  const { context, close } = await openContext();
  try {
    const { id: leadId } = await findLead(context, named);
    await (act.name === "hold" ? holdLead : releaseLead)(context, { leadId, ...flags });
    console.log(act.done(leadId)[language]);
  } finally {
    await close();
  }
}
