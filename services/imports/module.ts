import type { Module } from "../engine/modules/module.ts";
import { addressPublished, optInImported, relationshipRecorded } from "./import-events.ts";

/** Leads that come as a file. */
export const imports: Module = {
  name: "imports",
  events: [relationshipRecorded, addressPublished, optInImported],
  personalColumns: {
    personal: [
      // A row that could not be imported has no lead; only its content tells whom it is about.
      {
        table: "import_issue",
        owner: {
          of: "emails",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(lower(raw::text), lower(needle)) > 0 or strpos(lower(detail), lower(needle)) > 0)`,
        },
        becomes: { detail: "''", raw: "null" },
      },
      {
        table: "import_issue",
        owner: {
          of: "phoneDigits",
          sql: `exists (select 1 from unnest($1::text[]) needle, jsonb_array_elements_text(case when jsonb_typeof(raw) = 'array' then raw else '[]' end) cell
            where regexp_replace(cell, '\\D', '', 'g') like '%' || needle)`,
        },
        becomes: { detail: "''", raw: "null" },
      },
    ],
    impersonal: {
      import_issue: ["severity", "code"],
      import_mapping: ["name", "columns"],
      import_run: ["file_hash", "name", "options", "state", "author"],
    },
  },
};
