import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { FoundLead } from "../../services/leads/find-lead.ts";

interface EraseFlags {
  yes?: boolean;
  neverAgain?: boolean;
  reason?: string;
  actor: string;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command("erase")
    .description("erase a lead for good: nothing more is sent, and no name or address stays, here or in Temporal")
    .argument("<lead>", "id, e-mail address or LINE user id")
    .option("--yes", "do it; without it nothing is erased")
    .option("--never-again", "she asked never to be written to again: bar her addresses for every purpose, also should she sign up anew")
    .option("--reason <text>", "why; kept in the audit, so nothing personal")
    .option("--actor <name>", "who does it, for the audit", "staff:cli")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
What the law makes us keep, the evidence of her consent, goes to an encrypted vault until three years after the last message
(\`npx hagukumi evidence\` opens it). A keyed hash of the address stays on the suppression list, so that no list brings her back.

Example:
  $ npx hagukumi erase hanako@example.jp --yes`,
    )
    .action(run);
}

async function run(named: string, flags: EraseFlags): Promise<void> {
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
    const kept = erased.keptUntil
      ? `the evidence of consent is kept, encrypted, until ${localTime(lead.zone, erased.keptUntil)}`
      : "nothing need be kept";
    const when = erased.first ? "is erased" : `was erased already, on ${localTime(lead.zone, erased.erasedAt)}`;
    console.log(`${erased.leadId} ${when}; ${kept}.`);
  } finally {
    await close();
  }
}

function notConfirmed({ id, name }: FoundLead): AppError {
  const who = name === "" ? id : `${name} (${id})`;
  return new AppError("invalid", "not-confirmed", `This would erase ${who} for good, and cannot be undone: add --yes to do it.`);
}
