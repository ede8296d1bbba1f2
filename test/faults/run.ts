import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Fault, loadFaults } from "./fault.ts";
import { loadMutants, mutate } from "./mutant.ts";
import { openOracle } from "./oracle.ts";
import { type Patience, patience } from "./patience.ts";
import { prove } from "./prove.ts";
import { openSite, type Site } from "./site.ts";
import { type SoakOptions, soak } from "./soak.ts";

/*
 * `npm run faults`: breaks real installations (Postgres, Temporal, worker, API and scripted stand-ins, each a process of its own) in the
 * ways of docs/faults.md, one after the other, and says what held.
 */

const help = `Usage: npm run faults [-- options]

Breaks real installations and shows what holds: one line per fault with its seconds, and last "N passed, N failed".
Exit code 0 when all hold.

  --only <numbers>  just these faults, for example --only 1,3
  --prove           takes each defence out (test/faults/mutants/, in a scratch worktree of what stands here)
                    and shows that its fault is noticed; with --only, just those
  --mutate <name>   takes one defence out of the files here, for example --mutate 02-unknown-is-not-resent, and runs nothing
  --soak            instead, one installation lives for a while, with a fault of a seeded order every 20 seconds; in the end all must be right
  --minutes <n>     how long the soak lives; default 20
  --seed <n>        which order its faults come in; default 1
  --list            the faults that there are, with their numbers
  --help            this text`;

/** Real seconds. */
const START_SECONDS = 180;
const FAULT_SECONDS = 60;
const ORACLE_SECONDS = 40;
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
  if (values.mutate !== undefined) return takeOut(values.mutate);
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

async function takeOut(name: string): Promise<number> {
  const root = join(import.meta.dirname, "../..");
  const mutant = (await loadMutants()).find((one) => one.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}: see test/faults/mutants/.`);
  const files = mutate(root, mutant);
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return say(`Without ${mutant.defence}: ${[...files.keys()].join(", ")}. \`git restore\` puts it back.`);
}

function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 100_000)) throw new Error(`${option} takes a number above 0, not "${text}".`);
  return number;
}

function readNumbers(text: string, known: Fault[]): Set<number> {
  const numbers = text.split(",").map(Number);
  const unknown = numbers.filter((number) => !known.some((fault) => fault.number === number));
  if (unknown.length > 0) throw new Error(`There is no fault ${text.split(",")[numbers.indexOf(unknown[0] ?? 0)]}: see --list.`);
  return new Set(numbers);
}

async function runAll(faults: Fault[]): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const installation of ["shared", "killing"] as const) {
    const mine = faults.filter((fault) => fault.installation === installation);
    if (mine.length === 0) continue;
    const patient = patience();
    let site: Site | undefined;
    try {
      const began = performance.now();
      site = await patient.within(START_SECONDS, "the installation to start", () => openSite(folder, patient));
      open.add(site);
      console.log(`       ${seconds(began)}  an installation of their own for ${mine.length} ${mine.length === 1 ? "fault" : "faults"}`);
    } catch (error) {
      console.log(`✗      the installation did not start: ${messageOf(error)}`);
      failed += mine.length;
      continue;
    }
    for (const fault of mine) {
      if (await runOne(fault, site, patient)) passed += 1;
      else failed += 1;
    }
    await patient.within(END_SECONDS, "the installation to end", site.close).catch((error) => console.log(`       ${messageOf(error)}`));
    site.killAll();
    open.delete(site);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runSoak(options: SoakOptions): Promise<number> {
  const patient = patience();
  const site = await patient.within(START_SECONDS, "the installation to start", () => openSite(folder, patient));
  open.add(site);
  const code = await soak(site, patient, options);
  await patient.within(END_SECONDS, "the installation to end", site.close).catch((error) => console.log(`       ${messageOf(error)}`));
  site.killAll();
  open.delete(site);
  return code;
}

async function runOne(fault: Fault, site: Site, patient: Patience): Promise<boolean> {
  const began = performance.now();
  const name = `${String(fault.number).padStart(3)}`;
  let wrong: string[];
  try {
    await patient.within(START_SECONDS, "the installation to be whole again", site.mend);
    const oracle = await openOracle(site);
    await patient.within(fault.seconds ?? FAULT_SECONDS, "its first step", () => fault.run(site));
    await site.mend();
    wrong = await patient.within(ORACLE_SECONDS, "the oracle", oracle.faults);
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
// Whatever a fault that was ended left waiting must not keep us.
process.exit();
