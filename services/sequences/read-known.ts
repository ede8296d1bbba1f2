import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import type { Known, KnownOffer } from "../../domain/sequences/lint.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** What a sequence may name in this installation. */
export async function readKnown(tx: Transaction, { registry }: Context): Promise<Known> {
  const { rows } = await tx.query<{
    templates: { key: string; channel: string }[];
    fields: string[];
    fieldTypes: Record<string, string>;
    topics: string[];
    offers: KnownOffer[];
    sequences: SequenceDefinition[];
  }>(
    `select (select coalesce(jsonb_agg(distinct jsonb_build_object('key', key, 'channel', channel)), '[]') from template_version) as templates,
       array(select key from field_definition) as fields,
       (select coalesce(jsonb_object_agg(key, type), '{}') from field_definition) as "fieldTypes", array(select key from topic) as topics,
       (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'side', definition->'side',
          'bookable', definition ? 'sessions' or definition->>'kind' = 'consultation') order by key), '[]') from offer) as offers,
       (select coalesce(jsonb_agg(v.definition), '[]') from sequence s join sequence_version v on v.id = s.current_version_id) as sequences`,
  );
  const known = rows[0];
  return known ? { ...known, events: [...registry.events.keys()] } : {};
}
