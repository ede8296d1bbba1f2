import { isbot } from "isbot";
import type { Channel } from "../touches/channel.ts";

/** A hit is judged this long after it came, at the earliest. Business ms. */
export const JUDGE_AFTER_MS = 60_000;
/** A person needs this long after the provider took the message to see it and act. In a LINE chat they may be waiting for it. */
const READING_MS: Record<Channel, number> = { email: 5_000, line: 1_000, person: 0 };
/** Two different links of one message within this time: a machine followed them. */
const TWO_LINKS_MS = 5_000;
/** Hits of one message with no longer pause between them are one burst: slow scanners take their time. */
const BURST_PAUSE_MS = 90_000;
/** While links are still being followed, judging waits, but no longer than this. */
const LONGEST_WAIT_MS = 10 * 60_000;
/** Both links of a message, in order and no further apart than this, are a machine's round. */
const ROUND_OF_TWO_MS = 30_000;
/** The hidden link gives away what the same visitor did before, as far back as this. */
const TRAP_BACK_MS = 3_600_000;
/** The hidden link gives away whoever comes this close to it. */
const TRAP_NEAR_MS = 60_000;
/** One agent that follows different links from as many networks within a burst is a farm of scanners. */
const MANY_NETWORKS = 3;

export interface RawHit {
  id: string;
  at: Date;
  /** Link index, "pixel" or "trap". */
  target: string;
  method: string;
  agent: string;
  /** Opaque; empty if unknown. */
  network: string;
}

/** What the hits belong to. */
export interface HitMessage {
  channel: Channel;
  /** When the provider took it; null if that is unknown. */
  acceptedAt: Date | null;
  /** Number of its tracked links. */
  links: number;
}

export interface Label {
  label: "human" | "machine";
  reason: "method" | "agent" | "trap" | "too-soon" | "burst" | "round" | "networks" | "akin" | "none";
  /** Links are still being followed: judge it again then. Null: this label may stand. */
  again: Date | null;
}

type Reason = Label["reason"];

/**
 * Decides which hits of one message came from a person (TRK1), by all of its hits: how soon after the acceptance, which links in which order,
 * the hidden link before or after, agents and networks. What gives one hit away gives away those of the same visitor in the same burst. A later hit may turn an earlier label into "machine", never into "human". By hit id.
 */
export function judgeHits(hits: readonly RawHit[], message: HitMessage): Map<string, Label> {
  const inOrder = hits.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const traps = inOrder.filter(isTrap);
  const labels = new Map<string, Label>();
  for (const burst of burstsOf(inOrder)) {
    const reasons = reasonsIn(burst, message);
    const last = burst.at(-1)?.at.getTime() ?? 0;
    const followed = new Set(burst.filter(isClick).map(({ target }) => target)).size;
    for (const hit of burst) {
      const reason = reasons.get(hit.id) ?? (isGivenAway(hit, traps) ? "trap" : "none");
      const wait = Math.min(last + BURST_PAUSE_MS, hit.at.getTime() + LONGEST_WAIT_MS);
      labels.set(hit.id, {
        label: reason === "none" ? "human" : "machine",
        reason,
        again: reason === "none" && followed >= 2 ? new Date(wait) : null,
      });
    }
  }
  return labels;
}

/** Why hits of one burst are a machine's. */
function reasonsIn(burst: readonly RawHit[], message: HitMessage): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  const clicks = burst.filter(isClick);
  const give = (hit: RawHit, reason: Reason) => {
    if (!reasons.has(hit.id)) reasons.set(hit.id, reason);
  };
  for (const hit of burst) {
    const alone = judgeAlone(hit, message);
    if (alone) give(hit, alone);
  }
  for (const hit of followedTogether(burst, clicks)) give(hit, "burst");
  for (const group of [...groupsOf(clicks, "agent"), ...groupsOf(clicks, "network")]) {
    if (isRound(group, message.links)) for (const hit of group) give(hit, "round");
  }
  for (const group of groupsOf(clicks, "agent")) {
    const networks = new Set(group.map(({ network }) => network).filter((network) => network !== ""));
    const followed = new Set(group.map(({ target }) => target));
    if (networks.size >= MANY_NETWORKS && followed.size >= 2) for (const hit of group) give(hit, "networks");
  }
  // A picture is loaded by mail programs and their proxies, for people too: it gives nobody else away.
  const known = burst.filter((hit) => hit.target !== "pixel" && reasons.has(hit.id));
  for (const hit of burst) if (known.some((one) => isAkin(one, hit))) give(hit, "akin");
  return reasons;
}

/** The same network; or the same agent, where the networks are not known to differ: many people have the same agent. */
function isAkin(one: RawHit, other: RawHit): boolean {
  if (one.network !== "" && other.network !== "") return one.network === other.network;
  return one.agent === other.agent;
}

function judgeAlone(hit: RawHit, { acceptedAt, channel }: HitMessage): Reason | null {
  if (hit.method !== "GET" && hit.method !== "POST") return "method";
  if (isbot(hit.agent) || hit.agent.trim() === "") return "agent";
  if (isTrap(hit)) return "trap";
  return acceptedAt !== null && hit.at.getTime() - acceptedAt.getTime() < READING_MS[channel] ? "too-soon" : null;
}

/** Hits with two different links within a few seconds around them. The picture that is loaded amid them belongs to them. */
function followedTogether(burst: readonly RawHit[], clicks: readonly RawHit[]): RawHit[] {
  let from = 0;
  return burst.filter((hit) => {
    const at = hit.at.getTime();
    while (from < clicks.length && at - (clicks[from]?.at.getTime() ?? 0) >= TWO_LINKS_MS) from += 1;
    const first = clicks[from]?.target;
    for (let index = from + 1; index < clicks.length; index += 1) {
      const other = clicks[index];
      if (!other || other.at.getTime() - at >= TWO_LINKS_MS) return false;
      if (other.target !== first) return true;
    }
    return false;
  });
}

/** Whether one visitor went through all links of the message. */
function isRound(clicks: readonly RawHit[], links: number): boolean {
  const firsts = [...new Map(clicks.toReversed().map((hit) => [hit.target, hit])).values()]
    .filter(({ target }) => Number(target) < links)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  if (links < 2 || firsts.length < links) return false;
  if (links > 2) return true;
  const [one, two] = firsts;
  return one?.target === "0" && two !== undefined && two.at.getTime() - one.at.getTime() <= ROUND_OF_TWO_MS;
}

/** Whether a hidden link that was followed close by, or later by the same visitor, gives the hit away. */
function isGivenAway(hit: RawHit, traps: readonly RawHit[]): boolean {
  return traps.some((trap) => {
    const later = trap.at.getTime() - hit.at.getTime();
    if (Math.abs(later) < TRAP_NEAR_MS) return true;
    return trap.agent === hit.agent && trap.network === hit.network && later >= 0 && later < TRAP_BACK_MS;
  });
}

function burstsOf(inOrder: readonly RawHit[]): RawHit[][] {
  const bursts: RawHit[][] = [];
  for (const hit of inOrder) {
    const burst = bursts.at(-1);
    const last = burst?.at(-1);
    if (burst && last && hit.at.getTime() - last.at.getTime() <= BURST_PAUSE_MS) burst.push(hit);
    else bursts.push([hit]);
  }
  return bursts;
}

/** Hits by agent or network. A network that is unknown makes no group. */
function groupsOf(hits: readonly RawHit[], by: "agent" | "network"): RawHit[][] {
  return [...Map.groupBy(hits, (hit) => hit[by])].filter(([key]) => key !== "").map(([, group]) => group);
}

function isClick({ target }: RawHit): boolean {
  return target !== "pixel";
}

function isTrap({ target }: RawHit): boolean {
  return target === "trap";
}
