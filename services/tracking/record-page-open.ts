import { isbot } from "isbot";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { storedVisit, type Visit } from "./visitor.ts";

/** Opens of one page that are kept (rules.md SEC11). */
const MOST_OF_PAGE = 300;
/** A person needs this long after the page's link was sent to see it; a scanner does not. Business ms. */
const READING_MS = 5_000;

export interface OpenedPage {
  leadId: string;
  /** Id of the estimate, the contract, the invoice. */
  pageId: string;
  /** When its link was sent; null: it was not sent by us. */
  sentAt: Date | null;
  visit: Visit;
}

export type PageVisitor = "human" | "machine" | "stranger";

/**
 * Keeps that a lead's own page was opened, and says by whom: a machine; the lead; or a stranger, to whom the link was forwarded. Anybody may
 * forward these links, so only a visitor who is known as the lead counts as them once the lead is known at all.
 */
export async function recordPageOpen(
  tx: Transaction,
  context: Context,
  { leadId, pageId, sentAt, visit }: OpenedPage,
): Promise<PageVisitor> {
  const { method, agent, network } = storedVisit(context, visit);
  const now = context.clock.now();
  const isTooSoon = sentAt !== null && now.getTime() - sentAt.getTime() < READING_MS;
  const isMachine = method !== "GET" || isbot(agent) || agent.trim() === "" || isTooSoon;
  const { rows } = await tx.query<{ isKnown: boolean; leadIsKnown: boolean }>(
    `select exists (select 1 from hit h where h.lead_id = $1 and h.network = $2 and h.agent = $3 and h.label = 'human') as "isKnown",
       exists (select 1 from hit h where h.lead_id = $1 and h.network <> '' and h.label = 'human') as "leadIsKnown"`,
    [leadId, network, agent],
  );
  const isStranger = network !== "" && rows[0]?.leadIsKnown === true && !rows[0].isKnown;
  const label = isMachine ? "machine" : isStranger ? "stranger" : "human";
  await tx.query(
    `insert into hit (id, at, kind, lead_id, target, method, agent, network, judge_at, label, reason)
     select $1, $2, 'page', l.id, $4, $5, $6, $7, $2, $8, $9 from lead l where l.id = $3 and l.erased_at is null
       and (select count(*) from (select 1 from hit h where h.lead_id = $3 and h.kind = 'page' and h.target = $4 limit $10) kept) < $10`,
    [uuidv7(), now, leadId, pageId, method, agent, network, label, reasons[label], MOST_OF_PAGE],
  );
  return label;
}

/** Why an open has its label; the same words as for links. */
const reasons = { human: "none", machine: "agent", stranger: "unknown-visitor" } as const;
