import type { Module } from "../engine/modules/module.ts";

const words = `name || ' ' || coalesce(query->>'search', '')`;

/** Lists of people that staff keep under a name. */
export const views: Module = {
  name: "views",
  personalColumns: {
    // A view may be named after a person, or search for one; without both it is of no use.
    personal: [
      {
        table: "saved_view",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(${words}, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: "delete",
      },
      {
        table: "saved_view",
        owner: {
          of: "phoneDigits",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(normalize(${words}, NFKC), '\\D', '', 'g'), needle) > 0)`,
        },
        becomes: "delete",
      },
    ],
  },
};
