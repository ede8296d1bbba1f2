import assert from "node:assert/strict";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { crawl } from "./crawl.ts";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press } from "./guests.ts";
import type { Site } from "./site.ts";

export const faults: Fault[] = [
  {
    number: 50,
    title: "a crawler opens every link of the booking pages, and asks for what their buttons post: nothing is booked, moved or cancelled",
    installation: "shared",
    async run(site) {
      const [session, full] = [await openTea(site, 5), await openTea(site, 1)];
      const [owner = "", reader = ""] = await manyGuests(site, 2, "crawled");
      for (const id of [session, full]) assert.equal(await press(site, owner, { act: "book", session: id }), 200);
      // Each booking, not their number: a seat that the crawler gives back for one person and takes for another counts the same.
      const bookings = async () =>
        (
          await site.context.database.pool.query(
            "select lead_id, session_id, state, ended_at from booking where session_id = any($1::uuid[]) order by id",
            [[session, full]],
          )
        ).rows;
      const waiting = async () =>
        (await site.context.database.pool.query("select 1 from wait_entry where session_id = any($1::uuid[])", [[session, full]])).rowCount;
      const before = await bookings();
      assert.equal(before.length, 2);
      for (const leadId of [owner, reader]) await crawlOffer(site, leadId, "tea");
      assert.deepEqual(await bookings(), before);
      assert.equal(await waiting(), 0, "the crawler joined a waiting list");
      await site.quiet();
    },
  },
  {
    number: 50,
    title: "a crawler opens the page of a consultation in each of its states: no time is kept, booked, moved or given up",
    installation: "shared",
    async run(site) {
      const [booked = "", answering = "", reader = ""] = await manyGuests(site, 3, "crawled-talk");
      const start = (hours: number) => new Date((Math.floor(site.context.clock.now().getTime() / HOUR_MS) + hours) * HOUR_MS);
      const input = { offerKey: "talk", actor: "lead" };
      const answers = [{ key: "worry", answer: "Faults" }];
      const made = [
        await bookConsultation(site.context, { ...input, leadId: booked, startsAt: start(50), answers }),
        await bookConsultation(site.context, { ...input, leadId: answering, startsAt: start(60) }),
      ];
      assert.deepEqual(
        made.map(({ kind }) => kind),
        ["booked", "held"],
      );
      const talks = async () =>
        (
          await site.context.database.pool.query(
            "select lead_id, starts_at, state, held_until, revision from consultation where lead_id = any($1::uuid[]) order by id",
            [[booked, answering, reader]],
          )
        ).rows;
      const before = await talks();
      for (const leadId of [booked, answering, reader]) await crawlOffer(site, leadId, "talk");
      assert.deepEqual(await talks(), before);
      await site.quiet();
    },
  },
];

const HOUR_MS = 3_600_000;

/** A lead's page of an offer, and the public one. */
async function crawlOffer(site: Site, leadId: string, offer: string): Promise<void> {
  assert.ok((await crawl(site, bookingUrl(site.context, leadId, offer))) > 0, "the page has no buttons");
  await crawl(site, `${site.stack.address}/s/${offer}`);
}
