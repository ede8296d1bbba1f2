import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Scalar } from "../../domain/sequences/condition.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Simulation, Suppositions } from "../../services/enrolments/simulate-sequence.ts";
import { collect } from "../printing.ts";

interface SimulateFlags {
  lead?: string;
  from?: string;
  until?: string;
  zone?: string;
  channels?: string;
  suppose?: string[];
  tag?: string[];
  score?: string[];
  field?: string[];
  stage?: string;
  relation?: string;
  json?: boolean;
}

export function register(program: Command): void {
  program
    .command("simulate")
    .description("show what one lead would get from a sequence: each touch with its date and reason, by the production rules")
    .argument("<sequence>", "key of a published sequence, or a .yaml file (needs nothing running)")
    .option(
      "--lead <id>",
      "with the real facts of this lead (id, e-mail address or LINE user id); default: someone subscribed and reachable",
    )
    .option("--from <time>", "entry, local time; default: now")
    .option("--until <time>", "end of the simulation; default: two years later")
    .option("--zone <zone>", "time zone; default: the lead's, the playbook's or the installation's")
    .option("--channels <list>", "channels that reach the lead, e.g. email,line; default: both")
    .option("--suppose <act>", 'what the lead does, e.g. "documentOpened{document=gift} 2h after hello"; repeatable', collect)
    .option("--tag <tag>", "a tag that the lead has; repeatable", collect)
    .option("--score <points>", "a score, e.g. trust=40; repeatable", collect)
    .option("--field <value>", "a field, e.g. renewal_date=2027-04-01; repeatable", collect)
    .option("--stage <stage>", "the lead's stage")
    .addOption(new Option("--relation <relation>").choices(["lead", "customer"]))
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      `
A supposition is an event, its data in braces, and when: "2h after <send step>", "after <send step>", "at 2027-01-15T10:00", or "3 days" from the entry.
The lead enters by the sequence's own event; what answers the lead's own act does not wait for the window.

Example:
  $ npx hagukumi simulate welcome --from 2027-01-12T21:40 --channels email --suppose "documentOpened{document=gift} 2h after three-numbers"`,
    )
    .action(run);
}

async function run(named: string, flags: SimulateFlags): Promise<void> {
  const isFile = /\.ya?ml$/.test(named) || named.includes("/") || (existsSync(named) && !/^[a-z0-9-]+$/.test(named));
  const simulated = isFile && flags.lead === undefined ? await simulateFile(named, flags) : await simulateInstalled(named, isFile, flags);
  if (simulated === null) {
    process.exitCode = 1;
    return;
  }
  const { simulation, milliseconds } = simulated;
  if (flags.json) console.log(JSON.stringify({ ...simulation, milliseconds }));
  else {
    const { simulationLines } = await import("../simulation-lines.ts");
    const { localTime } = await import("../printing.ts");
    for (const line of simulationLines(simulation)) console.log(line);
    console.log(`Simulated until ${localTime(simulation.zone, simulation.until)} in ${milliseconds} ms; nothing was sent or written.`);
  }
}

interface Simulated {
  simulation: Simulation;
  /** Own work, without loading and connecting. */
  milliseconds: number;
}

/** Null when the file has errors, which are printed. */
async function simulateFile(path: string, flags: SimulateFlags): Promise<Simulated | null> {
  const { knownAround, problemLine, readSource } = await import("../lint-files.ts");
  const { lintSequence, parseSequence } = await import("../../domain/sequences/lint.ts");
  const { simulateSource } = await import("../../services/enrolments/simulate-sequence.ts");
  const source = await readSource(path);
  const around = await knownAround(path);
  const began = performance.now();
  const problems = lintSequence(source, around?.known ?? {});
  if (problems.some(({ severity }) => severity === "error")) {
    for (const problem of problems) console.error(problemLine({ file: path, ...problem }));
    return null;
  }
  const zone = flags.zone ?? around?.zone ?? "Asia/Tokyo";
  const input = readFlags(flags);
  const { from = new Date(), until } = await readTimes(flags, zone);
  const simulation = simulateSource(parseSequence(source, around?.known ?? {}), { ...input, zone, from, until });
  return { simulation, milliseconds: Math.ceil(performance.now() - began) };
}

async function simulateInstalled(named: string, isFile: boolean, flags: SimulateFlags): Promise<Simulated> {
  const { openContext } = await import("../context.ts");
  const { simulateSequence } = await import("../../services/enrolments/simulate-sequence.ts");
  const { readSource } = await import("../lint-files.ts");
  const sequence = isFile ? { source: await readSource(named) } : { sequenceKey: named };
  const input = readFlags(flags);
  const { context, close } = await openContext();
  try {
    const lead = flags.lead === undefined ? null : await findPerson(context, flags.lead);
    const times = await readTimes(flags, flags.zone ?? lead?.zone ?? context.zone);
    const began = performance.now();
    const simulation = await simulateSequence(context, { ...input, ...times, ...sequence, leadId: lead?.id });
    return { simulation, milliseconds: Math.ceil(performance.now() - began) };
  } finally {
    await close();
  }
}

async function findPerson(context: Context, named: string) {
  const { findLead } = await import("../../services/leads/find-lead.ts");
  return findLead(context, named);
}

async function readTimes({ from, until }: SimulateFlags, zone: string): Promise<{ from?: Date; until?: Date }> {
  const { readInstant } = await import("../../domain/time/read-instant.ts");
  const { isZone } = await import("../../domain/time/zoned.ts");
  if (!isZone(zone)) throw bad(`"${zone}" is not a time zone; write one such as Asia/Tokyo.`);
  return {
    ...(from === undefined ? {} : { from: readInstant(from, zone) }),
    ...(until === undefined ? {} : { until: readInstant(until, zone) }),
  };
}

function readFlags({ channels, suppose, tag, score, field, stage, relation, zone }: SimulateFlags): Suppositions {
  const scores = score?.map((pair): [string, number] => {
    const [name, points] = readPair("--score", pair, "trust=40");
    if (!/^-?\d+$/.test(points)) throw bad(`--score ${pair}: "${points}" is not a whole number.`);
    return [name, Number(points)];
  });
  const fields = field?.map((pair): [string, Scalar] => {
    const [name, value] = readPair("--field", pair, "renewal_date=2027-04-01");
    return [name, value === "true" || value === "false" ? value === "true" : /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
  });
  return {
    zone,
    stage,
    relation,
    supposed: suppose,
    tags: tag,
    channels: channels === undefined ? undefined : channels.split(",").map(readChannel),
    scores: scores && Object.fromEntries(scores),
    fields: fields && Object.fromEntries(fields),
  };
}

function readChannel(text: string): Channel {
  const channel = text.trim();
  if (channel === "email" || channel === "line" || channel === "person") return channel;
  throw bad(`--channels: "${channel}" is none of email, line, person.`);
}

function readPair(option: string, pair: string, example: string): [string, string] {
  const at = pair.indexOf("=");
  if (at < 1) throw bad(`${option} is written as name=value, such as ${option} ${example}, not "${pair}".`);
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function bad(message: string): AppError {
  return new AppError("invalid", "bad-option", message);
}
