import { createHash } from "node:crypto";
import { type Placing, placeCustomer, type Refusal, refusals } from "../../domain/plays/next-offers.ts";
import type { NextKind, PlayPlan } from "../../domain/plays/play-plan.ts";
import type { PlayPart } from "../../domain/plays/play-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readOfferTitles } from "../offers/module.ts";
import { readCustomerIds } from "../relation/module.ts";

import { readCustomers } from "./read-customers.ts";
import { readPlayPlan } from "./read-plan.ts";
import { readReach } from "./read-reach.ts";
import { playReasons } from "./words.ts";

export interface Placed {
  leadId: string;
  placing: Placing;
}

/** How all customers stand now. */
export interface Placement {
  plan: PlayPlan;
  placed: Placed[];
  /** Of those who would be in the play, and of what they would be offered. */
  etag: string;
}

export async function placeCustomers(tx: Transaction, context: Context): Promise<Placement> {
  const plan = await readPlayPlan(tx);
  const placed = await placeLeads(tx, context, { plan, leadIds: await readCustomerIds(tx), playId: null });
  const taking = placed.flatMap(({ leadId, placing }) =>
    placing.part === "not-now" ? [] : [[leadId, placing.part, placing.rule.offer, placing.rule.sequence]],
  );
  const etag = createHash("sha256").update(JSON.stringify(taking)).digest("base64url").slice(0, 22);
  return { plan, placed, etag };
}

/** In the order of the ids that are given. */
export async function placeLeads(
  tx: Transaction,
  context: Context,
  { plan, leadIds, playId }: { plan: PlayPlan; leadIds: readonly string[]; playId: string | null },
): Promise<Placed[]> {
  const customers = await readCustomers(tx, context, leadIds, playId);
  const reach = await readReach(tx, context, leadIds, plan);
  const now = context.clock.now();
  return leadIds.flatMap((leadId) => {
    const facts = customers.get(leadId);
    return facts ? [{ leadId, placing: placeCustomer(facts, reach(leadId), plan, now) }] : [];
  });
}

export interface OfferCount {
  offer: string;
  /** Of the offer; empty when there is none any more. */
  title: Partial<LocalText>;
  kind: NextKind;
  count: number;
}

export interface ReasonCount {
  code: string;
  words: LocalText;
  count: number;
}

export interface PartCount {
  part: PlayPart;
  count: number;
  /** Of those to whom something is offered; their counts come to that of the part. */
  offers: OfferCount[];
  /** Of those who are left out; their counts come to that of the part. */
  reasons: ReasonCount[];
}

export interface PlayPreview {
  /** All customers: the counts of the parts come to it. */
  customers: number;
  parts: PartCount[];
  /** How long it would run. */
  days: number;
  /** Whether the playbook says what follows what. */
  isPlanned: boolean;
  etag: string;
}

/** What a play would do now, and to how many. Nothing happens to anybody. */
export async function previewPlay(context: Context): Promise<PlayPreview> {
  const { pool } = context.database;
  const { plan, placed, etag } = await placeCustomers(pool, context);
  const titles = await readOfferTitles(pool);
  const parts = (["now", "revive", "not-now"] as const).map((part): PartCount => {
    const own = placed.filter(({ placing }) => placing.part === part);
    return {
      part,
      count: own.length,
      offers: countOffers(
        own.flatMap(({ placing }) => (placing.part === "not-now" ? [] : [placing.rule])),
        titles,
      ),
      reasons: countReasons(own.flatMap(({ placing }) => (placing.part === "not-now" ? [placing.reason] : []))),
    };
  });
  return { customers: placed.length, parts, days: plan.days, isPlanned: plan.next.length > 0, etag };
}

/** The most frequent first. */
export function countOffers(
  rules: readonly { offer: string; kind: NextKind }[],
  titles: ReadonlyMap<string, Partial<LocalText>>,
): OfferCount[] {
  const groups = Map.groupBy(rules, ({ offer, kind }) => `${offer} ${kind}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [one] = group;
      return one ? [{ offer: one.offer, kind: one.kind, title: titles.get(one.offer) ?? {}, count: group.length }] : [];
    })
    .toSorted((one, other) => other.count - one.count || (one.offer < other.offer ? -1 : 1));
}

function countReasons(reasons: readonly Refusal[]): ReasonCount[] {
  const groups = Map.groupBy(reasons, (reason) => reason);
  return refusals.flatMap((code) => {
    const count = groups.get(code)?.length ?? 0;
    return count === 0 ? [] : [{ code, words: playReasons[code], count }];
  });
}
