import type { Command } from "commander";
import type { HoldInput } from "../../services/leads/hold-lead.ts";

const acts = [
  { name: "hold", description: "send a lead no advertising, whatever her journeys plan, until it is lifted", done: "held" },
  { name: "release", description: "lift the hold of a lead; what waited for it is due again", done: "no longer held" },
] as const;

export function register(program: Command): void {
  for (const act of acts) {
    program
      .command(act.name)
      .description(act.description)
      .argument("<lead>", "id, e-mail address or LINE user id")
      .requiredOption("--reason <text>", "why; kept in the audit")
      .option("--actor <name>", "who does it, for the audit", "staff:cli")
      .addHelpText("after", `\nExample:\n  $ npx hagukumi ${act.name} hanako@example.jp --reason "a complaint is open"`)
      .action((named: string, flags: Pick<HoldInput, "reason" | "actor">) => run(act, named, flags));
  }
}

async function run(act: (typeof acts)[number], named: string, flags: Pick<HoldInput, "reason" | "actor">): Promise<void> {
  const { openContext } = await import("../context.ts");
  const { findLead } = await import("../../services/leads/find-lead.ts");
  const { holdLead, releaseLead } = await import("../../services/leads/hold-lead.ts");
  const { context, close } = await openContext();
  try {
    const { id: leadId } = await findLead(context, named);
    await (act.name === "hold" ? holdLead : releaseLead)(context, { leadId, ...flags });
    console.log(`${leadId} is ${act.done}.`);
  } finally {
    await close();
  }
}
