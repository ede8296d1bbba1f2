import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { controlWords } from "../words/control.ts";
import { relationWords as words } from "../words/relation.ts";

interface RelationFlags {
  reason: string;
  actor: string;
}

export function register(program: Command, language: Language): void {
  program
    .command("relation")
    .description(words.description[language])
    .argument("<lead>", controlWords.lead[language])
    .argument("<relation>", words.relation[language])
    .requiredOption("--reason <text>", controlWords.reason[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .addHelpText("after", controlWords.example(`relation hanako@example.jp customer --reason "${words.reasonExample[language]}"`)[language])
    .action((named: string, relation: string, flags: RelationFlags) => run(named, relation, flags, language));
}

async function run(named: string, relation: string, flags: RelationFlags, language: Language): Promise<void> {
  if (relation !== "customer" && relation !== "lead") throw new AppError("invalid", "bad-relation", words.bad(relation));
  const { readActor, readReason } = await import("../control.ts");
  const [reason, actor] = [readReason(flags.reason), readActor(flags.actor)];
  const { openContext } = await import("../context.ts");
  const { findLead } = await import("../../services/leads/find-lead.ts");
  const { setRelation } = await import("../../services/relation/set-relation.ts");
  const { context, close } = await openContext();
  try {
    const { id: leadId } = await findLead(context, named);
    await setRelation(context, { leadId, relation, reason, actor });
    console.log(words.done(leadId, relation)[language]);
  } finally {
    await close();
  }
}
