import { nextOpening, type Window } from "../time/window.ts";
import { type Cap, nextFreeInstant, type PastSend } from "./caps.ts";
import { type Category, isAdvertising, priorityOf } from "./category.ts";
import type { Channel } from "./channel.ts";

/** A planned contact as the policy sees it. */
export interface TouchToJudge {
  id: string;
  category: Category;
  topic: string | null;
  channel: Channel;
  /** Channels in the order of wish. */
  plan: Channel[];
  dueAt: Date;
  /** Answer to the lead's own act: window, caps and rivals do not hold it (E2). */
  prompt: boolean;
  window: Window | null;
  late: { afterMs: number; then: "send" | "shift" | "collapse" | "drop" } | null;
}

/** What can stop a send to the last moment; read under the lead's lock. */
export interface BrakeFacts {
  lead: { zone: string; holds: readonly StandingHold[]; erased: boolean; merged: boolean };
  /** The origin's state: a journey that ended early or rests takes its touches along. */
  origin: { state: "live" } | { state: "over"; outcome: string } | { state: "resting"; until: Date | null };
  /** Per channel: is there an address, may it be used, why not. */
  contacts: Partial<Record<Channel, ContactFacts>>;
}

/** A hold that was not lifted, with the categories that its cause bars (E4). */
export interface StandingHold {
  cause: string;
  bars: readonly Category[];
}

/** Everything that a claim asks, read under the lead's lock. */
export interface TouchFacts extends BrakeFacts {
  /** Advertising sends of the last days on any channel (for caps). */
  past: PastSend[];
  /** The lead's other due touches within ten minutes. */
  rivals: { id: string; category: Category; dueAt: Date; prompt: boolean }[];
  /** A later touch of the same origin is due as well. */
  overtaken: boolean;
  caps: Cap[];
  ownHolidays: string[];
}

export interface ContactFacts {
  state: "unconfirmed" | "reachable" | "unreachable";
  reason: string | null;
  /** Scopes of living suppressions of the address. */
  suppressed: ("all" | "advertising")[];
  /** State of the touch's topic on this channel; null = never given. */
  subscription: "subscribed" | "unsubscribed" | null;
  /** This touch was refused on this channel already, for good: it is not tried there again. */
  failed?: boolean;
}

/** `reason` is kept for good and shown by `why`. `until` null = until somebody lifts it. */
export type Verdict =
  | { verdict: "send"; reason: "allowed"; channel: Channel }
  | { verdict: "defer"; reason: DeferReason; until: Date | null }
  | { verdict: "skip"; reason: SkipReason };

/** `held:<cause>` names the hold that bars it. */
export type DeferReason = "journey-resting" | `held:${string}` | "outside-window" | "cap-reached" | "rival";
export type SkipReason =
  | "lead-erased"
  | "lead-merged"
  | "journey-over"
  | "no-contact"
  | "failed"
  | "unreachable"
  | "unconfirmed"
  | "suppressed"
  | "unsubscribed"
  | "no-consent"
  | "late"
  | "collapsed";

/** Two touches of one lead this near to each other compete (design decision 6). */
export const RIVAL_RANGE_MS = 10 * 60_000;
/** How long the one that gave way waits. */
const RIVAL_PAUSE_MS = 60 * 60_000;
/** Advertising without a window of its own still keeps people's nights (E2). */
const DAYTIME: Window = { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "21:00", holidays: "ignore" };
const DEFAULT_LATE = { afterMs: 24 * 3_600_000, then: "send" as const };

/** May this touch go out now? The first rule that objects decides; its name is kept as the reason. */
export function judgeTouch(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict {
  const brake = judgeBrakes(touch, facts);
  if (brake.verdict !== "send") return brake;
  if (!isAdvertising(touch.category)) return brake;
  return judgeLateness(touch, facts, now) ?? judgeTiming(touch, facts, now) ?? { ...brake };
}

/**
 * May a send that was put off, and of which nothing has left, go now? Its place before caps and rivals was taken at the claim; but time has
 * passed since: after an hour without a mail server it may be late, or its window closed.
 */
export function judgeRetry(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict {
  const brake = judgeBrakes(touch, facts);
  if (brake.verdict !== "send" || !isAdvertising(touch.category)) return brake;
  return judgeLateness(touch, facts, now) ?? (touch.prompt ? null : judgeWindow(touch, facts, now)) ?? brake;
}

/** The part that must hold to the last moment, and is asked again at the `dispatching` commit (design decision 5). */
export function judgeBrakes(touch: TouchToJudge, facts: BrakeFacts): Verdict {
  if (facts.lead.erased) return skip("lead-erased");
  if (facts.lead.merged) return skip("lead-merged");
  if (facts.origin.state === "over" && facts.origin.outcome !== "completed") return skip("journey-over");
  if (facts.origin.state === "resting") return { verdict: "defer", reason: "journey-resting", until: facts.origin.until };
  const hold = facts.lead.holds.find(({ bars }) => bars.includes(touch.category));
  if (hold) return { verdict: "defer", reason: `held:${hold.cause}`, until: null };
  return judgeChannels(touch, facts);
}

/** The first channel of the plan, from the touch's present one on, that may be used. */
function judgeChannels(touch: TouchToJudge, facts: BrakeFacts): Verdict {
  const order = [touch.channel, ...touch.plan.filter((channel) => channel !== touch.channel)];
  const objections = order.map((channel) => objectionTo(channel, touch.category, facts));
  const open = objections.indexOf(null);
  const channel = order[open];
  if (channel) return { verdict: "send", reason: "allowed", channel };
  // The strongest objection is the one worth telling: a person's own word before a technical one.
  const told = OBJECTIONS.find((reason) => objections.includes(reason)) ?? "no-contact";
  return skip(told);
}

const OBJECTIONS: SkipReason[] = ["failed", "unsubscribed", "suppressed", "no-consent", "unconfirmed", "unreachable", "no-contact"];

function objectionTo(channel: Channel, category: Category, facts: BrakeFacts): SkipReason | null {
  if (channel === "person") return null;
  const contact = facts.contacts[channel];
  if (!contact) return "no-contact";
  if (contact.failed) return "failed";
  if (contact.suppressed.includes("all")) return "suppressed";
  if (contact.state === "unreachable") return "unreachable";
  if (category === "verification") return null;
  if (contact.state === "unconfirmed") return "unconfirmed";
  if (category === "transactional") return null;
  if (contact.suppressed.includes("advertising")) return "suppressed";
  if (contact.subscription === "unsubscribed") return "unsubscribed";
  return contact.subscription === "subscribed" ? null : "no-consent";
}

function judgeLateness(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict | null {
  const late = touch.late ?? DEFAULT_LATE;
  if (now.getTime() - touch.dueAt.getTime() <= late.afterMs) return null;
  if (late.then === "drop") return skip("late");
  if (late.then === "collapse" && facts.overtaken) return skip("collapsed");
  return null;
}

function judgeTiming(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict | null {
  if (touch.prompt) return null;
  const closed = judgeWindow(touch, facts, now);
  if (closed) return closed;
  const free = nextFreeInstant(facts.caps, touch, facts.past, now);
  if (free > now) return { verdict: "defer", reason: "cap-reached", until: free };
  if (facts.rivals.some((rival) => speaksBefore(rival, touch))) {
    return { verdict: "defer", reason: "rival", until: new Date(now.getTime() + RIVAL_PAUSE_MS) };
  }
  return null;
}

function judgeWindow(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict | null {
  const opening = nextOpening(touch.window ?? DAYTIME, facts.lead.zone, now, facts.ownHolidays);
  return opening === null || opening > now ? { verdict: "defer", reason: "outside-window", until: opening } : null;
}

/** One voice per lead: priority, then the older, then the id, so that two never give way to each other. */
function speaksBefore(rival: { id: string; category: Category; dueAt: Date }, touch: TouchToJudge): boolean {
  const byPriority = priorityOf(rival.category) - priorityOf(touch.category);
  if (byPriority !== 0) return byPriority > 0;
  const byAge = touch.dueAt.getTime() - rival.dueAt.getTime();
  return byAge !== 0 ? byAge > 0 : rival.id < touch.id;
}

function skip(reason: SkipReason): Verdict {
  return { verdict: "skip", reason };
}
