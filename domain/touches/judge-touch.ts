import { nextOpening, type Window } from "../time/window.ts";
import { type Cap, nextFreeInstant, ONE_VOICE, type PastSend } from "./caps.ts";
import { type Category, isAdvertising, priorityOf } from "./category.ts";
import type { Channel } from "./channel.ts";
import { NEVER } from "./deadlines.ts";
import { DEFAULT_SENDING_TIMES, daytimeOf, type QuietHours } from "./sending-times.ts";

/** A planned contact as the policy sees it. */
export interface TouchToJudge {
  id: string;
  category: Category;
  topic: string | null;
  channel: Channel;
  /** Channels in order of preference. */
  plan: Channel[];
  dueAt: Date;
  /** True if it answers the lead's own act: window, caps and rivals do not delay it (E2). */
  prompt: boolean;
  window: Window | null;
  late: { afterMs: number; then: "send" | "shift" | "collapse" | "drop" } | null;
}

/** The facts that can stop a send up to the last moment; read under the lead's lock. */
export interface BrakeFacts {
  lead: { zone: string; stage?: string; holds: readonly StandingHold[]; erased: boolean; merged: boolean };
  /** State of the origin. Touches of an origin that ended early are skipped; touches of a resting one wait. */
  origin: { state: "live" } | { state: "over"; outcome: string; reason?: OverReason } | { state: "resting"; until: Date | null };
  /** By channel: the contact and whether it may be used. */
  contacts: Partial<Record<Channel, ContactFacts>>;
}

/** A hold that has not been lifted, with the categories that its cause bars (E4). */
export interface StandingHold {
  cause: string;
  bars: readonly Category[];
}

/** All facts that a claim needs, read under the lead's lock. */
export interface TouchFacts extends BrakeFacts {
  /** Advertising sends of the last days on any channel, for caps and for the ten minutes between two. */
  past: PastSend[];
  /** The lead's due touches of other origins within ten minutes. */
  rivals: Rival[];
  /** The message of the same origin that comes before this one and has not ended; null: there is none. */
  elder: Elder | null;
  /** A later touch of the same origin is due as well. */
  overtaken: boolean;
  caps: Cap[];
  ownHolidays: readonly string[];
  /** Default: from 21:00 to 08:00. */
  quietHours?: QuietHours;
}

export interface Rival {
  id: string;
  category: Category;
  dueAt: Date;
  /** Not before this instant does it go. */
  notBefore: Date;
  prompt: boolean;
}

export interface Elder {
  id: string;
  /** When it is next tried, if it is known; past or null: it is being tried. */
  nextAt: Date | null;
}

export interface ContactFacts {
  state: "unconfirmed" | "reachable" | "unreachable";
  reason: string | null;
  /** Scopes of the address's suppressions that are not lifted. */
  suppressed: ("all" | "advertising")[];
  /** Subscription to the touch's topic on this channel; null: never given. */
  subscription: "subscribed" | "unsubscribed" | null;
  /** True if the provider permanently refused this touch on this channel; it is not tried there again. */
  failed?: boolean;
}

/** `reason` is stored permanently and shown by `why`. `until` null: until somebody lifts it. `cap`: the one that is reached. */
export type Verdict =
  | { verdict: "send"; reason: "allowed"; channel: Channel }
  | { verdict: "defer"; reason: DeferReason; until: Date | null; cap?: Cap }
  | { verdict: "skip"; reason: SkipReason };

/** `held:<cause>` names the hold that bars it. */
export type DeferReason = "journey-resting" | `held:${string}` | "outside-window" | "cap-reached" | "elder" | "rival";
export type SkipReason =
  | "lead-erased"
  | "lead-merged"
  | "stage-none"
  | "journey-over"
  | OverReason
  | "no-contact"
  | "failed"
  | "unreachable"
  | "unconfirmed"
  | "suppressed"
  | "unsubscribed"
  | "no-consent"
  | "late"
  | "collapsed";
/** `over:<kind>:<outcome>`: its origin is over, and has words of its own for this outcome. */
export type OverReason = `over:${string}`;

/** Two touches of one lead that are due within this time compete (design decision 6). */
export const RIVAL_RANGE_MS = 10 * 60_000;
/** How long a touch waits after the next try of its elder. Usually the end of the elder wakes it first (engine/touches/release-younger.ts). */
const ELDER_PAUSE_MS = 60_000;
const DEFAULT_LATE = { afterMs: 24 * 3_600_000, then: "send" as const };

/** Decides whether a touch may go out now. The first rule that objects decides; its name is stored as the reason. */
export function judgeTouch(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict {
  const brake = judgeBrakes(touch, facts);
  if (brake.verdict !== "send") return brake;
  if (!isAdvertising(touch.category)) return judgeOrder(touch, facts, now) ?? brake;
  return judgeLateness(touch, facts, now) ?? judgeOrder(touch, facts, now) ?? judgeTiming(touch, facts, now) ?? brake;
}

/**
 * Decides whether a deferred send, of which nothing was sent, may go now. Caps and rivals were checked at the claim and are not checked
 * again. But time has passed: after an hour without a mail server, the touch may be late or its window closed.
 */
export function judgeRetry(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict {
  const brake = judgeBrakes(touch, facts);
  if (brake.verdict !== "send" || !isAdvertising(touch.category)) return brake;
  return judgeLateness(touch, facts, now) ?? (touch.prompt ? null : judgeWindow(touch, facts, now)) ?? brake;
}

/** The rules that must hold up to the last moment. Checked again at the `dispatching` commit (design decision 5). */
export function judgeBrakes(touch: TouchToJudge, facts: BrakeFacts): Verdict {
  if (facts.lead.erased) return skip("lead-erased");
  if (facts.lead.merged) return skip("lead-merged");
  if (facts.origin.state === "over" && facts.origin.outcome !== "completed") return skip(facts.origin.reason ?? "journey-over");
  if (facts.origin.state === "resting") return { verdict: "defer", reason: "journey-resting", until: facts.origin.until };
  if (facts.lead.stage === "none" && touch.category === "promotion") return skip("stage-none");
  const hold = facts.lead.holds.find(({ bars }) => bars.includes(touch.category));
  if (hold) return { verdict: "defer", reason: `held:${hold.cause}`, until: null };
  return judgeChannels(touch, facts);
}

/** Chooses the first usable channel: the touch's present one, then the others of the plan. */
function judgeChannels(touch: TouchToJudge, facts: BrakeFacts): Verdict {
  const order = [touch.channel, ...touch.plan.filter((channel) => channel !== touch.channel)];
  const objections = order.map((channel) => objectionTo(channel, touch.category, facts));
  const open = objections.indexOf(null);
  const channel = order[open];
  if (channel) return { verdict: "send", reason: "allowed", channel };
  // Report the strongest objection: the lead's own decision before a technical reason.
  const strongest = OBJECTIONS.find((reason) => objections.includes(reason)) ?? "no-contact";
  return skip(strongest);
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
  // The later of the two, so that the touch is judged once more and not twice.
  const free = nextFreeInstant(facts.caps, touch, facts.past, now);
  const alone = nextLoneInstant(touch, facts, now);
  if (free.cap !== null && free.at >= alone) return { verdict: "defer", reason: "cap-reached", until: free.at, cap: free.cap };
  return alone > now ? { verdict: "defer", reason: "rival", until: alone } : null;
}

/**
 * The messages of one origin go in their order, so the steps of a journey never overtake each other: each waits until the one before it has
 * ended, however that ends. A lead asked for a verification mail just now, and a task goes to staff, so these two do not wait.
 */
function judgeOrder(touch: TouchToJudge, { elder }: TouchFacts, now: Date): Verdict | null {
  if (elder === null || touch.category === "verification" || touch.channel === "person") return null;
  if (elder.nextAt !== null && elder.nextAt >= NEVER) return { verdict: "defer", reason: "elder", until: null };
  const next = Math.max(now.getTime(), elder.nextAt?.getTime() ?? 0);
  return { verdict: "defer", reason: "elder", until: new Date(next + ELDER_PAUSE_MS) };
}

/** One voice within ten minutes: of several touches that compete the first goes, and the next one ten minutes after what went last. */
function nextLoneInstant(touch: TouchToJudge, { rivals, past }: TouchFacts, now: Date): Date {
  const first = rivals.filter((rival) => goesBefore(rival, touch)).map(({ notBefore }) => Math.max(now.getTime(), notBefore.getTime()));
  const quiet = nextFreeInstant([ONE_VOICE], touch, past, now);
  return new Date(Math.max(quiet.at.getTime(), ...first.map((at) => at + RIVAL_RANGE_MS)));
}

function judgeWindow(touch: TouchToJudge, facts: TouchFacts, now: Date): Verdict | null {
  // Advertising without a window of its own must not reach anybody at night (E2).
  const window = touch.window ?? daytimeOf(facts.quietHours ?? DEFAULT_SENDING_TIMES.quietHours);
  const opening = nextOpening(window, facts.lead.zone, now, facts.ownHolidays);
  return opening === null || opening > now ? { verdict: "defer", reason: "outside-window", until: opening } : null;
}

/** Order of competing touches: priority, then age, then id. It is strict, so two touches never wait for each other. */
function goesBefore(rival: Rival, touch: TouchToJudge): boolean {
  const byPriority = priorityOf(rival.category) - priorityOf(touch.category);
  if (byPriority !== 0) return byPriority > 0;
  const byAge = touch.dueAt.getTime() - rival.dueAt.getTime();
  return byAge !== 0 ? byAge > 0 : rival.id < touch.id;
}

function skip(reason: SkipReason): Verdict {
  return { verdict: "skip", reason };
}
