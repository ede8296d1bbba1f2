import { v7 as uuidv7 } from "uuid";
import type { Context } from "../services/engine/context/context.ts";
import { insertEnrolments } from "../services/enrolments/insert-enrolments.ts";
import { readVersion } from "../services/sequences/read-version.ts";

/** Creates leads and enrols all of them in the sequence `bench`, in one transaction, as an import does. Returns the enrolment ids. */
export async function enrolNewLeads(context: Context, count: number, at: Date): Promise<string[]> {
  const leads = Array.from({ length: count }, () => uuidv7());
  return context.database.transaction(async (tx) => {
    await tx.query(`insert into lead (id, zone, created_at, updated_at) select id, 'Asia/Tokyo', $2, $2 from unnest($1::uuid[]) as id`, [
      leads,
      at,
    ]);
    const { rows } = await tx.query<{ id: string }>("select current_version_id as id from sequence where key = 'bench'");
    const version = await readVersion(tx, rows[0]?.id ?? "");
    if (!version) throw new Error("the sequence was not published");
    const entrances = leads.map((leadId) => ({ leadId, version, at, triggerEventId: null, prompt: false }));
    return [...(await insertEnrolments(tx, entrances)).values()];
  });
}
