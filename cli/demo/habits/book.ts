import type { Habit } from "../habit.ts";
import { postJson } from "../web.ts";

/** Only an invitation leads to the seminar's page, and only the warm ones book. */
export const book: Habit = {
  on: "click",
  async act(person, _links, town) {
    const { rows } = await town.context.database.pool.query<{ id: string }>(
      `select l.id from contact c join lead l on l.id = c.lead_id join enrolment e on e.lead_id = l.id and e.state = 'running'
         join sequence q on q.id = e.sequence_id and q.key = 'seminar-invitation'
       where c.address_key in ($1, $2) limit 1`,
      [person.email.toLowerCase(), person.lineUserId],
    );
    const leadId = rows[0]?.id;
    if (!leadId || !person.whims.chance(0.2 + 0.5 * person.warmth)) return false;
    town.later(person, 30, () =>
      postJson(
        `${town.address}/api/v1/events`,
        { leadId, kind: "seminarBooked", data: { seminar: "small-group" } },
        { authorization: `Bearer ${town.apiKey}`, "idempotency-key": `demo-${person.index}` },
      ),
    );
    return false;
  },
};
