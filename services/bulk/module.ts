import type { Module } from "../engine/modules/module.ts";

/** What staff do to many leads at once. */
export const bulk: Module = {
  name: "bulk",
  undone: { underway: "exists (select 1 from bulk_action where state = 'running')" },
  personalColumns: {
    personal: [
      // Staff may name the person in the reason.
      {
        table: "bulk_action",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(reason, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { reason: "''" },
      },
    ],
    impersonal: {
      bulk_action: ["action", "parameters", "state", "actor"],
      bulk_member: ["state", "code", "touched"],
    },
  },
};
