import type { CarePlan } from "../../domain/care/care-plan.ts";
import { careSection } from "../../domain/playbooks/sections/care.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { wakeAllWaiting } from "../engine/processes/wake-waiting.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceCare, PLAN_CHANGED } from "./advance-care.ts";
import { CARE } from "./care.ts";
import { careBegan, careEnded, checkedIn, referralMade, revived, wentDormant } from "./care-events.ts";
import { careVariables } from "./care-variables.ts";
import { dormancyHold } from "./dormancy-hold.ts";
import { eraseCare } from "./erase-care.ts";
import { followEvents } from "./follow-events.ts";
import { readCarePlan } from "./read-plan.ts";
import { careStanding } from "./standing.ts";
import { careActs, careMessages, careOutcomeWords } from "./words.ts";

export { DORMANT } from "./dormancy-hold.ts";
export { countCares } from "./list-cares.ts";
export { type Dormancy, readDormancies } from "./read-dormancies.ts";

/** Care of customers after the sale: check-ins, dormancy, the yearly greeting, referrals (seed article 001, step 9). */
export const care: Module = {
  name: "care",
  events: [careBegan, wentDormant, revived, checkedIn, referralMade, careEnded],
  onEvents: followEvents,
  processes: [
    {
      kind: CARE,
      words: { ja: "アフターフォロー", en: "a care" },
      workflow: "care",
      input: (id) => ({ careId: id }),
      advance: advanceCare,
      // The module ends all cares of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: CARE,
      words: { ja: "アフターフォロー", en: "a care" },
      lane: () => "sequence",
      standing: careStanding,
      outcomes: careOutcomeWords,
      variables: careVariables,
      messages: careMessages,
      names: nameCares,
    },
  ],
  holds: [dormancyHold],
  words: { acts: careActs },
  erase: eraseCare,
  personalColumns: {
    personal: [
      { table: "care", owner: "lead", becomes: { left_words: "''" } },
      { table: "check_in", owner: "lead", becomes: { words: "''" } },
    ],
    impersonal: {
      care: ["last_sign_kind", "revived_by", "outcome", "left_reason"],
      check_in: ["key", "kind", "title", "state", "answer", "answered_by"],
      referral: ["source", "by"],
    },
  },
  playbook: definePlaybookSection({
    section: careSection,
    write: async (tx, { manifest: { care: plan } }, now) => {
      if (!plan) return;
      await writeSetting(tx, "care", plan);
      await wakeAllWaiting(tx, PLAN_CHANGED, now);
    },
    read: (tx) => readSettings(tx, { care: "care" }),
    templates: ({ care: plan }) => sentTemplates(plan),
    sent: async (tx) => sentTemplates(await readCarePlan(tx)),
  }),
};

function sentTemplates(plan: CarePlan | undefined): SentTemplate[] {
  if (plan === undefined) return [];
  const { checkIns, dormancy, anniversary, referral } = plan;
  const templates = [
    ...checkIns.flatMap((checkIn) => (checkIn.kind === "task" ? [] : [checkIn.template])),
    ...dormancy.letters.map(({ template }) => template),
    ...(anniversary === undefined ? [] : [anniversary]),
    ...(referral === undefined ? [] : [referral.template]),
  ];
  return [...new Set(templates)].map((template) => ({ template, origin: CARE, category: "care" }));
}

async function nameCares(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string }>("select id from care where id = any($1::uuid[])", [ids]);
  return new Map(rows.map(({ id }) => [id, { key: CARE }]));
}
