import { v7 as uuidv7 } from "uuid";
import type { FieldDefinition, SourceDefinition } from "../../domain/playbooks/sections/leads.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";

/** The leads' part of a playbook: sources and field definitions. */
export async function writeFields(tx: Transaction, { manifest: { sources, fields } }: PlaybookContent): Promise<void> {
  for (const source of sources) await writeSource(tx, source);
  for (const field of fields) await writeField(tx, field);
}

export async function writeSource(tx: Transaction, source: SourceDefinition): Promise<void> {
  await tx.query(
    `insert into source (id, key, kind, title, cost, budget) values ($1, $2, $3, $4, $5, $6)
     on conflict (key) do update set kind = excluded.kind, title = excluded.title, cost = excluded.cost, budget = excluded.budget`,
    [uuidv7(), source.key, source.kind, source.title, source.cost ?? null, source.budget ?? null],
  );
}

export async function writeField(tx: Transaction, field: FieldDefinition): Promise<void> {
  await tx.query(
    "insert into field_definition (key, type, title) values ($1, $2, $3) on conflict (key) do update set type = excluded.type, title = excluded.title",
    [field.key, field.type, field.title],
  );
}

/** Sources and field definitions, as they are now. */
export async function readFieldEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>(
    `select 'sources.' || key as place, jsonb_build_object('kind', kind, 'title', title, 'cost', cost, 'budget', budget) as value from source
     union all select 'fields.' || key, jsonb_build_object('type', type, 'title', title) from field_definition order by place`,
  );
  return rows;
}
