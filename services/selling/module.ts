import { processSection } from "../../domain/playbooks/sections/process.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { adviseOnProcess } from "./advise-on-process.ts";
import { followEvidence } from "./follow-evidence.ts";
import { stepGoalTicked, stepGoalUnticked } from "./goal-events.ts";
import { readPublishedProcess } from "./process.ts";
import { publishProcess } from "./publish-process.ts";

export { placeLeads } from "./follow-evidence.ts";
export { nameGoals } from "./name-goals.ts";
export { readPublishedProcess } from "./process.ts";

/** The process of the sale as data, and where each lead stands in it. In code it is `selling`: a process is something that runs. */
export const selling: Module = {
  name: "selling",
  events: [stepGoalTicked, stepGoalUnticked],
  onEvents: (tx, _context, events) => followEvidence(tx, events),
  personalColumns: {
    personal: [
      { table: "lead_position", owner: "lead", becomes: "delete" },
      { table: "lead_step", owner: "lead", becomes: "delete" },
    ],
    impersonal: { selling_process: ["definition", "author"] },
  },
  playbook: definePlaybookSection({
    section: processSection,
    async carryOver(tx, { manifest: { process } }, { author, now }) {
      return process ? publishProcess(tx, { process, author, at: now }) : [];
    },
    async read(tx) {
      const published = await readPublishedProcess(tx);
      return published === null ? [] : [{ place: "process", value: published.process }];
    },
    advise: ({ process }, { events }) => (process ? adviseOnProcess(process, events) : []),
  }),
};
