import type { DeliveryLetters } from "../../domain/deliveries/delivery-plan.ts";
import { deliveriesSection } from "../../domain/playbooks/sections/deliveries.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceDelivery } from "./advance-delivery.ts";
import { DELIVERY } from "./delivery.ts";
import {
  deliveryCompleted,
  deliveryRated,
  deliveryStarted,
  milestoneMissed,
  milestoneReached,
  milestoneTakenBack,
} from "./delivery-events.ts";
import { deliveryVariables } from "./delivery-variables.ts";
import { eraseDeliveries } from "./erase-deliveries.ts";
import { followEvents } from "./follow-events.ts";
import { MILESTONE_MARKED, undoMark } from "./mark-milestone.ts";
import { deliveryStanding } from "./standing.ts";
import { deliveryActs, deliveryMessages, deliveryOutcomes } from "./words.ts";

export { type Experience, readExperience } from "./read-experience.ts";
export { setDeliveryOwner } from "./set-delivery-owner.ts";

/** What is delivered after a contract: milestones on their days, materials, and how satisfied people are. */
export const deliveries: Module = {
  name: "deliveries",
  events: [deliveryStarted, milestoneReached, milestoneMissed, milestoneTakenBack, deliveryCompleted, deliveryRated],
  onEvents: followEvents,
  processes: [
    {
      kind: DELIVERY,
      words: { ja: "提供", en: "a delivery" },
      workflow: "delivery",
      input: (id) => ({ deliveryId: id }),
      advance: advanceDelivery,
      // The module stops all deliveries of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: DELIVERY,
      words: { ja: "提供", en: "a delivery" },
      lane: () => "transactional",
      standing: deliveryStanding,
      outcomes: deliveryOutcomes,
      variables: deliveryVariables,
      messages: deliveryMessages,
      names: nameDeliveries,
    },
  ],
  undo: { [MILESTONE_MARKED]: undoMark },
  words: { acts: deliveryActs },
  erase: eraseDeliveries,
  personalColumns: {
    personal: [
      { table: "delivery", owner: "lead", becomes: { early_reason: "null" } },
      {
        table: "delivery_milestone",
        owner: { of: "leadIds", sql: "delivery_id in (select id from delivery where lead_id = any($1::uuid[]))" },
        becomes: { note: "''", reason: "''", title: "'{}'" },
      },
      { table: "delivery_rating", owner: "lead", becomes: { words: "''" } },
    ],
    impersonal: {
      delivery: ["offer_key", "state", "outcome"],
      delivery_milestone: ["key", "kind", "materials", "after", "state", "marked_by"],
    },
  },
  playbook: definePlaybookSection({
    section: deliveriesSection,
    async write(tx, { manifest }) {
      if (manifest.deliveries) await writeSetting(tx, "deliveries", manifest.deliveries);
    },
    read: (tx) => readSettings(tx, { deliveries: "deliveries" }),
    templates: ({ offers }) => sentTemplates(offers.flatMap(({ delivery }) => delivery?.letters ?? [])),
    sent: async (tx) => sentTemplates(await readLetters(tx)),
  }),
};

function sentTemplates(letters: readonly DeliveryLetters[]): SentTemplate[] {
  return [...new Set(letters.flatMap((one) => Object.values(one)))].map((template) => ({
    template,
    origin: DELIVERY,
    category: "transactional",
  }));
}

async function readLetters(tx: Transaction): Promise<DeliveryLetters[]> {
  const { rows } = await tx.query<{ letters: DeliveryLetters }>(
    "select definition->'delivery'->'letters' as letters from offer where definition->'delivery'->'letters' is not null order by key",
  );
  return rows.map(({ letters }) => letters);
}

async function nameDeliveries(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; title: Record<string, string> }>(
    `select d.id, o.key, o.definition->'title' as title from delivery d join offer o on o.key = d.offer_key where d.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, key, title }) => [id, { key, title: Object.values(title)[0] ?? key }]));
}
