import type { Known } from "../../domain/sequences/lint.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

/** What a sequence may name in this installation. */
export async function readKnown(tx: Transaction, { registry }: Context): Promise<Known> {
  const { rows } = await tx.query<{ templates: { key: string; channel: string }[]; fields: string[]; topics: string[] }>(
    `select (select coalesce(jsonb_agg(distinct jsonb_build_object('key', key, 'channel', channel)), '[]') from template_version) as templates,
       array(select key from field_definition) as fields, array(select key from topic) as topics`,
  );
  const known = rows[0];
  return known ? { ...known, events: [...registry.events.keys()] } : {};
}
