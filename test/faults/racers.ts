import { v7 as uuidv7 } from "uuid";
import type { Site } from "./site.ts";

export interface Racer {
  leadId: string;
  contactId: string;
  enrolmentId: string;
}

/** Creates subscribed leads with a completed enrolment that has planned its last letter, so that no workflow is needed. */
export async function makeRacers(site: Site, count: number): Promise<Racer[]> {
  const racers = Array.from({ length: count }, () => ({
    leadId: uuidv7(),
    contactId: uuidv7(),
    enrolmentId: uuidv7(),
    consentId: uuidv7(),
  }));
  const columns = [
    racers.map((racer) => racer.leadId),
    racers.map((racer) => racer.contactId),
    racers.map((racer) => racer.enrolmentId),
    racers.map((racer) => racer.consentId),
  ];
  const from = "unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) as r(lead, contact, enrolment, consent)";
  const now = site.context.clock.now();
  await site.context.database.transaction(async (tx) => {
    const insert = (sql: string) => tx.query(`with r as (select * from ${from}) ${sql}`, [...columns, now]);
    await insert("insert into lead (id, zone, language, created_at, updated_at) select lead, 'Europe/London', 'en', $5, $5 from r");
    await insert(
      `insert into contact (id, lead_id, channel, address, address_key, address_hash, state, state_at, created_at)
       select contact, lead, 'email', 'racer-' || lead || '@faults.example', 'racer-' || lead || '@faults.example', md5(lead::text), 'reachable', $5, $5 from r`,
    );
    await insert(
      `insert into consent (id, lead_id, contact_id, topic, channel, kind, basis, method, at)
       select consent, lead, contact, 'letters', 'email', 'given', 'relationship', 'api', $5 from r`,
    );
    await insert(
      `insert into subscription (lead_id, topic, channel, state, since, consent_id)
       select lead, 'letters', 'email', 'subscribed', $5, consent from r`,
    );
    await insert(
      `insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step_since, over_at)
       select enrolment, lead, s.id, s.current_version_id, 'over', $5, '{}', $5, $5 from r, sequence s where s.key = 'letter'`,
    );
    await insert(
      `insert into process (id, kind, lead_id, state, outcome, waits_for) select enrolment, 'enrolment', lead, 'over', 'completed', '{}' from r
       where $5::timestamptz is not null`,
    );
  });
  return racers;
}
