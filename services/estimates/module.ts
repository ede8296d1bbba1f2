import type { EstimateTemplates } from "../../domain/playbooks/sections/estimates.ts";
import { estimatesSection } from "../../domain/playbooks/sections/estimates.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type PlaybookContent, type PlaybookEntry, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceEstimate } from "./advance-estimate.ts";
import { eraseEstimates } from "./erase-estimates.ts";
import { ESTIMATE } from "./estimate.ts";
import { estimateChosen, estimateExpired, estimateOpened, estimateSent, priceAsked } from "./estimate-events.ts";
import { estimateVariables } from "./estimate-variables.ts";
import { readEstimateTemplates } from "./plan-message.ts";
import { estimateStanding } from "./standing.ts";
import { estimateActs, estimateMessages, estimateOutcomes } from "./words.ts";

/** Estimates with their variants, and questions for the price. */
export const estimates: Module = {
  name: "estimates",
  events: [estimateSent, estimateOpened, estimateChosen, estimateExpired, priceAsked],
  processes: [
    {
      kind: ESTIMATE,
      words: { ja: "見積もり", en: "an estimate" },
      workflow: "estimate",
      input: (id) => ({ estimateId: id }),
      advance: advanceEstimate,
      // The module ends all estimates of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: ESTIMATE,
      words: { ja: "見積もり", en: "an estimate" },
      lane: () => "transactional",
      standing: estimateStanding,
      outcomes: estimateOutcomes,
      variables: estimateVariables,
      messages: estimateMessages,
      names: nameEstimates,
    },
  ],
  words: { acts: estimateActs },
  erase: eraseEstimates,
  personalColumns: {
    personal: [
      { table: "estimate", owner: "lead", becomes: { title: "''", greeting: "''", variants: "'[]'", extras: "'[]'" } },
      { table: "estimate_comment", owner: "lead", becomes: "delete" },
    ],
    impersonal: { estimate: ["offer_key", "state", "currency", "created_by", "chosen_variant"] },
  },
  playbook: definePlaybookSection({
    section: estimatesSection,
    write: writeEstimateSettings,
    read: readEstimateSettings,
    templates: ({ estimates: templates }) => sentTemplates(templates ?? null),
    sent: async (tx) => sentTemplates(await readEstimateTemplates(tx)),
  }),
};

async function writeEstimateSettings(
  tx: Transaction,
  { manifest }: PlaybookContent<{ estimates?: EstimateTemplates | undefined; prices?: object | undefined } & object>,
): Promise<void> {
  if (manifest.estimates) await writeSetting(tx, "estimates", manifest.estimates);
  if (manifest.prices) await writeSetting(tx, "prices", manifest.prices);
}

async function readEstimateSettings(tx: Transaction): Promise<PlaybookEntry[]> {
  return readSettings(tx, { estimates: "estimates", prices: "prices" });
}

function sentTemplates(templates: EstimateTemplates | null): SentTemplate[] {
  return [...new Set(Object.values(templates ?? {}))].map((template) => ({ template, origin: ESTIMATE, category: "transactional" }));
}

async function nameEstimates(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; number: number }>(
    `select e.id, e.offer_key as key, e.number from estimate e where e.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, key, number }) => [id, { key, title: String(number) }]));
}
