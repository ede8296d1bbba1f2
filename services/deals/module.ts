import { dealsSection } from "../../domain/playbooks/sections/deals.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { advanceDeal } from "./advance-deal.ts";
import { DEAL } from "./deal.ts";
import { dateReached, dealLost, dealMoved, dealOpened, dealWon, objectionRaised, presentationGiven } from "./deal-events.ts";
import { eraseDeals } from "./erase-deals.ts";
import { negotiationHold } from "./negotiation.ts";
import { readObjectionKinds } from "./read-objection-kinds.ts";
import { dealStanding } from "./standing.ts";
import { dealActs, dealOutcomes } from "./words.ts";
import { readDealSettings, writeDealSettings } from "./write-deal-settings.ts";

export { closeDealIn } from "./close-deal.ts";
export { leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
export { handOverDeals } from "./hand-over-deals.ts";

/** Deals about back-end offers, with their objections, presentations, people and dates. */
export const deals: Module = {
  name: "deals",
  events: [dealOpened, dealMoved, dealWon, dealLost, objectionRaised, presentationGiven, dateReached],
  processes: [
    {
      kind: DEAL,
      words: { ja: "商談", en: "a deal" },
      workflow: "deal",
      input: (id) => ({ dealId: id }),
      advance: advanceDeal,
      // The module closes all deals of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: DEAL,
      words: { ja: "商談", en: "a deal" },
      lane: () => "transactional",
      standing: dealStanding,
      outcomes: dealOutcomes,
      names: nameDeals,
    },
  ],
  holds: [negotiationHold],
  words: { acts: dealActs },
  erase: eraseDeals,
  personalColumns: {
    personal: [
      { table: "deal", owner: "lead", becomes: { motive: "''", obstacle: "''", next_action: "''" } },
      {
        table: "deal_move",
        owner: { of: "leadIds", sql: "deal_id in (select id from deal where lead_id = any($1::uuid[]))" },
        becomes: { reason: "''" },
      },
      { table: "deal_person", owner: "lead", becomes: "delete" },
      { table: "objection", owner: "lead", becomes: { words: "''", answer: "''" } },
      { table: "presentation", owner: "lead", becomes: { interests: "''" } },
    ],
    impersonal: {
      deal: ["offer_key", "state", "step", "phase", "urgency", "lost_reason"],
      deal_move: ["actor", "field", "from", "to"],
      deal_date: ["kind"],
      objection: ["kind", "state", "deck_key"],
      presentation: ["deck_key"],
    },
  },
  playbook: definePlaybookSection({
    section: dealsSection,
    write: writeDealSettings,
    read: readDealSettings,
    templates: ({ objections }) => materials(objections),
    sent: async (tx) => materials(await readObjectionKinds(tx)),
  }),
};

function materials(kinds: readonly { material?: { template: string } | undefined }[]): SentTemplate[] {
  return [...new Set(kinds.flatMap(({ material }) => material?.template ?? []))].map((template) => ({
    template,
    origin: DEAL,
    category: "transactional",
  }));
}

async function nameDeals(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; title: Record<string, string> }>(
    `select d.id, o.key, o.definition->'title' as title from deal d join offer o on o.key = d.offer_key where d.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, key, title }) => [id, { key, title: Object.values(title)[0] ?? key }]));
}
