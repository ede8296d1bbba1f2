import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { controlWords } from "../words/control.ts";
import { whyWords as words } from "../words/why.ts";

interface WhyFlags {
  sequence?: string;
  touch?: string;
  limit: string;
  verbose?: boolean;
  json?: boolean;
}

export function register(program: Command, language: Language): void {
  program
    .command("why")
    .description(words.description[language])
    .argument("<lead>", words.lead[language])
    .option("--sequence <key>", words.sequenceOption[language])
    .option("--touch <step>", words.touchOption[language])
    .option("--limit <lines>", words.limitOption[language], "1000")
    .option("--verbose", words.verboseOption[language])
    .option("--json", words.jsonOption[language])
    .addHelpText("after", controlWords.example("why hanako@example.jp --sequence welcome")[language])
    .action((named: string, flags: WhyFlags) => run(named, flags, language));
}

async function run(named: string, flags: WhyFlags, language: Language): Promise<void> {
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000) throw new AppError("invalid", "bad-limit", words.badLimit);
  const { openContext } = await import("../context.ts");
  const { localTime } = await import("../printing.ts");
  const { oneLine } = await import("../terminal.ts");
  const { context, close } = await openContext();
  try {
    const { explainLeadWithNames } = await import("../../services/explain/explain-lead.ts");
    const { findLeadByName } = await import("../../services/leads/find-lead-by-name.ts");
    const { explanationLines } = await import("../explanation-lines.ts");
    const lead = await findLeadByName(context, named);
    const all = await explainLeadWithNames(context, lead.id, limit);
    const told = all.filter(
      ({ line }) =>
        (flags.sequence === undefined || line.origin === flags.sequence) && (flags.touch === undefined || line.step === flags.touch),
    );
    if (flags.json) {
      console.log(JSON.stringify({ leadId: lead.id, zone: lead.zone, items: told.map(({ line }) => line) }));
      return;
    }
    if (told.length === 0 && all.length > 0)
      throw nothing(
        flags,
        all.map(({ line }) => line),
      );
    const { verbose = false } = flags;
    const shown = verbose || lead.name === "" ? [lead.name, lead.id].filter(Boolean).join(" · ") : lead.name;
    console.log(oneLine(words.heading(shown, lead.zone)[language]));
    if (lead.merged) console.log(words.merged[language]);
    if (lead.erasedAt) console.log(words.erased(localTime(lead.zone, lead.erasedAt))[language]);
    if (all.length === limit) console.log(words.newest(limit)[language]);
    if (told.length === 0) console.log(words.nothingYet[language]);
    for (const line of explanationLines(told, { language, zone: lead.zone, registry: context.registry, verbose })) console.log(line);
    if (flags.touch === undefined) await describeEnrolments(context, lead, flags, language);
  } finally {
    await close();
  }
}

/** Where the lead stands now, after how they came there. */
async function describeEnrolments(
  context: Context,
  { id, zone }: { id: string; zone: string },
  { sequence, verbose = false }: WhyFlags,
  language: Language,
): Promise<void> {
  const { listEnrolments } = await import("../../services/enrolments/list-enrolments.ts");
  const { enrolmentLines } = await import("../control.ts");
  const { items } = await listEnrolments(context, { leadId: id, limit: 100 });
  const shown = items.filter((enrolment) => sequence === undefined || enrolment.sequence === sequence).toReversed();
  if (shown.length > 0) console.log(`\n${words.enrolmentsNow[language]}`);
  for (const enrolment of shown) {
    for (const line of await enrolmentLines(context, enrolment, zone, language)) console.log(`  ${line}`);
    if (verbose) console.log(`    ${enrolment.sequence} · ${enrolment.id}`);
  }
}

function nothing({ sequence, touch }: WhyFlags, all: readonly { origin: string | null; step: string | null }[]): AppError {
  const inSequence = all.filter(({ origin }) => sequence === undefined || origin === sequence);
  const known = new Set(
    (inSequence.length === 0 ? all.map(({ origin }) => origin) : inSequence.map(({ step }) => step)).filter((name) => name !== null),
  );
  const sentence =
    inSequence.length === 0 ? words.nothingOfSequence(sequence ?? "", [...known]) : words.nothingOfStep(touch ?? "", sequence, [...known]);
  return new AppError("not-found", "nothing-there", sentence);
}
