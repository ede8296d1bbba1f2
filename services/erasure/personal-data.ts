import type { Transaction } from "../../prisma/client.ts";

/** Whom an erasure is about. */
export interface ErasedPeople {
  leadIds: string[];
  /** LINE user ids. */
  lineUsers: string[];
  /** E-mail addresses as given and in their unique form. */
  emails: string[];
  /** Last nine digits of each phone number, which every way to write it has. */
  phoneDigits: string[];
}

/** How rows belong to an erased lead; $1 is what `valuesOf` gives. */
type Owner = "lead" | "lead-row" | "line-user" | "email" | "phone" | "audit";

interface PersonalTable {
  table: string;
  owner: Owner;
  /** What each personal column becomes, in SQL; "delete" takes the whole row, which says nothing without them. */
  becomes: Record<string, string> | "delete";
}

/**
 * Where personal data lives in Postgres (design decision 10), and what an erasure makes of it: the one list of it. Every other column that
 * can hold words is in `impersonalColumns`; a test demands that a new column is put in one of the two.
 */
const personalTables: PersonalTable[] = [
  {
    table: "lead",
    owner: "lead-row",
    becomes: {
      family_name: "null",
      given_name: "null",
      family_kana: "null",
      given_kana: "null",
      display_name: "null",
      honorific: "'様'",
      company: "null",
      search_key: "''",
      fields: "'{}'",
      hold: "null",
    },
  },
  { table: "lead_tag", owner: "lead", becomes: "delete" },
  { table: "score", owner: "lead", becomes: "delete" },
  { table: "consent", owner: "lead", becomes: "delete" },
  { table: "subscription", owner: "lead", becomes: "delete" },
  { table: "contact", owner: "lead", becomes: "delete" },
  { table: "opt_in", owner: "lead", becomes: { network_address: "null", data: "'{}'" } },
  // What other systems and staff report may hold anything; our own events hold ids and codes.
  { table: "event", owner: "lead", becomes: { data: "case when actor like 'staff:%' then '{}' else data end" } },
  // The instant that a wait was computed from may be a birthday; a fault may quote a field.
  { table: "enrolment", owner: "lead", becomes: { position: "position - 'basis'", fault: "null" } },
  { table: "touch", owner: "lead", becomes: { variables: "'{}'" } },
  { table: "send", owner: "lead", becomes: { variables: "null" } },
  // Choices name the facts that they were made from; faults quote what could not be read.
  { table: "decision", owner: "lead", becomes: { inputs: "case when verdict in ('choose', 'park') then '{}' else inputs end" } },
  { table: "task", owner: "lead", becomes: { script: "''", outcome: "null" } },
  { table: "hit", owner: "lead", becomes: { agent: "''" } },
  { table: "webhook_event", owner: "line-user", becomes: { body: "'{}'" } },
  { table: "import_issue", owner: "email", becomes: { detail: "''", raw: "null" } },
  { table: "import_issue", owner: "phone", becomes: { detail: "''", raw: "null" } },
  { table: "audit", owner: "audit", becomes: { reason: "null" } },
];

/** Columns of words that say nothing about a lead: settings, definitions, codes, staff, keyed hashes, what is sealed. */
const impersonalColumns: Record<string, readonly string[]> = {
  api_key: ["name", "hash", "prefix"],
  attempt: ["phase", "outcome", "code"],
  audit: ["actor", "action", "target", "ref_id", "data"],
  clock_hold: ["name"],
  decision: ["step", "verdict", "reason"],
  document: ["key", "title", "content_type", "content"],
  enrolment: ["state", "outcome", "step", "waits_for"],
  enrolment_step: ["step", "outcome", "reason"],
  event: ["kind", "actor"],
  // Keys of callers are kept as hashes.
  event_key: ["key"],
  field_definition: ["key", "type", "title"],
  form: ["key", "definition"],
  hit: ["kind", "target", "method", "label", "reason"],
  import_issue: ["severity", "code"],
  import_mapping: ["name", "columns"],
  import_run: ["file_hash", "name", "options", "state", "author"],
  lead: ["relation", "stage", "language", "zone"],
  opt_in: ["topic", "form_key", "state", "language"],
  outbox: ["kind"],
  send: ["channel", "category", "message_id", "state", "code"],
  sender: ["key", "channel", "name", "address", "reply_to", "secret", "domain_rates", "alarm"],
  sequence: ["key", "title"],
  sequence_version: ["source", "definition", "hash", "enter_on", "goals", "leaves", "author"],
  setting: ["key", "value"],
  source: ["key", "kind", "title"],
  suppression: ["address_hash", "channel", "scope", "reason"],
  task: ["kind", "role", "state"],
  template_version: ["key", "channel", "language", "source", "compiled", "hash", "author"],
  throttle: ["key"],
  topic: ["key", "title"],
  touch: ["origin_kind", "slot", "category", "topic", "plan", "channel", "late", "window", "state", "reason", "decision_print"],
  vault: ["address_hashes", "sealed"],
  webhook_event: ["channel", "webhook_event_id", "sender_key"],
  wording: ["key", "language", "text", "hash"],
};

/** What is known of a column: whether an erasure touches it. Null for one that nobody has thought about. */
export function classify(table: string, column: string): "personal" | "impersonal" | null {
  const personal = personalTables.filter((one) => one.table === table);
  if (personal.some(({ becomes }) => becomes === "delete" || column in becomes)) return "personal";
  return impersonalColumns[table]?.includes(column) ? "impersonal" : null;
}

const own: Record<Owner, string> = {
  "lead-row": "id = any($1::uuid[])",
  lead: "lead_id = any($1::uuid[])",
  "line-user": "channel = 'line' and body ? 'userId' and body->>'userId' = any($1::text[])",
  // A row that could not be imported belongs to nobody but by what stands in it.
  email:
    "exists (select 1 from unnest($1::text[]) needle where strpos(lower(raw::text), lower(needle)) > 0 or strpos(lower(detail), lower(needle)) > 0)",
  phone: `exists (select 1 from unnest($1::text[]) needle, jsonb_array_elements_text(case when jsonb_typeof(raw) = 'array' then raw else '[]' end) cell
    where regexp_replace(cell, '\\D', '', 'g') like '%' || needle)`,
  audit: `reason is not null and action <> 'lead-erased' and ref_id in (
    select unnest($1::uuid[])::text union all select id::text from enrolment where lead_id = any($1::uuid[])
    union all select id::text from task where lead_id = any($1::uuid[]) union all select id::text from opt_in where lead_id = any($1::uuid[]))`,
};

function valuesOf(owner: Owner, people: ErasedPeople): string[] {
  switch (owner) {
    case "line-user":
      return people.lineUsers;
    case "email":
      return people.emails;
    case "phone":
      return people.phoneDigits;
    default:
      return people.leadIds;
  }
}

/** Blanks and deletes what is personal of these people, whose rows are locked; the evidence must be in the vault already. */
export async function blankPersonalData(tx: Transaction, people: ErasedPeople): Promise<void> {
  // The triggers that keep audit and consent append-only let an erasure through.
  await tx.query("set local hagukumi.erasure = 'on'");
  for (const { table, owner, becomes } of personalTables) {
    const values = valuesOf(owner, people);
    if (values.length === 0) continue;
    const act =
      becomes === "delete"
        ? `delete from ${table}`
        : `update ${table} set ${Object.entries(becomes)
            .map(([column, value]) => `${column} = ${value}`)
            .join(", ")}`;
    await tx.query(`${act} where ${own[owner]}`, [values]);
  }
}
