import type { Command } from "commander";
import { currentEnvironment } from "../../config/settings.ts";
import type { Finding } from "../doctor/finding.ts";

interface DoctorOptions {
  json?: boolean;
  dkimSelector?: string[];
}

export function register(program: Command): void {
  program
    .command("doctor")
    .description("look at every part and say what to do; exit 1 when one fails")
    .option("--json", "print one JSON object")
    .option("--dkim-selector <name...>", "DKIM selectors of the sender's domain")
    .action(run);
}

const marks: Record<Finding["state"], string> = { ok: "ok  ", warn: "warn", fail: "FAIL" };

async function run({ json = false, dkimSelector = [] }: DoctorOptions): Promise<void> {
  const { examine } = await import("../doctor/examine.ts");
  const findings = await examine(currentEnvironment(), { selectors: dkimSelector });
  if (json) console.log(JSON.stringify({ findings }));
  else {
    const width = Math.max(...findings.map(({ part }) => part.length)) + 2;
    for (const { part, state, detail, advice } of findings) {
      console.log(`${marks[state]}  ${part.padEnd(width)}${detail}${advice ? `. ${advice}` : ""}`);
    }
  }
  process.exitCode = findings.some(({ state }) => state === "fail") ? 1 : 0;
}
