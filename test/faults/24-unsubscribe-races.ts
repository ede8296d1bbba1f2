import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { signToken } from "../../domain/tokens/token.ts";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the worker has connections, so that each of them runs. */
const HEAT = 40;
/** Real ms after the touch is due within which the people press the button, at first; then as fast as this machine sends. */
const FIRST_SPREAD_MS = 250;

interface Racer {
  leadId: string;
  contactId: string;
  enrolmentId: string;
}

export const faults: Fault[] = [
  {
    number: 24,
    title: "unsubscribe races the send, 1,000 times: no dispatching commit is later than the opt-out's",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const racers = await makeRacers(site);
      await watchDispatching(site);
      // The server takes its time, as servers do, so that claims lie some way before their dispatching.
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^racer-" } });
      let spreadMs = FIRST_SPREAD_MS;
      for (let start = 0; start < racers.length; start += HEAT) {
        const sent = await race(site, racers.slice(start, start + HEAT), spreadMs);
        spreadMs = Math.min(2_000, Math.max(20, sent < HEAT / 2 ? spreadMs * 1.3 : spreadMs / 1.3));
      }
      await site.quiet();
      const { rows } = await site.context.database.pool.query<{ late: number; optOuts: number; sent: number; stopped: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(c.xmin))::int as late,
           count(*)::int as "optOuts", count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from consent c join touch t on t.lead_id = c.lead_id left join fault_dispatching d on d.lead_id = c.lead_id
         where c.kind = 'withdrawn' and c.lead_id = any($1::uuid[])`,
        [racers.map((racer) => racer.leadId)],
      );
      const result = rows[0];
      assert.deepEqual([result?.late, result?.optOuts], [0, RACES], `${result?.late} mails were let go after the opt-out`);
      const close = result?.stopped ?? 0;
      assert.ok(
        (result?.sent ?? 0) > RACES / 20 && close > RACES / 100,
        `no race: ${result?.sent} sent, ${close} stopped after their claim`,
      );
    },
  },
];

/** Both at about the same moment, each in its own order. Returns how many mails won. */
async function race(site: Site, racers: Racer[], spreadMs: number): Promise<number> {
  const now = site.context.clock.now();
  await site.context.database.transaction(async (tx) => {
    for (const racer of racers) {
      await planTouch(
        tx,
        {
          leadId: racer.leadId,
          originKind: "enrolment",
          originId: racer.enrolmentId,
          slot: "hello",
          occurrence: 1,
          category: "nurture",
          topic: "letters",
          plan: [{ channel: "email", template: "letters/letter" }],
          reachable: ["email"],
          dueAt: now,
          prompt: false,
          late: null,
          window: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: "ignore" },
        },
        now,
      );
    }
  });
  await Promise.all(
    racers.map(async ({ contactId }) => {
      await delay(Math.random() * spreadMs);
      const token = signToken(site.context.keys.token, "unsubscribe", [contactId, "letters"]);
      const response = await fetch(`${site.stack.address}/u/${token}`, { method: "POST" });
      await response.body?.cancel();
      assert.equal(response.status, 200);
    }),
  );
  const { rows } = await site.context.database.pool.query<{ sent: number }>(
    "select count(*)::int as sent from send where lead_id = any($1::uuid[]) and state in ('dispatching', 'sent')",
    [racers.map((racer) => racer.leadId)],
  );
  return rows[0]?.sent ?? 0;
}

/** Subscribed leads at the end of a journey that has planned its last letter: no workflow is needed for what races here. */
async function makeRacers(site: Site): Promise<Racer[]> {
  const racers = Array.from({ length: RACES }, () => ({
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
      `insert into enrolment (id, lead_id, sequence_id, version_id, state, outcome, entered_at, position, step_since, waits_for, over_at)
       select enrolment, lead, s.id, s.current_version_id, 'over', 'completed', $5, '{}', $5, '{}', $5 from r, sequence s where s.key = 'letter'`,
    );
  });
  return racers;
}

/** Keeps a row of each `dispatching` commit: the send's own is overwritten when it is settled. */
async function watchDispatching(site: Site): Promise<void> {
  await site.context.database.pool.query(
    `create table if not exists fault_dispatching (lead_id uuid not null);
     create or replace function note_dispatching() returns trigger language plpgsql as
       $$ begin insert into fault_dispatching values (new.lead_id); return null; end $$;
     create or replace trigger note_dispatching after update on send for each row
       when (new.state = 'dispatching' and old.state is distinct from new.state) execute function note_dispatching()`,
  );
}
