import { isLow, type Rating } from "../deliveries/rating.ts";
import type { NextRule, PlayPlan } from "./play-plan.ts";

/** Why nothing is offered to a customer. The first one that holds is told. */
export const customerRefusals = ["incident", "overdue", "cooling-off", "unhappy", "unfinished", "held", "in-play", "quiet"] as const;
export type CustomerRefusal = (typeof customerRefusals)[number];

/** Why an offer is not open to a customer. */
export const offerRefusals = ["nothing-follows", "owned", "too-soon"] as const;
export type OfferRefusal = (typeof offerRefusals)[number];

/** Why no letter of a sequence would reach them. */
export const reachRefusals = ["no-sequence", "no-consent", "unreachable"] as const;
export type ReachRefusal = (typeof reachRefusals)[number];

/** `dormant`: the playbook has nothing that revives them. */
export const refusals = [...customerRefusals, ...offerRefusals, ...reachRefusals, "dormant"] as const;
export type Refusal = (typeof refusals)[number];

/** Something that a customer bought and that still counts. */
export interface Owned {
  offer: string | null;
  /** When it was delivered; when it was bought, if nothing was to be delivered. */
  since: Date;
}

export interface CustomerFacts {
  owned: readonly Owned[];
  isOverdue: boolean;
  isInIncident: boolean;
  /** Its days run, or they cancelled within them. */
  isCoolingOff: boolean;
  /** The last one; null: they never rated anything. */
  rating: Rating | null;
  /** Something of what they bought is still to be delivered. */
  isUnfinished: boolean;
  /** Anything else bars promotion: a person's decision, a deal that is open. */
  isHeld: boolean;
  /** quiet: they woke, and nothing is offered yet (CAR3). */
  dormancy: "awake" | "dormant" | "quiet";
  isInPlay: boolean;
}

/** Why nothing of a sequence reaches a customer; null: it does. */
export type Reach = (sequence: string) => ReachRefusal | null;

/** Why nothing may be offered to a customer now (CAR4); null: something may. Dormancy is not asked here: who is dormant is revived first. */
export function refuseCustomer(facts: CustomerFacts): CustomerRefusal | null {
  if (facts.isInIncident) return "incident";
  if (facts.isOverdue) return "overdue";
  if (facts.isCoolingOff) return "cooling-off";
  if (facts.rating !== null && isLow(facts.rating)) return "unhappy";
  if (facts.isUnfinished) return "unfinished";
  if (facts.isHeld) return "held";
  if (facts.isInPlay) return "in-play";
  return facts.dormancy === "quiet" ? "quiet" : null;
}

const DAY_MS = 86_400_000;

/** Why this offer is not open to somebody who owns these; null: it is. */
export function refuseOffer(owned: readonly Owned[], { after, offer, wait }: NextRule, now: Date): OfferRefusal | null {
  if (owned.every((one) => one.offer !== after)) return "nothing-follows";
  if (owned.some((one) => one.offer === offer)) return "owned";
  // Whatever came last counts: nobody is offered a thing right after another.
  const since = Math.max(...owned.map((one) => one.since.getTime()));
  return since + wait * DAY_MS > now.getTime() ? "too-soon" : null;
}

export interface NextOffer {
  rule: NextRule;
  refusal: Refusal | null;
}

/** Every rule of the playbook, with the reason for which its offer is not open to the customer now. Dormancy is one of them. */
export function nextOffers(facts: CustomerFacts, reach: Reach, plan: PlayPlan, now: Date): NextOffer[] {
  const refused = refuseCustomer(facts) ?? (facts.dormancy === "dormant" ? "dormant" : null);
  return plan.next.map((rule) => ({ rule, refusal: refused ?? refuseOffer(facts.owned, rule, now) ?? reach(rule.sequence) }));
}

/** now: it is offered. revive: they are asked how they are, and it is offered when they have answered. */
export type Placing = { part: "now" | "revive"; rule: NextRule } | { part: "not-now"; reason: Refusal };

/** Where a customer stands in a play. Of the offers that are open the first of the playbook is taken. */
export function placeCustomer(facts: CustomerFacts, reach: Reach, plan: PlayPlan, now: Date): Placing {
  const refused = refuseCustomer(facts);
  if (refused !== null) return { part: "not-now", reason: refused };
  const judged = plan.next.map((rule) => ({ rule, refusal: refuseOffer(facts.owned, rule, now) ?? reach(rule.sequence) }));
  const open = judged.find(({ refusal }) => refusal === null);
  if (!open) return { part: "not-now", reason: nearest(judged.map(({ refusal }) => refusal)) };
  if (facts.dormancy !== "dormant") return { part: "now", rule: open.rule };
  if (plan.revive === undefined) return { part: "not-now", reason: "dormant" };
  const unreached = reach(plan.revive);
  return unreached === null ? { part: "revive", rule: open.rule } : { part: "not-now", reason: unreached };
}

/** Of several reasons the one that was nearest to an offer tells most. */
const byDistance: readonly Refusal[] = ["unreachable", "no-consent", "no-sequence", "too-soon", "owned"];

function nearest(found: readonly (Refusal | null)[]): Refusal {
  return byDistance.find((refusal) => found.includes(refusal)) ?? "nothing-follows";
}
