import assert from "node:assert/strict";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press } from "./guests.ts";

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
      for (const leadId of [owner, reader]) {
        const { pathname } = new URL(bookingUrl(site.context, leadId, "tea"));
        const html = await (await fetch(`${site.stack.address}${pathname}`)).text();
        const links = [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, link = ""]) => link);
        // Some crawlers ask for what a form would send.
        const buttons = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => {
          const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]);
          return `${pathname}?${new URLSearchParams(fields)}`;
        });
        assert.ok(buttons.length > 0, "the page has no buttons");
        for (const link of [pathname, ...links, ...buttons, "/s/tea"]) {
          for (const method of ["GET", "HEAD"]) {
            const answer = await fetch(`${site.stack.address}${link}`, { method, headers: { "user-agent": "Scanner/1.0" } });
            await answer.body?.cancel();
            assert.equal(answer.status, 200, `${method} ${link}`);
          }
        }
      }
      assert.deepEqual(await bookings(), before);
      assert.equal(await waiting(), 0, "the crawler joined a waiting list");
      await site.quiet();
    },
  },
];
