import type { Module } from "../engine/modules/module.ts";
import { addressPublished, optInImported, relationshipRecorded } from "./import-events.ts";

/** Leads that come as a file. */
export const imports: Module = {
  name: "imports",
  events: [relationshipRecorded, addressPublished, optInImported],
  personalColumns: {
    personal: [
      // A row that could not be imported has no lead; only its content tells whom it is about. It expires, too (forget-bad-rows.ts).
      {
        table: "import_issue",
        owner: {
          of: "fragments",
          sql: `severity = 'bad' and exists (select 1 from unnest($1::text[]) needle
            where strpos(search_key, needle) > 0
              or strpos(regexp_replace(lower(normalize(coalesce(raw::text, '') || detail, NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { detail: "''", raw: "null", search_key: "''" },
      },
      {
        table: "import_issue",
        owner: {
          of: "phoneDigits",
          sql: `exists (select 1 from unnest($1::text[]) needle, jsonb_array_elements_text(case when jsonb_typeof(raw) = 'array' then raw else '[]' end) cell
            where regexp_replace(normalize(cell, NFKC), '\\D', '', 'g') like '%' || needle || '%')`,
        },
        becomes: { detail: "''", raw: "null", search_key: "''" },
      },
      // A file may be named after the person whom it holds.
      {
        table: "import_run",
        owner: {
          of: "fragments",
          sql: `exists (select 1 from unnest($1::text[]) needle
            where strpos(regexp_replace(lower(normalize(name || coalesce(options->>'evidence', ''), NFKC)), '\\s', '', 'g'), needle) > 0)`,
        },
        becomes: { name: "''", options: "options - 'evidence'" },
      },
    ],
    impersonal: {
      import_issue: ["severity", "code"],
      import_row: ["outcome"],
      import_mapping: ["name", "columns"],
      import_run: ["file_hash", "state", "author"],
    },
  },
};
