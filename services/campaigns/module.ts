import { campaignsSection } from "../../domain/playbooks/sections/campaigns.ts";
import type { Module } from "../engine/modules/module.ts";
import { definePlaybookSection } from "../engine/modules/playbook-section.ts";
import { readChecklistEntries, writeChecklists } from "./checklists.ts";

export { type LateItem, listLateItems } from "./list-late-items.ts";
export { setCampaignOwner } from "./set-campaign-owner.ts";

/** Trade shows, ad flights: what they cost, what is to be done for them, and what they brought. */
export const campaigns: Module = {
  name: "campaigns",
  personalColumns: {
    // They are about no lead, but staff may name one.
    personal: [
      {
        table: "campaign",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(goal || ' ' || note, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { goal: "''", note: "''" },
      },
      {
        table: "campaign_cost",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(what, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { what: "''" },
      },
      {
        table: "campaign_item",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(title, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { title: "''" },
      },
    ],
    impersonal: {
      campaign: ["name", "currency", "source_key", "sequence_key", "created_by"],
      campaign_cost: ["by"],
      campaign_item: ["counted_from", "done_by"],
    },
  },
  playbook: definePlaybookSection({ section: campaignsSection, write: writeChecklists, read: readChecklistEntries }),
};
