import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import type { SupposedLead } from "./supposed-message.ts";

/** What merge fields say of a lead. Throws AppError not-found, gone. */
export async function readSupposedLead(context: Context, leadId: string): Promise<SupposedLead> {
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<SupposedLead>(
    `select family_name as "familyName", given_name as "givenName", display_name as "displayName", honorific, company, fields, zone
     from lead where id = $1`,
    [leadId],
  );
  return rows[0] ?? {};
}
