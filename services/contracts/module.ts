import { type ContractTemplates, contractsSection } from "../../domain/playbooks/sections/contracts.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { Module, ModuleFinding } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceContract } from "./advance-contract.ts";
import { CONTRACT } from "./contract.ts";
import { contractCooledOff, contractDeclined, contractEnded, contractInForce, contractOffered, contractSigned } from "./contract-events.ts";
import { contractVariables } from "./contract-variables.ts";
import { coolingOffHold } from "./cooling-off-hold.ts";
import { eraseContracts } from "./erase-contracts.ts";
import { readContractTemplates } from "./plan-message.ts";
import { contractStanding } from "./standing.ts";
import { contractActs, contractMessages, contractOutcomes } from "./words.ts";

export { contractCooledOff, contractEnded, contractInForce, contractSigned } from "./contract-events.ts";
export { COOLING_OFF } from "./cooling-off-hold.ts";
export { coolingOffOf } from "./cooling-off-of.ts";
export { readCoolingOff } from "./read-cooling-off.ts";

/** Contracts: offered, signed, sealed, their documents and the days of cooling-off. */
export const contracts: Module = {
  name: "contracts",
  events: [contractOffered, contractSigned, contractDeclined, contractInForce, contractCooledOff, contractEnded],
  processes: [
    {
      kind: CONTRACT,
      words: { ja: "契約", en: "a contract" },
      workflow: "contract",
      input: (id) => ({ contractId: id }),
      advance: advanceContract,
      // The module ends all offers of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: CONTRACT,
      words: { ja: "契約", en: "a contract" },
      lane: () => "transactional",
      standing: contractStanding,
      outcomes: contractOutcomes,
      variables: contractVariables,
      messages: contractMessages,
      names: nameContracts,
    },
  ],
  holds: [coolingOffHold],
  words: { acts: contractActs },
  erase: eraseContracts,
  doctor: findUnsealed,
  personalColumns: {
    personal: [
      {
        table: "contract",
        owner: "lead",
        becomes: { content: "'{}'", wording: "null", signed_name: "null", signed_network: "null", decline_reason: "''" },
      },
      {
        table: "contract_consent",
        owner: { of: "leadIds", sql: "contract_id in (select id from contract where lead_id = any($1::uuid[]))" },
        becomes: { evidence: "''" },
      },
    ],
    impersonal: {
      contract: ["offer_key", "transaction_kind", "state", "wording_hash", "currency", "created_by"],
      contract_consent: ["step", "actor"],
      contract_log: ["actor", "what", "hash"],
    },
  },
  playbook: definePlaybookSection({
    section: contractsSection,
    async write(tx, { manifest }) {
      if (manifest.contracts) await writeSetting(tx, "contracts", manifest.contracts);
      if (manifest.contractTerms) await writeSetting(tx, "contractTerms", manifest.contractTerms);
    },
    read: (tx) => readSettings(tx, { contracts: "contracts", contractTerms: "contractTerms" }),
    templates: ({ contracts: templates }) => sentTemplates(templates ?? null),
    sent: async (tx) => sentTemplates(await readContractTemplates(tx)),
  }),
};

function sentTemplates(templates: ContractTemplates | null): SentTemplate[] {
  return [...new Set(Object.values(templates ?? {}))].map((template) => ({ template, origin: CONTRACT, category: "transactional" }));
}

async function nameContracts(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; title: string | null }>(
    `select c.id, c.offer_key as key, c.content->>'number' as title from contract c where c.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, key, title }) => [id, { key, ...(title === null ? {} : { title }) }]));
}

/** Signed contracts whose copy cannot be made (CON11). */
async function findUnsealed({ database }: Context): Promise<ModuleFinding[]> {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from contract where signed_at is not null and sealed_at is null and seal_failures > 0 and state <> 'cooledOff'",
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return [];
  return [
    {
      part: { ja: "契約の控え", en: "Copies of contracts" },
      state: "warn",
      detail: {
        ja: `署名された契約のうち、${count}件の控えを作れていません。`,
        en: `The copies of ${count} signed contracts could not be made.`,
      },
      advice: {
        ja: "事業者名などの設定と、契約に印刷できない文字がないかを確認してください。直れば自動で作られます。",
        en: "Check the data of the business, and whether a contract holds characters that cannot be printed. They are made by themselves then.",
      },
    },
  ];
}
