import type { ConsultationTemplates } from "../../domain/playbooks/sections/consultations.ts";
import { consultationsSection } from "../../domain/playbooks/sections/consultations.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { CONSULTATION } from "./consultation.ts";
import { consultationEntries } from "./consultation-calendar.ts";
import {
  consultationBooked,
  consultationCancelled,
  consultationHeld,
  consultationMissed,
  consultationMoved,
} from "./consultation-events.ts";
import { readConsultationTemplates } from "./consultation-templates.ts";
import { consultationVariables } from "./consultation-variables.ts";
import { eraseConsultations } from "./erase-consultations.ts";
import { reportFeedAlarms } from "./list-feed-alarms.ts";
import { noPriceBefore } from "./no-price-before.ts";
import { readCommitments } from "./read-commitments.ts";
import { consultationStanding } from "./standing.ts";
import { consultationActs, consultationMessages, consultationOutcomes, consultationReasons } from "./words.ts";
import { readConsultantEntries, writeConsultants } from "./write-consultants.ts";

export { type ListedConsultation, listConsultations } from "./list-consultations.ts";
export { type FeedAlarm, listFeedAlarms } from "./list-feed-alarms.ts";
export { type Heard, readHeard } from "./read-heard.ts";

/** Consultants, their times, and the consultations that leads have with them. */
export const consultations: Module = {
  name: "consultations",
  events: [consultationBooked, consultationMoved, consultationCancelled, consultationHeld, consultationMissed],
  processes: [
    {
      kind: CONSULTATION,
      words: { ja: "個別相談", en: "a consultation" },
      workflow: "consultation",
      input: (id) => ({ consultationId: id }),
      // The module frees all times of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: CONSULTATION,
      words: { ja: "個別相談", en: "a consultation" },
      lane: () => "transactional",
      standing: consultationStanding,
      outcomes: consultationOutcomes,
      variables: consultationVariables,
      calendar: consultationEntries,
      messages: consultationMessages,
      names: nameConsultations,
    },
  ],
  commitments: readCommitments,
  holds: [noPriceBefore],
  doctor: reportFeedAlarms,
  words: { acts: consultationActs, reasons: consultationReasons },
  erase: eraseConsultations,
  personalColumns: {
    personal: [
      {
        table: "consultation",
        owner: "lead",
        becomes: { answers: "'[]'", root_issue: "''", worries: "''", notes: "''", closing_answer: "''" },
      },
    ],
    impersonal: {
      consultant: ["key", "definition"],
      // Addresses are sealed; of a calendar's entries only hashes of their names are kept.
      busy_feed: ["consultant_key", "sealed", "etag", "last_modified", "code"],
      consultant_busy: ["consultant_key", "uid_hash"],
      consultation: ["offer_key", "consultant_key", "state", "presence", "outcome"],
    },
  },
  playbook: definePlaybookSection({
    section: consultationsSection,
    write: writeConsultants,
    read: readConsultantEntries,
    templates: ({ consultations: templates }) => sentTemplates(templates ?? null),
    sent: async (tx) => sentTemplates(await readConsultationTemplates(tx)),
  }),
};

function sentTemplates(templates: ConsultationTemplates | null): SentTemplate[] {
  return [...new Set(Object.values(templates ?? {}))].map((template) => ({ template, origin: CONSULTATION, category: "transactional" }));
}

async function nameConsultations(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; title: Record<string, string> }>(
    `select c.id, o.key, o.definition->'title' as title from consultation c join offer o on o.key = c.offer_key where c.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, key, title }) => [id, { key, title: Object.values(title)[0] ?? key }]));
}
