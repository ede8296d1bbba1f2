import type { IncidentTemplates } from "../../domain/playbooks/sections/incidents.ts";
import { incidentsSection } from "../../domain/playbooks/sections/incidents.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Module } from "../engine/modules/module.ts";
import type { OriginName } from "../engine/modules/origin.ts";
import { definePlaybookSection, type SentTemplate } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { advanceIncident } from "./advance-incident.ts";
import { eraseIncidents } from "./erase-incidents.ts";
import { followDeliveries } from "./follow-deliveries.ts";
import { INCIDENT } from "./incident.ts";
import { incidentClosed, incidentFixed, incidentOpened } from "./incident-events.ts";
import { incidentHold } from "./incident-hold.ts";
import { incidentVariables } from "./incident-variables.ts";
import { readIncidentSettings } from "./read-severities.ts";
import { incidentStanding } from "./standing.ts";
import { incidentActs, incidentMessages, incidentOutcomes } from "./words.ts";

export { INCIDENT } from "./incident.ts";

/** Failures and the recovery from them: answered in time, put right, and then exceeded (seed article 004). */
export const incidents: Module = {
  name: "incidents",
  events: [incidentOpened, incidentFixed, incidentClosed],
  onEvents: followDeliveries,
  processes: [
    {
      kind: INCIDENT,
      words: { ja: "お詫びと挽回", en: "an incident" },
      workflow: "incident",
      input: (id) => ({ incidentId: id }),
      advance: advanceIncident,
      // The module closes all incidents of a lead, whether their process runs or not.
      erase: async () => {},
    },
  ],
  origins: [
    {
      kind: INCIDENT,
      words: { ja: "お詫びと挽回", en: "an incident" },
      lane: () => "transactional",
      standing: incidentStanding,
      outcomes: incidentOutcomes,
      variables: incidentVariables,
      messages: incidentMessages,
      names: nameIncidents,
    },
  ],
  holds: [incidentHold],
  words: { acts: incidentActs },
  erase: eraseIncidents,
  personalColumns: {
    personal: [
      { table: "incident", owner: "lead", becomes: { what: "''", expectation: "''", apology: "''", fix: "''" } },
      { table: "incident_log", owner: "lead", becomes: { words: "''" } },
    ],
    impersonal: {
      incident: ["severity", "state", "opened_by", "delivered_kind", "rating", "outcome", "step_given"],
      incident_log: ["actor", "what"],
    },
  },
  playbook: definePlaybookSection({
    section: incidentsSection,
    write: async (tx, { manifest: { incidents: settings } }) => {
      if (settings) await writeSetting(tx, "incidents", settings);
    },
    read: (tx) => readSettings(tx, { incidents: "incidents" }),
    templates: ({ incidents: settings }) => sentTemplates(settings?.templates),
    sent: async (tx) => sentTemplates((await readIncidentSettings(tx)).templates),
  }),
};

function sentTemplates(templates: IncidentTemplates | undefined): SentTemplate[] {
  return [...new Set(Object.values(templates ?? {}))].map((template) => ({ template, origin: INCIDENT, category: "transactional" }));
}

async function nameIncidents(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; severity: string }>("select id, severity from incident where id = any($1::uuid[])", [ids]);
  return new Map(rows.map(({ id, severity }) => [id, { key: severity }]));
}
