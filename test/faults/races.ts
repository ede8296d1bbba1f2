import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import type { Category } from "../../domain/touches/category.ts";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";
import type { Site } from "./site.ts";

/** Real ms within which people act after the message is due, in the first batch. Later batches adapt to this machine. */
const FIRST_SPREAD_MS = 250;

/** What races: a message about something, and the deed that makes it void. */
export interface Contest {
  originKind: string;
  slot: string;
  template: string;
  /** Of advertising, with its topic; left out: a message about the lead's own business. */
  category?: Category;
  topic?: string;
  /** Races at once: fewer than the connections of a process, so that all run at the same time. */
  atOnce: number;
}

/** One race: the message about `originId` against what `act` does. */
export interface Race {
  leadId: string;
  originId: string;
  act(): Promise<void>;
}

/** Runs all races in batches, half of them won by the message. */
export async function runRaces(site: Site, contest: Contest, races: readonly Race[]): Promise<void> {
  let spreadMs = FIRST_SPREAD_MS;
  for (let start = 0; start < races.length; start += contest.atOnce) {
    const sent = await runBatch(site, contest, races.slice(start, start + contest.atOnce), spreadMs);
    spreadMs = Math.min(2_000, Math.max(20, sent < contest.atOnce / 2 ? spreadMs * 1.3 : spreadMs / 1.3));
  }
}

/** Plans the messages, due now, and acts within `spreadMs`. Returns how many messages went first. */
async function runBatch(site: Site, contest: Contest, races: readonly Race[], spreadMs: number): Promise<number> {
  const { context } = site;
  const { originKind, slot, template, category = "transactional", topic = null } = contest;
  const dueAt = context.clock.now();
  await context.database.transaction(async (tx) => {
    for (const { leadId, originId } of races) {
      await planTouch(tx, context, {
        leadId,
        originKind,
        originId,
        slot,
        occurrence: 0,
        category,
        topic,
        plan: [{ channel: "email", template }],
        reachable: ["email"],
        dueAt,
        prompt: true,
        late: null,
        window: null,
      });
    }
  });
  await Promise.all(
    races.map(async ({ act }) => {
      await delay(Math.random() * spreadMs);
      await act();
    }),
  );
  const { rows } = await context.database.pool.query<{ sent: number }>(
    `select count(*)::int as sent from send s join touch t on t.id = s.touch_id
     where t.origin_id = any($1::uuid[]) and t.slot = $2 and s.state in ('dispatching', 'sent')`,
    [races.map(({ originId }) => originId), slot],
  );
  return rows[0]?.sent ?? 0;
}

export interface RaceCounts {
  /** Messages whose dispatching commit is later than the deed. */
  late: number;
  sent: number;
  /** Messages that were claimed and then stopped. */
  stopped: number;
}

/** Fails for a late message, and when one side won (almost) always, since then nothing was shown. */
export function requireRaces({ late, sent, stopped }: RaceCounts, races: number): void {
  assert.equal(late, 0, `${late} messages were dispatched after what made them void`);
  assert.ok(sent > races / 20 && stopped > races / 100, `there was no real race: ${sent} sent, ${stopped} stopped after their claim`);
}
