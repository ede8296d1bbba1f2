import { DateTime } from "luxon";
import { faultSentence } from "../../domain/sequences/reasons.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { type LateItem, listLateItems } from "../campaigns/module.ts";
import { type FeedAlarm, type ListedConsultation, listConsultations, listFeedAlarms } from "../consultations/module.ts";
import type { Context } from "../engine/context/context.ts";
import { type RestoreHold, readRestoreHold } from "../engine/journal/restore-hold.ts";
import { type ListedSender, listSenders } from "../engine/senders/list-senders.ts";
import { type ConversionAlarm, listAlarms } from "../sessions/module.ts";
import { type ListedTask, listTasks } from "../tasks/module.ts";
import {
  type Count,
  countEvents,
  countImportsWithBadRows,
  countLateCampaigns,
  countOpenIncidents,
  countPlanned,
  countTasks,
  countUncountedSessions,
  countUnknown,
  countUnmarkedConsultations,
  countWaitingForWord,
  cut,
  groupParked,
  type ParkedGroup,
} from "./count-today.ts";

/** A number and the list behind it: the path of this API, and the query that gives exactly these (console.md rule 8). */
export interface Counted extends Count {
  list: List;
}

interface List {
  path: string;
  query: Record<string, string>;
}

export interface Today {
  at: Date;
  /** The day in the zone of the installation. */
  from: Date;
  to: Date;
  needs: {
    overdue: Counted;
    dueToday: Counted;
    /** The first of both. */
    tasks: ListedTask[];
    parked: (ParkedGroup & { sentence: LocalText | null; list: List })[];
    unknown: Counted;
    alarms: ListedSender[];
    /** Consultants whose own calendars have been out of reach for a while (BOK8). */
    feeds: FeedAlarm[];
    /** Imports of the last seven days with rows that were not imported. */
    imports: Counted;
    /** Sessions of which nobody has said who came. */
    sessions: Counted;
    /** Sessions after which few went on to the next offer, and nobody has said why. */
    conversions: ConversionAlarm[];
    /** Consultations that have ended and of which nobody has said what became. */
    consultations: Counted;
    /** Failures of ours that nobody has answered. */
    incidents: Counted;
    /** Customers with whom a person should get in touch. */
    care: Counted;
    /** Campaigns with something in the checklist that is late. */
    campaigns: Counted;
    /** The first of what is late there. */
    lateItems: LateItem[];
    restoreHold: RestoreHold | null;
  };
  /** Consultations of the day that stand or have taken place, the first of them. */
  consultations: ListedConsultation[];
  goesOut: (Counted & { channel: string })[];
  cameIn: (Counted & { what: string })[];
}

/** What comes in, by the events that say so. */
const arrivals: Readonly<Record<string, readonly string[]>> = {
  "sign-ups": ["formSubmitted"],
  confirmations: ["subscriptionConfirmed"],
  "opt-outs": ["unsubscribed", "lineStopped", "lineBlocked"],
  bounces: ["emailRejected", "lineRejected"],
  replies: ["lineMessageReceived", "linePostback"],
};

/** Tasks that are named in the answer. */
const TASKS = 20;
/** Consultations of the day that are read; those of them that were cancelled are not shown. */
const CONSULTATIONS = 100;
/** Days for which an import with bad rows is shown. */
const IMPORT_DAYS = 7;
/** Earlier than any task. */
const EVER = new Date("1970-01-01T00:00:00Z");

/** The screen Today: what needs a person, what goes out, what came in. Each count stops at a bound, so the call is cheap on any day. */
export async function readToday(context: Context): Promise<Today> {
  const { pool } = context.database;
  const at = context.clock.now();
  const day = DateTime.fromJSDate(at, { zone: context.zone }).startOf("day");
  const [from, to] = [day.toJSDate(), day.plus({ days: 1 }).toJSDate()];
  const importsFrom = day.minus({ days: IMPORT_DAYS }).toJSDate();
  const read = await together({
    overdue: countTasks(pool, EVER, from),
    dueToday: countTasks(pool, from, to),
    tasks: listTasks(context, { state: "open", dueBefore: to, limit: TASKS }),
    parked: groupParked(pool),
    unknown: countUnknown(pool),
    senders: listSenders(context),
    feeds: listFeedAlarms(context),
    imports: countImportsWithBadRows(pool, importsFrom),
    sessions: countUncountedSessions(pool, at),
    unmarked: countUnmarkedConsultations(pool, at),
    incidents: countOpenIncidents(pool),
    care: countWaitingForWord(pool, at),
    campaigns: countLateCampaigns(pool, dateIn(context.zone, at)),
    lateItems: listLateItems(pool, dateIn(context.zone, at), TASKS),
    conversions: listAlarms(pool, at),
    consultations: listConsultations(context, { from, before: to, limit: CONSULTATIONS }),
    restoreHold: readRestoreHold(pool),
    planned: countPlanned(pool, to),
    events: countEvents(pool, Object.values(arrivals).flat(), from, to),
  });
  return {
    at,
    from,
    to,
    needs: {
      overdue: { ...read.overdue, list: { path: "/tasks", query: { state: "open", dueBefore: from.toISOString() } } },
      dueToday: {
        ...read.dueToday,
        list: { path: "/tasks", query: { state: "open", dueFrom: from.toISOString(), dueBefore: to.toISOString() } },
      },
      tasks: read.tasks.items,
      parked: read.parked.map((group) => ({ ...group, sentence: faultSentence(group.fault), list: parkedList(group) })),
      unknown: { ...read.unknown, list: { path: "/sends/unknown", query: { undecided: "true" } } },
      alarms: read.senders.filter(({ alarm }) => alarm !== null),
      feeds: read.feeds,
      imports: { ...read.imports, list: { path: "/imports", query: { badRows: "true", from: importsFrom.toISOString() } } },
      sessions: { ...read.sessions, list: { path: "/sessions", query: { uncounted: "true" } } },
      consultations: { ...read.unmarked, list: { path: "/consultations", query: { unmarked: "true" } } },
      incidents: { ...read.incidents, list: { path: "/incidents", query: { state: "open" } } },
      care: { ...read.care, list: { path: "/care", query: { need: "word" } } },
      campaigns: { ...read.campaigns, list: { path: "/campaigns", query: { late: "true" } } },
      lateItems: read.lateItems,
      conversions: read.conversions,
      restoreHold: read.restoreHold,
    },
    consultations: read.consultations.items.filter(({ state }) => state === "booked" || state === "done" || state === "absent"),
    goesOut: read.planned.map(({ channel, ...count }) => ({
      channel,
      ...count,
      list: { path: "/sends/planned", query: { channel, before: to.toISOString() } },
    })),
    cameIn: Object.entries(arrivals).map(([what, kinds]) => ({
      what,
      ...cut(kinds.reduce((sum, kind) => sum + (read.events.get(kind) ?? 0), 0)),
      list: { path: "/events", query: { kinds: kinds.join(","), from: from.toISOString(), to: to.toISOString() } },
    })),
  };
}

/** Waits for all of them at once. */
async function together<Parts extends Record<string, Promise<unknown>>>(
  parts: Parts,
): Promise<{ [Name in keyof Parts]: Awaited<Parts[Name]> }> {
  const entries = Object.entries(parts).map(async ([name, part]) => [name, await part] as const);
  return Object.fromEntries(await Promise.all(entries)) as { [Name in keyof Parts]: Awaited<Parts[Name]> };
}

function parkedList({ sequence, step, fault }: ParkedGroup): List {
  return {
    path: "/enrolments",
    query: { state: "parked", sequence, ...(step === null ? {} : { step }), ...(fault === null ? {} : { fault }) },
  };
}
