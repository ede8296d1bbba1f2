import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../../../domain/tokens/token.ts";
import { requestOptIn } from "../../../../services/consent/request-opt-in.ts";
import { unsubscribe } from "../../../../services/consent/unsubscribe.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import { commitDispatching } from "../../../../services/engine/dispatch/commit-dispatching.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { addPerson, type Person } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";

const PEOPLE = 100;

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ sequences: [LETTER], connections: 20 });
});
afterAll(() => context.close());

/** Everything that is due, as one worker claims it. */
async function claimAll(): Promise<Job[]> {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no sender");
  const senders = await readDefaultSenders(context.database.pool);
  return claimTouches(context, { sender, senders, room: Array(4).fill(PEOPLE), fence: randomUUID() });
}

describe("an opt-out that races the send (UNS4, fault 24)", () => {
  test("no dispatching commit is later than the opt-out's, and whatever was not dispatched is cancelled", async () => {
    const people: Person[] = await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        const person = await addPerson(context);
        await advanceEnrolment(context, await enrol(context, person.leadId, "letter"));
        return person;
      }),
    );
    const jobs = await claimAll();
    expect(jobs).toHaveLength(PEOPLE);
    const jobOf = new Map(jobs.map((job) => [job.leadId, job]));
    const leave = ({ emailContact }: Person) =>
      unsubscribe(context, signToken(context.keys.token, "unsubscribe", [emailContact ?? "", "newsletter"]), { method: "one-click" });
    // Every pair starts together, the one or the other first.
    const races = people.flatMap((person, index) => {
      const job = jobOf.get(person.leadId);
      const pair = [() => commitDispatching(context, job ? [job] : []), () => leave(person)];
      return index % 2 === 0 ? pair : pair.toReversed();
    });
    await Promise.all(races.map((start) => start()));

    const { rows } = await context.database.pool.query<{ late: number; dispatching: number; open: number; events: number }>(
      `select count(*) filter (where s.state = 'dispatching' and pg_xact_commit_timestamp(s.xmin) > pg_xact_commit_timestamp(b.xmin))::int as late,
         count(*) filter (where s.state = 'dispatching')::int as dispatching,
         count(*) filter (where t.state in ('due', 'claimed') and s.state is distinct from 'dispatching')::int as open,
         (select count(*)::int from event where kind = 'unsubscribed') as events
       from touch t left join send s on s.touch_id = t.id join subscription b on b.lead_id = t.lead_id`,
    );
    expect(rows[0]).toMatchObject({ late: 0, open: 0, events: PEOPLE });
    // Both sides must have had their chance, or the race proves nothing.
    expect(rows[0]?.dispatching).toBeGreaterThan(0);
    expect(rows[0]?.dispatching).toBeLessThan(PEOPLE);
  });
});

test("a form that somebody fills in while a mail to the same address leaves: neither waits for the other in a circle", async () => {
  const people = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const person = await addPerson(context);
      await advanceEnrolment(context, await enrol(context, person.leadId, "letter"));
      return person;
    }),
  );
  const jobOf = new Map((await claimAll()).map((job) => [job.leadId, job]));
  expect(jobOf.size).toBe(people.length);
  /** Round trips, so that the two of a pair meet at every place of their ways. */
  const wander = async (trips: number) => {
    for (let trip = 0; trip < trips; trip += 1) await context.database.pool.query("select 1");
  };
  const meetings = people.flatMap(({ leadId, email }, index) => {
    const job = jobOf.get(leadId);
    return [
      requestOptIn(context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" }),
      wander(index % 6).then(() => commitDispatching(context, job ? [job] : [])),
    ];
  });
  await expect(Promise.all(meetings)).resolves.toHaveLength(2 * people.length);
});
