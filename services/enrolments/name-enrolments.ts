import { NEVER } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { OriginName, UpcomingTouch } from "../engine/modules/origin.ts";

/** The sequences of these enrolments: key and title, and the step at which each stands. */
export async function nameEnrolments(tx: Transaction, ids: readonly string[]): Promise<Map<string, OriginName>> {
  const { rows } = await tx.query<{ id: string; key: string; title: string; step: string | null }>(
    "select e.id, s.key, s.title, e.step from enrolment e join sequence s on s.id = e.sequence_id where e.id = any($1::uuid[])",
    [ids],
  );
  return new Map(rows.map(({ id, key, title, step }) => [id, { key, title, ...(step !== null && { step }) }]));
}

/** Enrolments on a topic without any subscription left: they go on, but what they plan next will not be sent. */
export async function readStoppedEnrolments(
  tx: Transaction,
  of: { leadId: string; topic: string; besides: readonly string[] },
): Promise<UpcomingTouch[]> {
  const { rows } = await tx.query<UpcomingTouch>(
    `select s.title, p.wake_at as "dueAt" from enrolment e join process p on p.id = e.id join sequence s on s.id = e.sequence_id
       join sequence_version v on v.id = e.version_id
     where e.lead_id = $1 and p.state = 'live' and p.wake_at < $4 and v.definition->>'topic' = $2 and e.id <> all($3::uuid[])
       and not exists (select 1 from subscription o where o.lead_id = $1 and o.topic = $2 and o.state = 'subscribed')`,
    [of.leadId, of.topic, of.besides, NEVER],
  );
  return rows;
}
