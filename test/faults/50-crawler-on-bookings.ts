import assert from "node:assert/strict";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
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
      for (const leadId of [owner, reader]) await crawl(site, leadId, "tea");
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
      for (const leadId of [booked, answering, reader]) await crawl(site, leadId, "talk");
      assert.deepEqual(await talks(), before);
      await site.quiet();
    },
  },
];

const HOUR_MS = 3_600_000;
/** Buttons of one kind that a crawler asks for: a page of times has hundreds. */
const ASKED_FOR = 3;

/** Opens a lead's page of an offer, every link on it, and what its buttons would post, as some crawlers do. */
async function crawl(site: Site, leadId: string, offer: string): Promise<void> {
  const { pathname } = new URL(bookingUrl(site.context, leadId, offer));
  const open = async (path: string) => (await fetch(`${site.stack.address}${path}`)).text();
  const linksOf = (html: string) => [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  const first = await open(pathname);
  const further = linksOf(first).filter((link) => link.startsWith(`${pathname}?`));
  const found = [first, ...(await Promise.all(further.map(open)))];
  const links = [...new Set(found.flatMap(linksOf))];
  const forms = found.flatMap((html) => [...html.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form));
  const asked = forms.flatMap((form) => {
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]);
    const buttons = [...form.matchAll(/<button[^>]* name="([^"]+)" value="([^"]*)"/g)];
    return buttons.slice(0, ASKED_FOR).map(([, name = "", value = ""]) => `${pathname}?${new URLSearchParams([...hidden, [name, value]])}`);
  });
  assert.ok(asked.length > 0, "the page has no buttons");
  for (const link of [pathname, ...links, ...asked, `/s/${offer}`]) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await fetch(`${site.stack.address}${link}`, { method, headers: { "user-agent": "Scanner/1.0" } });
      await answer.body?.cancel();
      assert.equal(answer.status, 200, `${method} ${link}`);
    }
  }
}
