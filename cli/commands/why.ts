import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";

interface WhyFlags {
  sequence?: string;
  touch?: string;
  limit: string;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command("why")
    .description("say why a lead got what she got, and did not get what she did not: events, decisions, sends, oldest first")
    .argument("<lead>", "id, e-mail address, LINE user id, or whole name")
    .option("--sequence <key>", "only what belongs to this sequence")
    .option("--touch <step>", "only what belongs to the touch of this step")
    .option("--limit <lines>", "the newest so many", "1000")
    .option("--json", "print one JSON object, with all inputs")
    .addHelpText("after", "\nExample:\n  $ npx hagukumi why hanako@example.jp --sequence welcome")
    .action(run);
}

async function run(named: string, flags: WhyFlags): Promise<void> {
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw new AppError("invalid", "bad-limit", "--limit is a whole number from 1 to 100000.");
  const { openContext } = await import("../context.ts");
  const { localTime } = await import("../printing.ts");
  const { context, close } = await openContext();
  try {
    const { explainLead } = await import("../../services/explain/explain-lead.ts");
    const { findLeadByName } = await import("../../services/leads/find-lead-by-name.ts");
    const { explanationLines } = await import("../explanation-lines.ts");
    const lead = await findLeadByName(context, named);
    const all = await explainLead(context, lead.id, limit);
    const lines = all.filter(
      ({ origin, step }) =>
        (flags.sequence === undefined || origin === flags.sequence) && (flags.touch === undefined || step === flags.touch),
    );
    if (flags.json) {
      console.log(JSON.stringify({ leadId: lead.id, zone: lead.zone, items: lines }));
      return;
    }
    if (lines.length === 0 && all.length > 0) throw nothing(flags, all);
    console.log([lead.name, lead.id, lead.zone].filter(Boolean).join(" · "));
    if (lead.merged) console.log("(The lead that was named is merged into this one.)");
    if (lead.erasedAt) console.log(`(She was erased on ${localTime(lead.zone, lead.erasedAt)}; what is left names nobody.)`);
    if (all.length === limit) console.log(`(The newest ${limit} lines; --limit shows more.)`);
    if (lines.length === 0) console.log("Nothing has happened yet.");
    for (const line of explanationLines(lines, lead.zone)) console.log(line);
    if (flags.touch === undefined) await describeJourneys(context, lead, flags.sequence);
  } finally {
    await close();
  }
}

/** Where she stands now, after how she came there. */
async function describeJourneys(context: Context, { id, zone }: { id: string; zone: string }, sequence: string | undefined): Promise<void> {
  const { listEnrolments } = await import("../../services/enrolments/list-enrolments.ts");
  const { foreseeLetter } = await import("../../services/enrolments/foresee-letter.ts");
  const { reasonSentence } = await import("../../domain/reasons.ts");
  const { journeyLine } = await import("../control.ts");
  const { items } = await listEnrolments(context, { leadId: id, limit: 100 });
  const shown = items.filter((journey) => sequence === undefined || journey.sequence === sequence).toReversed();
  if (shown.length > 0) console.log("\nJourneys now:");
  for (const journey of shown) {
    console.log(`  ${journeyLine(journey, zone, context.clock.now())}`);
    const letter = await foreseeLetter(context, journey.id);
    if (letter) console.log(`    its next letter, ${letter.step}, will be left out as things stand: ${reasonSentence(letter.reason)}`);
  }
}

function nothing({ sequence, touch }: WhyFlags, all: readonly { origin: string | null; step: string | null }[]): AppError {
  const inSequence = all.filter(({ origin }) => sequence === undefined || origin === sequence);
  const names = new Set(
    (inSequence.length === 0 ? all.map(({ origin }) => origin) : inSequence.map(({ step }) => step)).filter((name) => name !== null),
  );
  const what = inSequence.length === 0 ? `sequence "${sequence}"` : `step "${touch}"${sequence === undefined ? "" : ` of "${sequence}"`}`;
  const known = names.size > 0 ? ` There is something of ${[...names].join(", ")}.` : "";
  return new AppError("not-found", "nothing-there", `Nothing is known of ${what} for this lead.${known}`);
}
