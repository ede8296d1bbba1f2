import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { AppError } from "../../domain/app-error.ts";
import type { Scalar } from "../../domain/sequences/condition.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { Simulation, Suppositions } from "../../services/enrolments/simulate-sequence.ts";
import { collect } from "../printing.ts";
import { controlWords } from "../words/control.ts";
import { simulateWords as words } from "../words/simulate.ts";

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

export function register(program: Command, language: Language): void {
  program
    .command("simulate")
    .description(words.description[language])
    .argument("<sequence>", words.sequence[language])
    .option("--lead <id>", words.lead[language])
    .option("--from <time>", words.from[language])
    .option("--until <time>", words.until[language])
    .option("--zone <zone>", words.zone[language])
    .option("--channels <list>", words.channels[language])
    .option("--suppose <act>", words.suppose[language], collect)
    .option("--tag <tag>", words.tag[language], collect)
    .option("--score <points>", words.score[language], collect)
    .option("--field <value>", words.field[language], collect)
    .option("--stage <stage>", words.stage[language])
    .addOption(new Option("--relation <relation>", words.relation[language]).choices(["lead", "customer"]))
    .option("--json", controlWords.json[language])
    .addHelpText("after", words.help[language])
    .action((named: string, flags: SimulateFlags) => run(named, flags, language));
}

async function run(named: string, flags: SimulateFlags, language: Language): Promise<void> {
  const isFile = /\.ya?ml$/.test(named) || named.includes("/") || (existsSync(named) && !/^[a-z0-9-]+$/.test(named));
  const simulated =
    isFile && flags.lead === undefined ? await simulateFile(named, flags, language) : await simulateInstalled(named, isFile, flags);
  if (simulated === null) {
    process.exitCode = 1;
    return;
  }
  const { simulation, milliseconds } = simulated;
  const { sentences: _, ...plain } = simulation;
  if (flags.json) console.log(JSON.stringify({ ...plain, milliseconds }));
  else {
    const { simulationLines } = await import("../simulation-lines.ts");
    const { localTime } = await import("../printing.ts");
    const { openModules } = await import("../../services/modules.ts");
    for (const line of simulationLines(simulation, language, openModules())) console.log(line);
    console.log(words.done(localTime(simulation.zone, simulation.until), milliseconds)[language]);
  }
}

interface Simulated {
  simulation: Simulation;
  /** Own work, without loading and connecting. */
  milliseconds: number;
}

/** Null when the file has errors, which are printed. */
async function simulateFile(path: string, flags: SimulateFlags, language: Language): Promise<Simulated | null> {
  const { knownAround, problemLine, readSource } = await import("../lint-files.ts");
  const { lintSequence, parseSequence } = await import("../../domain/sequences/lint.ts");
  const { simulateSource } = await import("../../services/enrolments/simulate-sequence.ts");
  const source = await readSource(path);
  const around = await knownAround(path);
  const began = performance.now();
  const problems = lintSequence(source, around?.known ?? {});
  if (problems.some(({ severity }) => severity === "error")) {
    for (const problem of problems) console.error(problemLine({ file: path, ...problem }, language));
    return null;
  }
  const zone = flags.zone ?? around?.zone ?? "Asia/Tokyo";
  const input = readFlags(flags);
  const { from = new Date(), until } = await readTimes(flags, zone);
  const simulation = simulateSource(parseSequence(source, around?.known ?? {}), { ...input, zone, from, until }, around?.times);
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
  if (!isZone(zone)) throw bad(words.badZone(zone));
  return {
    ...(from === undefined ? {} : { from: readInstant(from, zone) }),
    ...(until === undefined ? {} : { until: readInstant(until, zone) }),
  };
}

function readFlags({ channels, suppose, tag, score, field, stage, relation, zone }: SimulateFlags): Suppositions {
  const scores = score?.map((pair): [string, number] => {
    const [name, points] = readPair("--score", pair, "trust=40");
    if (!/^-?\d+$/.test(points)) throw bad(words.badScore(pair, points));
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
  throw bad(words.badChannel(channel));
}

function readPair(option: string, pair: string, example: string): [string, string] {
  const at = pair.indexOf("=");
  if (at < 1) throw bad(words.badPair(option, example, pair));
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function bad(sentence: LocalText): AppError {
  return new AppError("invalid", "bad-option", sentence);
}
