import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { controlWords } from "../words/control.ts";
import { eraseWords as words } from "../words/erase.ts";

export function register(program: Command, language: Language): void {
  const example = `evidence hanako@example.jp --reason "${words.evidenceReason[language]}" --actor staff:mika`;
  program
    .command("evidence")
    .description(words.evidence[language])
    .argument("<lead>", words.evidenceLead[language])
    .requiredOption("--reason <text>", controlWords.reasonKept[language])
    .option("--papers <folder>", words.evidencePapers[language])
    .option("--actor <name>", controlWords.actor[language], "staff:cli")
    .addHelpText("after", controlWords.example(example)[language])
    .action(run);
}

interface Flags {
  reason: string;
  actor: string;
  papers?: string;
}

async function run(named: string, flags: Flags): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const input = { named, reason: readReason(flags.reason), actor: readActor(flags.actor) };
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const papers = flags.papers === undefined ? [] : await writePapers(context, input, flags.papers);
    const { readEvidence } = await import("../../services/erasure/read-evidence.ts");
    // Who asks for the papers of a lead to whom nothing was sent gets them without an error.
    const evidence = await readEvidence(context, input).catch((error: unknown) => {
      if (papers.length > 0 && error instanceof AppError && error.code === "evidence-unknown") return [];
      throw error;
    });
    console.log(JSON.stringify(flags.papers === undefined ? evidence : { evidence, papers }, null, 2));
  } finally {
    await close();
  }
}

/** Writes the papers that the vault keeps, and what it keeps of signed contracts, into the folder, readable for their owner alone, and says which they are. */
async function writePapers(context: Context, input: { named: string; reason: string; actor: string }, folder: string): Promise<object[]> {
  const { mkdir, writeFile } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const { readKeptPapers } = await import("../../services/papers/keep-papers.ts");
  const { paperFileName } = await import("../../services/papers/paper-file-name.ts");
  const kept = await readKeptPapers(context, input);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const written: object[] = [];
  for (const { content, ...paper } of kept) {
    const file = join(folder, `${paper.id}-${paperFileName(paper)}`);
    await writeFile(file, content, { mode: 0o600 });
    written.push({ ...paper, file });
  }
  const { readKeptContracts } = await import("../../services/contracts/erase-contracts.ts");
  for (const kept of await readKeptContracts(context, input)) {
    const file = join(folder, `${kept.contract.id}-contract.json`);
    await writeFile(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
    written.push({ id: kept.contract.id, kind: "contract-record", file });
  }
  return written;
}
