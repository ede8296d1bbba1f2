import { playsSection } from "../../domain/playbooks/sections/plays.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";
import { erasePlays } from "./erase-plays.ts";
import { followEvents } from "./follow-events.ts";
import { nextOfferClosed, nextOffered, revivalBegun } from "./play-events.ts";
import { sellingBrakes } from "./selling-brakes.ts";
import { playActs } from "./words.ts";

/** "Revenue now" (seed article 001): existing customers are offered what comes next, and those who are dormant are revived first. */
export const plays: Module = {
  name: "plays",
  events: [revivalBegun, nextOffered, nextOfferClosed],
  onEvents: followEvents,
  messageBrakes: sellingBrakes,
  erase: erasePlays,
  words: { acts: playActs },
  undone: {
    next: "(select least((select min(until) from play where state = 'running'), (select min(due_at) from play_member where state = 'awake')))",
    underway:
      "exists (select 1 from play p join play_member m on m.play_id = p.id where p.state = 'running' and m.state = 'waiting' or m.is_exiting)",
  },
  personalColumns: {
    personal: [
      // Staff may name the person in the reason.
      {
        table: "play",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(reason, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { reason: "''" },
      },
    ],
    impersonal: {
      play: ["state", "actor"],
      play_member: ["part", "after_key", "offer_key", "kind", "sequence", "state", "code", "enrolled"],
    },
  },
  playbook: definePlaybookSection({
    section: playsSection,
    async write(tx, { manifest: { plays: plan } }) {
      if (plan) await writeSetting(tx, "plays", plan);
    },
    read: (tx) => readSettings(tx, { plays: "plays" }),
  }),
};
