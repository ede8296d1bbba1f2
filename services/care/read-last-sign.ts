import { noSigns, signsOfLife } from "../../domain/care/dormancy.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Care } from "./care.ts";
import type { Sign } from "./revive.ts";

/** The last sign of life that was not taken back, such as a click that turned out to be a machine's; the beginning of the care when there is none. */
export async function readLastSign(tx: Transaction, { leadId, createdAt }: Pick<Care, "leadId" | "createdAt">): Promise<Sign> {
  const { rows } = await tx.query<Sign>(
    `select e.at, e.kind from event e where e.lead_id = $1 and e.kind = any($2::text[])
       and not exists (select 1 from unnest($3::text[], $4::text[], $5::text[]) as no(kind, field, value)
         where no.kind = e.kind and e.data->>no.field = no.value)
       and not exists (select 1 from event b where b.lead_id = e.lead_id and b.data->>'takesBack' = e.id::text)
     order by e.at desc, e.id desc limit 1`,
    [leadId, signsOfLife, noSigns.map(({ kind }) => kind), noSigns.map(({ field }) => field), noSigns.map(({ value }) => value)],
  );
  return rows[0] ?? { at: createdAt, kind: "becameCustomer" };
}
