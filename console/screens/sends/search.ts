import { compact, type Direction, directionIn, instantIn, oneOf, type RawSearch, textIn, versionIn } from "../../parts/search-params.ts";

export const states = ["claimed", "dispatching", "sent", "deferred", "failed", "unknown", "cancelled"] as const;
/** Of messages; what a person is to say is a task once its time has come. */
export const sentChannels = ["email", "line"] as const;
export const channels = ["email", "line", "person"] as const;

export interface SendsSearch {
  state?: (typeof states)[number];
  channel?: (typeof sentChannels)[number];
  template?: string;
  sender?: string;
  leadId?: string;
  from?: string;
  to?: string;
  /** The usual one, from the newest on, is left out. */
  direction?: Direction;
  /** The one that is open in the drawer. */
  send?: string;
}

export function readSendsSearch(search: RawSearch): SendsSearch {
  return compact({
    state: oneOf(search, "state", states),
    channel: oneOf(search, "channel", sentChannels),
    template: textIn(search, "template"),
    sender: textIn(search, "sender"),
    leadId: textIn(search, "leadId"),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
    direction: directionIn(search),
    send: textIn(search, "send"),
  });
}

export interface UnknownSearch {
  /** Only those of which no person has said anything yet. */
  undecided?: true;
}

export function readUnknownSearch(search: RawSearch): UnknownSearch {
  return compact({ undecided: textIn(search, "undecided") === "true" ? (true as const) : undefined });
}

export interface PlannedSearch {
  channel?: (typeof channels)[number];
  before?: string;
}

export function readPlannedSearch(search: RawSearch): PlannedSearch {
  return compact({ channel: oneOf(search, "channel", channels), before: instantIn(search, "before") });
}

/** `notSent`: a rule, a person or the end of the sequence stopped it. `failed`: it was tried in vain. */
export const notSentStates = ["notSent", "failed"] as const;

export interface NotSentSearch {
  reason?: string;
  state?: (typeof notSentStates)[number];
  sequence?: string;
  /** Of the sequence. */
  version?: number;
  step?: string;
  channel?: (typeof channels)[number];
  leadId?: string;
  from?: string;
  to?: string;
  direction?: Direction;
  /** The line whose whole reason is open, and whose it is. */
  entry?: string;
  of?: string;
}

export function readNotSentSearch(search: RawSearch): NotSentSearch {
  return compact({
    reason: textIn(search, "reason"),
    state: oneOf(search, "state", notSentStates),
    sequence: textIn(search, "sequence"),
    version: versionIn(search, "version"),
    step: textIn(search, "step"),
    channel: oneOf(search, "channel", channels),
    leadId: textIn(search, "leadId"),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
    direction: directionIn(search),
    entry: textIn(search, "entry"),
    of: textIn(search, "of"),
  });
}
