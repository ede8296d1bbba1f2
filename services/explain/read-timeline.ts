import { AppError } from "../../domain/app-error.ts";
import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import type { TimelineLine } from "../engine/modules/timeline-line.ts";
import { choiceWords } from "./choice-words.ts";
import { explainLeadWithNames, type NamedLine, type TimelinePart } from "./explain-lead.ts";
import { isToldBySend, lineReason, lineSentence } from "./line-sentence.ts";

export interface TimelineEntry {
  /** Asks for its whole reason. */
  id: string;
  at: Date;
  /** Where it belongs in the timeline. */
  kind: TimelinePart;
  channel: string | null;
  /** Without a full stop. */
  text: string;
  /** Why, in a few words; null where the text says all. */
  reason: string | null;
  /** Equal entries in a row, which this one stands for. */
  count: number;
  sendId: string | null;
  decisionId: string | null;
  eventId: string | null;
  enrolmentId: string | null;
}

export interface WholeReason extends TimelineEntry {
  /** What a branch or a wait was decided from, in words; null where nothing was asked. */
  decidedFrom: string | null;
  actor: string | null;
  until: Date | null;
  step: string | null;
  /** As recorded: ids, codes and numbers. */
  inputs: Record<string, unknown>;
}

const kinds: readonly TimelineLine["kind"][] = ["control", "event", "decision", "send"];

/** A page of what happened to a lead, the newest first, with noise folded. Throws AppError not-found, invalid for a foreign cursor. */
export async function readTimeline(
  context: Context,
  query: {
    leadId: string;
    kind?: TimelinePart | undefined;
    /** Without the waits of messages that went out since. */
    unsent?: boolean;
    language: Language;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<TimelineEntry>> {
  const { leadId, limit } = query;
  const zone = await readZone(context, leadId);
  const before = readKeyCursor(query.cursor, "timeline", (key) => readPlace(key) !== null);
  const place = before && readPlace(before.key);
  const found = await explainLeadWithNames(context, leadId, limit + 1, {
    ...(place && before ? { before: { ...place, id: before.id } } : {}),
    part: query.kind,
    paged: true,
    unsent: query.unsent ?? false,
  });
  const lines = found.toReversed();
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  const entries = page
    .filter(({ line }, index) => !isToldBySend(line) && !isOtherChannel(line, page[index - 1]?.line))
    .map((told) => entryOf(context, told, zone, query.language));
  return {
    items: fold(entries),
    next:
      lines.length > limit && last
        ? writeKeyCursor({ order: "timeline", key: `${last.line.at.toISOString()} ${last.line.kind}`, id: last.id })
        : null,
  };
}

/** One entry with the whole of its reason. Throws AppError not-found. */
export async function readWholeReason(
  context: Context,
  { leadId, entryId, language }: { leadId: string; entryId: string; language: Language },
): Promise<WholeReason> {
  const zone = await readZone(context, leadId);
  const [told] = await explainLeadWithNames(context, leadId, 1, { only: entryId, paged: true });
  if (!told) {
    throw new AppError("not-found", "entry-unknown", {
      ja: "この方の履歴に、その記録はありません。",
      en: "The lead's timeline has no such entry.",
    });
  }
  const { actor, until, step, inputs } = told.line;
  const decidedFrom = choiceWords(inputs, language, context.registry.events);
  return { ...entryOf(context, told, zone, language), decidedFrom: decidedFrom === "" ? null : decidedFrom, actor, until, step, inputs };
}

function entryOf({ registry }: Context, told: NamedLine, zone: string, language: Language): TimelineEntry {
  const { line, id, ref } = told;
  return {
    id,
    at: line.at,
    kind: partOf(line),
    channel: line.channel,
    text: lineSentence(told, { zone, registry })[language],
    reason: lineReason(told, { zone, registry })?.[language] ?? null,
    count: line.kind === "decision" ? line.count : 1,
    sendId: line.kind === "send" ? id : null,
    decisionId: line.kind === "decision" ? id : null,
    eventId: line.kind === "event" ? id : null,
    enrolmentId: ref?.kind === "enrolment" ? ref.id : null,
  };
}

/** One act of the lead on a topic is an event of each channel: it is told once. */
function isOtherChannel({ kind, what, at, inputs }: TimelineLine, before: TimelineLine | undefined): boolean {
  return (
    before !== undefined &&
    kind === "event" &&
    before.kind === "event" &&
    what === before.what &&
    at.getTime() === before.at.getTime() &&
    typeof inputs.topic === "string" &&
    inputs.topic === before.inputs.topic &&
    inputs.channel !== before.inputs.channel
  );
}

/** As the SQL of the lines sorts them; what was chosen or went on belongs to the lead's way. */
function partOf({ kind, what }: TimelineLine): TimelinePart {
  switch (kind) {
    case "control":
      return "staff";
    case "event":
      return "acts";
    case "send":
      if (what === "sent") return "received";
      return ["claimed", "dispatching", "deferred"].includes(what) ? "underWay" : "notSent";
    case "decision":
      return ["defer", "skip", "cancel", "park"].includes(what) ? "notSent" : "acts";
  }
}

/** Neighbours that say the same are one, with the newest instant. */
function fold(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const folded: TimelineEntry[] = [];
  for (const entry of entries) {
    const before = folded.at(-1);
    if (before && before.kind === entry.kind && before.text === entry.text)
      folded[folded.length - 1] = { ...before, count: before.count + entry.count };
    else folded.push(entry);
  }
  return folded;
}

function readPlace(key: string): { at: Date; kind: TimelineLine["kind"] } | null {
  const [time = "", name] = key.split(" ");
  const kind = kinds.find((one) => one === name);
  const at = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) ? time : Number.NaN);
  return kind === undefined || Number.isNaN(at.getTime()) ? null : { at, kind };
}

async function readZone({ database }: Context, leadId: string): Promise<string> {
  const lead = await database.prisma.lead.findUnique({ where: { id: leadId }, select: { zone: true } });
  if (!lead) throw leadUnknown();
  return lead.zone;
}
