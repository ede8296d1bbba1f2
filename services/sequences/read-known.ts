import { FIRST_OFFER_STEP } from "../../domain/selling/the-nine.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import type { Known, KnownOffer } from "../../domain/sequences/lint.ts";
import type { Transaction } from "../../prisma/client.ts";
import { usedVariables } from "../../templates/used-variables.ts";
import type { Context } from "../engine/context/context.ts";
import { type Compiled, readAllCompiled } from "../engine/templates/read-compiled.ts";

/** What a sequence may name in this installation. */
export async function readKnown(tx: Transaction, { registry }: Context): Promise<Known> {
  const { rows } = await tx.query<{
    templates: { id: string; key: string; channel: string }[];
    fields: string[];
    fieldTypes: Record<string, string>;
    topics: string[];
    offers: KnownOffer[];
    routes: { on: string }[];
    sequences: SequenceDefinition[];
  }>(
    `select (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'key', t.key, 'channel', t.channel)), '[]') from (
         select distinct on (key, channel, language) id, key, channel from template_version order by key, channel, language, version desc) t) as templates,
       (select coalesce(jsonb_agg(r->'enter'), '[]') from (select definition from selling_process order by version desc limit 1) p,
          jsonb_array_elements(p.definition->'routes') r where r->'skips' ? $1) as routes,
       array(select key from field_definition) as fields,
       (select coalesce(jsonb_object_agg(key, type), '{}') from field_definition) as "fieldTypes", array(select key from topic) as topics,
       (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'side', definition->'side',
          'bookable', definition ? 'sessions' or definition->>'kind' = 'consultation') order by key), '[]') from offer) as offers,
       (select coalesce(jsonb_agg(v.definition), '[]') from sequence s join sequence_version v on v.id = s.current_version_id) as sequences`,
    [FIRST_OFFER_STEP],
  );
  const known = rows[0];
  if (!known) return {};
  return { ...known, templates: await withOffers(tx, known.templates), events: [...registry.events.keys()] };
}

/** With the offers that each of them speaks of. A template that cannot be parsed names none here: its own check reports it. */
async function withOffers(
  tx: Transaction,
  templates: readonly { id: string; key: string; channel: string }[],
): Promise<NonNullable<Known["templates"]>> {
  const compiled = await readAllCompiled(
    tx,
    templates.map(({ id }) => id),
  );
  return templates.map(({ id, key, channel }) => ({ key, channel, offers: offersOf(compiled.get(id)) }));
}

function offersOf(compiled: Compiled | undefined): string[] {
  try {
    return compiled === undefined
      ? []
      : usedVariables(compiled).flatMap(([name, key]) => (name === "offers" && key !== undefined ? [key] : []));
  } catch {
    return [];
  }
}
