import { proposalsSection } from "../../domain/playbooks/sections/proposals.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName, OriginTouch, Standing } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { PROPOSAL } from "./proposal.ts";
import { proposalOpened, proposalSent } from "./proposal-events.ts";
import { proposalVariables } from "./proposal-variables.ts";
import { readProposalTemplate } from "./send-proposal.ts";

/** Proposals: what a lead is shown before they decide, and the library of cases. */
export const proposals: Module = {
  name: "proposals",
  events: [proposalSent, proposalOpened],
  origins: [
    {
      kind: PROPOSAL,
      words: { ja: "提案書", en: "a proposal" },
      lane: () => "transactional",
      standing: proposalStanding,
      variables: proposalVariables,
      messages: { sent: { ja: "提案書のご案内", en: "the proposal" } },
      names: nameProposals,
    },
  ],
  words: {
    acts: {
      "proposal-created": (who) => ({ ja: `${who.ja}が提案書を作りました`, en: `${who.en} wrote a proposal` }),
      "proposal-changed": (who) => ({ ja: `${who.ja}が提案書を変えました`, en: `${who.en} changed the proposal` }),
      "proposal-sent": (who) => ({ ja: `${who.ja}が提案書を送りました`, en: `${who.en} sent the proposal` }),
    },
  },
  personalColumns: {
    personal: [{ table: "proposal", owner: "lead", becomes: { content: "'{}'" } }],
    impersonal: { proposal: ["state", "created_by"] },
  },
  playbook: definePlaybookSection({
    section: proposalsSection,
    write: async (tx, { manifest: { proposal, cases } }) => {
      if (proposal) await writeSetting(tx, "proposal", proposal);
      await writeSetting(tx, "cases", cases);
    },
    read: (tx) => readSettings(tx, { proposal: "proposal", cases: "cases" }),
    templates: ({ proposal }) => sentTemplates(proposal ?? null),
    sent: async (tx) => sentTemplates(await readProposalTemplate(tx)),
  }),
};

function sentTemplates(template: string | null): SentTemplate[] {
  return template === null ? [] : [{ template, origin: PROPOSAL, category: "transactional" }];
}

/** The message goes while its deal is open. */
async function proposalStanding(tx: Transaction, touches: readonly OriginTouch[]): Promise<Map<string, Standing>> {
  const { rows } = await tx.query<{ id: string; state: string }>(
    "select p.id, d.state from proposal p join deal d on d.id = p.deal_id where p.id = any($1::uuid[])",
    [touches.map(({ originId }) => originId)],
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return new Map(
    touches.map(({ id, originId }) => [
      id,
      states.get(originId) === "open" ? { state: "live" } : { state: "over", outcome: states.get(originId) ?? "gone" },
    ]),
  );
}

async function nameProposals(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; number: number }>("select id, number from proposal where id = any($1::uuid[])", [ids]);
  return new Map(rows.map(({ id, number }) => [id, { key: String(number), title: String(number) }]));
}
