import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Fault, type Installation, loadFaults, rounds } from "./fault.ts";
import { loadMutants, mutate } from "./mutant.ts";
import { openOracle } from "./oracle.ts";
import { prove } from "./prove.ts";
import { openSite, RECOVERY_SECONDS, type Site } from "./site.ts";
import { type SoakOptions, soak } from "./soak.ts";
import { openWaits, type Waits } from "./waits.ts";

/*
 * `npm run faults`: breaks real installations (Postgres, Temporal, worker, API and scripted stand-ins, each in its own process) in the ways
 * of docs/faults.md, two of them at a time, and reports what held.
 */

const help = `Usage: npm run faults [-- options]

Breaks real installations and shows what holds: one line per fault with its seconds, and last "N passed, N failed".
Exit code 0 when all hold.

  --only <numbers>  run only these faults, for example --only 1,3
  --prove           remove each defence (test/faults/mutants/) in a temporary worktree of the present files
                    and show that its fault test fails; with --only, only for those faults
  --mutate <name>   remove one defence from the files here, for example --mutate 02-unknown-is-not-resent, and run nothing
  --soak            instead: use one installation for a while, with a fault every 20 seconds; at the end everything must be correct
  --minutes <n>     length of the soak; default 20
  --seed <n>        seed of the order of its faults; default 1
  --list            list the faults with their numbers
  --help            show this text`;

/** Real seconds. */
const START_SECONDS = 180;
const FAULT_SECONDS = 60;
const ORACLE_SECONDS = RECOVERY_SECONDS + 20;
const END_SECONDS = 60;

const folder = mkdtempSync(join(tmpdir(), "hagukumi-faults-"));
const open = new Set<Site>();

function cleanUp(): void {
  for (const site of open) site.killAll();
  open.clear();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      prove: { type: "boolean" },
      mutate: { type: "string" },
      soak: { type: "boolean" },
      minutes: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return say(help);
  if (values.mutate !== undefined) return applyMutant(values.mutate);
  if (values.soak) return runSoak({ minutes: readNumber("--minutes", values.minutes), seed: readNumber("--seed", values.seed) });
  const all = await loadFaults();
  const only = values.only === undefined ? undefined : readNumbers(values.only, all);
  const faults = all.filter((fault) => !only || only.has(fault.number));
  if (values.list) return say(faults.map(({ number, title }) => `${String(number).padStart(3)}  ${title}`).join("\n"));
  if (values.prove) return prove(folder, faults);
  return runAll(faults);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

async function applyMutant(name: string): Promise<number> {
  const root = join(import.meta.dirname, "../..");
  const mutant = (await loadMutants()).find((one) => one.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}. See test/faults/mutants/.`);
  const files = mutate(root, mutant);
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return say(`Removed the defence "${mutant.defence}" from ${[...files.keys()].join(", ")}. \`git restore\` restores it.`);
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 100_000)) throw new Error(`${option} needs a number above 0, not "${text}".`);
  return number;
}

function readNumbers(text: string, known: Fault[]): Set<number> {
  const numbers = text.split(",").map(Number);
  const unknown = numbers.filter((number) => !known.some((fault) => fault.number === number));
  if (unknown.length > 0) throw new Error(`There is no fault ${text.split(",")[numbers.indexOf(unknown[0] ?? 0)]}. See --list.`);
  return new Set(numbers);
}

async function runAll(faults: Fault[]): Promise<number> {
  const held: boolean[] = [];
  for (const lanes of rounds) {
    const ran = await Promise.all(
      lanes.map(async (lane) => {
        const inLane: boolean[] = [];
        for (const installation of lane) inLane.push(...(await runIn(installation, faults)));
        return inLane;
      }),
    );
    held.push(...ran.flat());
  }
  const failed = held.filter((one) => !one).length;
  console.log(`\n${held.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Runs the faults of one installation one after the other; tells of each whether all held. */
async function runIn(installation: Installation, faults: Fault[]): Promise<boolean[]> {
  const mine = faults.filter((fault) => fault.installation === installation);
  if (mine.length === 0) return [];
  const waits = openWaits();
  const began = performance.now();
  let site: Site;
  try {
    site = await waits.within(START_SECONDS, "the installation to start", () => openSite(folder, waits, installation));
  } catch (error) {
    console.log(`✗      the ${installation} installation did not start: ${messageOf(error)}`);
    return mine.map(() => false);
  }
  open.add(site);
  console.log(`       ${seconds(began)}  the ${installation} installation for ${mine.length} ${mine.length === 1 ? "fault" : "faults"}`);
  const held: boolean[] = [];
  for (const fault of mine) held.push(await runOne(fault, site, waits));
  await waits.within(END_SECONDS, "the installation to end", site.close).catch((error) => console.log(`       ${messageOf(error)}`));
  site.killAll();
  open.delete(site);
  return held;
}

async function runSoak(options: SoakOptions): Promise<number> {
  const waits = openWaits();
  const site = await waits.within(START_SECONDS, "the installation to start", () => openSite(folder, waits, "killing"));
  open.add(site);
  const code = await soak(site, waits, options);
  await waits.within(END_SECONDS, "the installation to end", site.close).catch((error) => console.log(`       ${messageOf(error)}`));
  site.killAll();
  open.delete(site);
  return code;
}

async function runOne(fault: Fault, site: Site, waits: Waits): Promise<boolean> {
  const began = performance.now();
  const name = `${String(fault.number).padStart(3)}`;
  let wrong: string[];
  try {
    await waits.within(START_SECONDS, "the installation to be repaired", site.mend);
    const oracle = await openOracle(site);
    await waits.within(fault.seconds ?? FAULT_SECONDS, "its first step", () => fault.run(site));
    await site.mend();
    wrong = await waits.within(ORACLE_SECONDS, "the oracle", oracle.faults);
  } catch (error) {
    wrong = [messageOf(error)];
  }
  console.log(`${wrong.length === 0 ? "✓" : "✗"} ${name}  ${seconds(began)}  ${fault.title}`);
  for (const sentence of wrong) console.log(`              ${sentence.replaceAll("\n", "\n              ")}`);
  return wrong.length === 0;
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1_000).toFixed(1).padStart(5)} s`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(130);
  });
}
process.once("exit", cleanUp);
try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
// A fault that timed out may have left waits, which must not keep the process alive.
process.exit();
