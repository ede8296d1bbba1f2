import { compact, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

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
