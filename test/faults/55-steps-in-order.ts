import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { requestWake } from "../../services/engine/outbox/request-wake.ts";
import { inBatches } from "./batches.ts";
import type { Fault } from "./fault.ts";
import { type LedgerTouch, readTouches } from "./ledger.ts";
import { MINUTE, RECOVERY_SECONDS, type Site } from "./site.ts";

/** Three letters each, a minute apart: `errand` is transactional, `walk` advertises. */
const SEQUENCES = ["errand", "walk"] as const;
const PEOPLE = 16;
const STEPS = 3;

interface Outage {
  what: string;
  begin(site: Site): Promise<unknown>;
  /** When the first letters were tried. */
  middle?(site: Site): Promise<unknown>;
  /** When the waits of the journeys are over. */
  end(site: Site): Promise<unknown>;
}

const outages: Outage[] = [
  {
    what: "first letters put off",
    begin: (site) => site.mail.script({ at: "rcpt", action: "reply", code: 451, times: PEOPLE }),
    end: (site) => site.mail.clear(),
  },
  {
    what: "no mail server",
    begin: (site) => site.mail.script({ at: "connect", action: "refuse", ms: 60 * MINUTE }),
    end: (site) => site.mail.clear(),
  },
  {
    what: "worker killed with first letters under way",
    begin: (site) => site.mail.script({ at: "rcpt", action: "delay", ms: 10_000, times: PEOPLE }),
    async middle(site) {
      await site.kill("worker");
      await site.mail.clear();
      await site.restart("worker");
    },
    end: async () => {},
  },
  {
    what: "Temporal killed after the first letters",
    begin: async () => {},
    middle: (site) => site.kill("temporal"),
    end: (site) => site.restart("temporal"),
  },
];

export const faults: Fault[] = [
  {
    number: 55,
    title: `an outage in the middle of a journey of short waits: its steps leave in order (${outages.map(({ what }) => what).join(", ")})`,
    installation: "killing",
    seconds: 300,
    async run(site) {
      // Only their own order may hold these letters back.
      const { rows } = await site.context.database.pool.query<{ value: unknown }>(
        `update setting as s set value = '[]' from setting old where s.key = 'caps' and old.key = 'caps' returning old.value`,
      );
      try {
        for (const outage of outages) await playOutage(site, outage).catch((error) => assert.fail(`${outage.what}: ${error.message}`));
      } finally {
        await site.context.database.pool.query("update setting set value = $1 where key = 'caps'", [JSON.stringify(rows[0]?.value)]);
      }
    },
  },
];

async function playOutage(site: Site, { begin, middle, end }: Outage): Promise<void> {
  const people = await inBatches(Array.from({ length: PEOPLE }), () => site.newPerson());
  await begin(site);
  const journeys = await inBatches(people, (person, index) => site.enrol(person, SEQUENCES[index % SEQUENCES.length] ?? "errand"));
  await site.waitFor(
    "every first letter to be tried, or its sender to be stopped",
    async () => (await lettersOf(site, journeys)).every(([first]) => wasTried(first)) || (await isStopped(site)),
    60,
  );
  await middle?.(site);
  for (let step = 1; step < STEPS; step += 1) {
    await site.skipAhead(MINUTE + 1_000);
    await site.context.database.transaction((tx) => requestWake(tx, "enrolment", journeys));
    // Time in which a younger letter would leave. Nothing tells when none does.
    await delay(2_000);
  }
  await end(site);
  const letters = await untilOver(site, journeys);
  const sent = await site.mail.journal();
  for (const [journey, [...steps]] of letters.entries()) {
    const order = steps.map(({ sends }) => sent.findIndex((mail) => sends.some(({ id }) => id === mail.sendId)));
    assert.ok(!order.includes(-1), `a letter of journey ${journey} never left`);
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      `the letters of ${SEQUENCES[journey % SEQUENCES.length]} left in another order`,
    );
  }
}

/** The letters of each journey in the order of its steps. */
async function lettersOf(site: Site, journeys: string[]): Promise<LedgerTouch[][]> {
  return inBatches(journeys, (origin) => readTouches(site.context, { origin }));
}

function wasTried(letter: LedgerTouch | undefined): boolean {
  return letter?.sends.some(({ state }) => state !== "claimed") || letter?.state === "claimed" || letter?.state === "sent";
}

async function isStopped(site: Site): Promise<boolean> {
  const { rowCount } = await site.context.database.pool.query("select 1 from sender where key = 'mail' and alarm is not null");
  return rowCount === 1;
}

/** Moves the clock from one due instant to the next until every letter of the journeys has left. */
async function untilOver(site: Site, journeys: string[]): Promise<LedgerTouch[][]> {
  return site.waitFor(
    "every letter to leave",
    async () => {
      const letters = await lettersOf(site, journeys);
      if (letters.every((steps) => steps.length === STEPS && steps.every(({ state }) => state === "sent" || state === "unknown")))
        return letters;
      const { rows } = await site.context.database.pool.query<{ next: Date | null; busy: boolean }>(
        `select least((select min(not_before) from touch where state = 'due' and not_before > $1),
             (select min(retry_at) from send where state = 'deferred'), (select min((alarm->>'probeAt')::timestamptz) from sender)) as next,
           exists (select from send where state in ('claimed', 'dispatching')) or exists (select from outbox) as busy`,
        [site.context.clock.now()],
      );
      const [{ next, busy } = { next: null, busy: true }] = rows;
      const ahead = (next?.getTime() ?? 0) - site.context.clock.now().getTime();
      if (!busy && ahead > 0) await site.skipAhead(ahead);
      await delay(300);
      return null;
    },
    RECOVERY_SECONDS + 30,
  );
}
