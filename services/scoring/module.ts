import { scoringSection } from "../../domain/playbooks/sections/scoring.ts";
import type { Module } from "../engine/modules/module.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { scoreEvents } from "./score-events.ts";

/** Points by event and dimension. */
export const scoring: Module = {
  name: "scoring",
  onEvents: (tx, { clock }, events) => scoreEvents(tx, events, clock.now()),
  personalColumns: {
    personal: [
      { table: "score", owner: "lead", becomes: "delete" },
      { table: "score_given", owner: "lead", becomes: "delete" },
    ],
  },
  playbook: {
    section: scoringSection,
    async write(tx, { manifest }) {
      if (manifest.scoring) await writeSetting(tx, "scoreRules", manifest.scoring);
      // The default rules hold again, also those of a later release.
      else await tx.query("delete from setting where key = 'scoreRules'");
    },
    read: (tx) => readSettings(tx, { scoreRules: "scoring" }),
  },
};
