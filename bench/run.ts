import { Command, InvalidArgumentError, Option } from "commander";
import { openProgress } from "../cli/progress.ts";
import type { Bench, Finding } from "./bench.ts";
import { startInstallation } from "./installation.ts";
import { openLoadProbe } from "./load-probe.ts";
import { printTable, summarise } from "./report.ts";
import { LEAST_ROUNDS } from "./statistics.ts";

/** Each bench is loaded only when it runs: `--help` and a wrong name need no database. */
const benches: Record<string, () => Promise<Bench>> = {
  email: async () => (await import("./email.ts")).email,
  import: async () => (await import("./import.ts")).imports,
  console: async () => (await import("./console.ts")).consoleScreens,
  paint: async () => (await import("./paint.ts")).paint,
  simulate: async () => (await import("./simulate.ts")).simulation,
  slots: async () => (await import("./slots.ts")).monthOfSlots,
  match: async () => (await import("./match.ts")).matching,
  papers: async () => (await import("./papers.ts")).papers,
  booking: async () => (await import("./booking.ts")).booking,
  wakeups: async () => (await import("./wakeups.ts")).wakeups,
  history: async () => (await import("./history.ts")).history,
  enrolments: async () => (await import("./enrolments.ts")).enrolments,
  memory: async () => (await import("./memory.ts")).memory,
};

interface Options {
  json?: boolean;
  only: string[];
  rounds: number;
  quick?: boolean;
}

const names = Object.keys(benches);

function readNames(text: string): string[] {
  const wished = text.split(",").map((name) => name.trim());
  const unknown = wished.find((name) => !(name in benches));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no bench "${unknown}". Use one of ${names.join(", ")}.`);
  return names.filter((name) => wished.includes(name));
}

function readRounds(text: string): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS || rounds > 100) {
    throw new InvalidArgumentError(`It must be a whole number from ${LEAST_ROUNDS} to 100. Fewer rounds do not show a spread.`);
  }
  return rounds;
}

const program = new Command("bench")
  .description("measures the engine against bare baselines in the same run, as ratios")
  .option("--json", "print one JSON object as the last line")
  .addOption(
    new Option("--only <names>", `run only these, separated by commas: ${names.join(", ")}`).argParser(readNames).default(names, "all"),
  )
  .option("--rounds <number>", "number of rounds", readRounds, 5)
  .option("--quick", "small sizes and three rounds: shows that everything runs; the figures are rough")
  .allowExcessArguments(false)
  .action(run);

async function run({ json = false, only, rounds, quick = false }: Options): Promise<void> {
  const progress = openProgress("en");
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  const chosen: Bench[] = [];
  for (const name of only) {
    const bench = await benches[name]?.();
    if (bench) chosen.push(bench);
  }
  const probe = openLoadProbe();
  const findings: Finding[] = [];
  try {
    for (const group of groupsOf(chosen)) {
      const needs = [...new Set(group.flatMap((bench) => bench.needs))];
      const installation = await startInstallation(needs, progress.say, interrupted.signal);
      try {
        for (const bench of group) {
          progress.say(`${bench.name}: preparing`);
          const options = { rounds: quick ? LEAST_ROUNDS : rounds, quick, progress: progress.say, probe };
          findings.push(...(await bench.measure(installation, options)));
        }
      } finally {
        progress.say("Stopping");
        await installation.close();
      }
    }
  } finally {
    await probe.close();
    progress.done();
  }
  process.stdout.write(`${printTable(findings)}\n`);
  if (json) process.stdout.write(`${JSON.stringify(summarise(findings))}\n`);
}

/** Groups of benches that share an installation. One with a worker or an API gets its own: what another bench left would slow it down. */
function groupsOf(chosen: readonly Bench[]): Bench[][] {
  const isAlone = ({ needs }: Bench) => needs.includes("worker") || needs.includes("api");
  const sharing = chosen.filter((bench) => !isAlone(bench));
  const alone = chosen.filter(isAlone);
  return [...(sharing.length > 0 ? [sharing] : []), ...alone.map((bench) => [bench])];
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
