import { type Command, InvalidArgumentError } from "commander";
import { onInterrupt } from "../interrupt.ts";
import { openProgress } from "../progress.ts";

export function register(program: Command): void {
  program
    .command("demo")
    .description(
      "run the starter playbook with simulated people on a scaled clock, in an installation of its own that is thrown away; mail and LINE fail at times, and the worker is killed once",
    )
    .option("--leads <number>", "people who come", count, 200)
    .option("--days <number>", "business days that pass", count, 75)
    .option("--seed <number>", "the same seed gives the same people and the same faults", count, 1)
    .option("--speed <number>", "business seconds per real second; 86400 makes a day last a second", count, 86_400)
    .option("--calm", "no faults: no lost answers, no refusals for now, no kill")
    .option("--json", "end with one JSON object on the last line")
    .addHelpText("after", "\nExample: npm run demo -- --leads 50 --days 40 --json")
    .action(demo);
}

interface Options {
  leads: number;
  days: number;
  seed: number;
  speed: number;
  calm?: boolean;
  json?: boolean;
}

async function demo({ json, calm = false, ...options }: Options): Promise<void> {
  const { runDemo } = await import("../demo/run-demo.ts");
  const { describeResult } = await import("../demo/report.ts");
  const progress = openProgress();
  const interrupt = new AbortController();
  onInterrupt(
    () => interrupt.abort(),
    () => process.exit(130),
  );
  try {
    const result = await runDemo({ ...options, calm, progress: progress.say, signal: interrupt.signal });
    progress.done();
    console.log(`\n${describeResult(result)}\n`);
    if (json) console.log(JSON.stringify(result));
    if (result.duplicates > 0 || result.lost > 0) process.exitCode = 1;
  } catch (error) {
    progress.done();
    if (!interrupt.signal.aborted) throw error;
    console.log("Stopped.");
    process.exitCode = 130;
  }
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number above 0.");
  return number;
}
