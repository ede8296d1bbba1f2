import type { Command } from "commander";

export function register(program: Command): void {
  program
    .command("evidence")
    .description("open what the vault keeps of an erased lead: by which consent she was written to; who opens it is kept in the audit")
    .argument("<lead>", "id; or the e-mail address or LINE user id that a complaint names")
    .requiredOption("--reason <text>", "why; kept in the audit, so nothing personal")
    .option("--actor <name>", "who does it, for the audit", "staff:cli")
    .addHelpText("after", '\nExample:\n  $ npx hagukumi evidence hanako@example.jp --reason "an authority asks" --actor staff:mika')
    .action(run);
}

async function run(named: string, flags: { reason: string; actor: string }): Promise<void> {
  const { readActor, readReason } = await import("../control.ts");
  const input = { named, reason: readReason(flags.reason), actor: readActor(flags.actor) };
  const { openContext } = await import("../context.ts");
  const { context, close } = await openContext();
  try {
    const { readEvidence } = await import("../../services/erasure/read-evidence.ts");
    console.log(JSON.stringify(await readEvidence(context, input), null, 2));
  } finally {
    await close();
  }
}
