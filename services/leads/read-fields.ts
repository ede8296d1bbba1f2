import type { Context } from "../engine/context/context.ts";

export interface FieldValue {
  key: string;
  /** What people call it; the key where no definition names it. */
  title: string;
  /** text · number · date · boolean; null where no definition names it. */
  type: string | null;
  /** Null where the lead has none. */
  value: unknown;
}

/** All defined fields with this lead's values, and values whose definition is gone. */
export async function readFields({ database }: Context, leadId: string): Promise<FieldValue[]> {
  const { rows } = await database.pool.query<FieldValue>(
    `select coalesce(f.key, own.key) as key, coalesce(f.title, own.key) as title, f.type, own.value
     from field_definition f full join (
       select entry.key, entry.value from lead l, jsonb_each(l.fields) entry where l.id = $1) own on own.key = f.key
     order by f.key is null, 1`,
    [leadId],
  );
  return rows;
}
