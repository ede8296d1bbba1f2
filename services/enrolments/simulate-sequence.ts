import { AppError } from "../../domain/app-error.ts";
import type { Scalar } from "../../domain/sequences/condition.ts";
import { eventKinds } from "../../domain/sequences/decide.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import { parseSequence } from "../../domain/sequences/lint.ts";
import { nearest } from "../../domain/sequences/nearest.ts";
import type { SimulatedStep, Supposed } from "../../domain/sequences/simulate.ts";
import { entryOf, type SimulatedPerson, simulateJourney, supposedPerson } from "../../domain/sequences/simulate-journey.ts";
import { stepSentences } from "../../domain/sequences/step-tree.ts";
import { parseSupposed } from "../../domain/sequences/supposed.ts";
import { addDuration, isZone } from "../../domain/time/zoned.ts";
import type { PastSend } from "../../domain/touches/caps.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { DEFAULT_SENDING_TIMES, type SendingTimes } from "../../domain/touches/sending-times.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readSendingTimes } from "../engine/settings/sending-times.ts";
import { readLeadBrakes } from "../engine/touches/read-lead-brakes.ts";
import { readFacts, readKnown, readOfferFacts, readVersion } from "../sequences/module.ts";

/** Who is simulated, when, and what the lead is supposed to do. */
export interface Suppositions {
  /** Entry; default: now. */
  from?: Date | undefined;
  /** Default: two years after `from`. */
  until?: Date | undefined;
  /** As `parseSupposed` reads them: `documentOpened{document=gift} 2h after hello`; or read already. */
  supposed?: readonly (string | Supposed)[] | undefined;
  /** Channels that reach the lead; for a real lead, those of their own channels that are counted. Default: e-mail and LINE. */
  channels?: readonly Channel[] | undefined;
  /** IANA zone. */
  zone?: string | undefined;
  /** Added to what is known of a real lead, or used instead of it. */
  tags?: readonly string[] | undefined;
  scores?: Readonly<Record<string, number>> | undefined;
  fields?: Readonly<Record<string, Scalar>> | undefined;
  stage?: string | undefined;
  relation?: string | undefined;
  /** How often they have bought. */
  orders?: number | undefined;
}

export type SimulateInput = Suppositions & {
  /** A real lead; left out, an invented one who is subscribed and reachable. */
  leadId?: string | undefined;
} & ({ sequenceKey: string; source?: undefined } | { source: string; sequenceKey?: undefined });

export interface Simulation {
  sequence: string;
  title: string;
  /** Null for a source that is not published. */
  version: number | null;
  zone: string;
  /** Event by which the lead enters; null when entered by hand. */
  enteredBy: string | null;
  from: Date;
  until: Date;
  /** The days off, quiet hours and caps that it counts with. */
  times: SendingTimes;
  steps: SimulatedStep[];
  /** What each step of the sequence does, by its id. */
  sentences: ReadonlyMap<string, LocalText>;
  /** Supposed events that nothing in the sequence asks about. */
  unheard: string[];
}

/** What one lead would get from a sequence, by the production rules (Q2). Writes nothing. Throws AppError invalid, not-found. */
export async function simulateSequence(context: Context, input: SimulateInput): Promise<Simulation> {
  const { pool } = context.database;
  const { definition, version } = await findDefinition(pool, context, input);
  const from = input.from ?? context.clock.now();
  const times = await readSendingTimes(pool);
  const { leadId } = input;
  const { facts, ...known } =
    leadId === undefined
      ? inventPerson(input.zone ?? context.zone, input, times)
      : await readPerson(pool, context, leadId, definition, from, times, input);
  const person = { ...known, facts: { ...facts, offers: await readOfferFacts(pool, context, leadId ?? null, definition) } };
  return { ...simulateDefinition(definition, person, times, { ...input, from }), version };
}

/** Simulates without a database, for a single file. Throws AppError invalid. */
export function simulateSource(
  definition: SequenceDefinition,
  input: Suppositions & { from: Date; zone: string },
  times: SendingTimes = DEFAULT_SENDING_TIMES,
): Simulation {
  return simulateDefinition(definition, inventPerson(input.zone, input, times), times, input);
}

function simulateDefinition(
  definition: SequenceDefinition,
  person: SimulatedPerson,
  times: SendingTimes,
  input: Suppositions & { from: Date },
): Simulation {
  const { zone } = person.facts;
  const { from } = input;
  const until = input.until ?? addDuration(zone, from, { years: 2 });
  if (until <= from)
    throw new AppError("invalid", "until-past", {
      ja: "試算の終わりが始まりより前です。--until を後に、または --from を前にしてください。",
      en: "The simulation ends before it begins: choose a later --until, or an earlier --from.",
    });
  const supposed = (input.supposed ?? []).map((one) =>
    typeof one === "string" ? parseSupposed(one, definition, { at: from, zone }) : one,
  );
  const steps = simulateJourney(definition, person, { from, until, supposed });
  const { sequence, title } = definition;
  const heard = eventKinds(definition);
  const unheard = [...new Set(supposed.map(({ kind }) => kind))].filter((kind) => !heard.includes(kind));
  return {
    sequence,
    title,
    version: null,
    zone,
    enteredBy: entryOf(definition).event,
    from,
    until,
    times,
    steps,
    sentences: stepSentences(definition),
    unheard,
  };
}

async function findDefinition(
  tx: Transaction,
  context: Context,
  input: SimulateInput,
): Promise<{ definition: SequenceDefinition; version: number | null }> {
  if (input.source !== undefined) return { definition: parseSequence(input.source, await readKnown(tx, context)), version: null };
  const { rows } = await tx.query<{ key: string; id: string | null }>("select key, current_version_id as id from sequence order by key");
  const id = rows.find((row) => row.key === input.sequenceKey)?.id;
  const version = id ? await readVersion(tx, id) : null;
  if (version) return { definition: version.definition, version: version.version };
  const hint = hintFor(
    input.sequenceKey,
    rows.map((row) => row.key),
  );
  throw new AppError("not-found", "sequence-unknown", {
    ja: `公開中のシーケンスに「${input.sequenceKey}」はありません。${hint.ja}`,
    en: `There is no published sequence "${input.sequenceKey}". ${hint.en}`,
  });
}

function hintFor(key: string, keys: readonly string[]): LocalText {
  const near = nearest(key, keys);
  if (near !== null) return { ja: `「${near}」のことでしょうか。`, en: `Did you mean "${near}"?` };
  if (keys.length > 0) return { ja: `あるのは ${keys.join("、")} です。`, en: `There are ${keys.join(", ")}.` };
  return { ja: "先に公開してください。", en: "Publish one first." };
}

function inventPerson(zone: string, input: Suppositions, { daysOff, caps, quietHours }: SendingTimes): SimulatedPerson {
  requireZone(zone);
  const person = supposedPerson({
    zone,
    holidays: daysOff,
    fields: input.fields ?? {},
    tags: input.tags ?? [],
    scores: input.scores ?? {},
    stage: input.stage ?? "later",
    relation: input.relation ?? "lead",
    orders: input.orders ?? 0,
    reachable: [...new Set<Channel>([...(input.channels ?? ["email", "line"]), "person"])],
    events: [],
  });
  return { ...person, caps, quietHours };
}

function requireZone(zone: string): void {
  if (!isZone(zone))
    throw new AppError("invalid", "unknown-zone", {
      ja: `「${zone}」というタイムゾーンはありません。Asia/Tokyo のように入力してください。`,
      en: `"${zone}" is not a time zone; write one such as Asia/Tokyo.`,
    });
}

/** A real lead with their brakes, as the claim reads them. */
async function readPerson(
  tx: Transaction,
  context: Context,
  leadId: string,
  definition: SequenceDefinition,
  from: Date,
  { caps, quietHours }: SendingTimes,
  input: Suppositions,
): Promise<SimulatedPerson> {
  const since = new Date(from.getTime() - Math.max(0, ...caps.map((cap) => cap.hours)) * 3_600_000);
  await requireLead(tx, leadId);
  const lead = await readLeadBrakes(tx, context, leadId, definition.topic);
  if (!lead) throw leadUnknown();
  const { rows: past } = await tx.query<PastSend>(
    `select s.channel, s.category, s.claimed_at as at from send s join touch t on t.id = s.touch_id
     where s.lead_id = $1 and s.claimed_at > $2 and s.claimed_at <= $3 and s.category in ('nurture', 'promotion', 'care') and not t.prompt
       and s.state in ('claimed', 'dispatching', 'deferred', 'sent', 'unknown')`,
    [leadId, since, from],
  );
  const known = await readFacts(tx, leadId, from, eventKinds(definition));
  const wished = (channel: string) => channel === "person" || !input.channels || input.channels.some((one) => one === channel);
  const facts = {
    ...known,
    zone: input.zone ?? known.zone,
    fields: { ...known.fields, ...input.fields },
    tags: [...new Set([...known.tags, ...(input.tags ?? [])])],
    scores: { ...known.scores, ...input.scores },
    stage: input.stage ?? known.stage,
    relation: input.relation ?? known.relation,
    orders: input.orders ?? known.orders ?? 0,
    reachable: known.reachable.filter(wished),
  };
  requireZone(facts.zone);
  const contacts = Object.fromEntries(Object.entries(lead.contacts).filter(([channel]) => wished(channel)));
  return { facts, holds: lead.holds, contacts, past, caps, quietHours };
}
