import assert from "node:assert/strict";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press, seatsOf } from "./guests.ts";

export const faults: Fault[] = [
  {
    number: 50,
    title: "a crawler opens every link of the booking pages, and asks for what their buttons post: nothing is booked, moved or cancelled",
    installation: "shared",
    async run(site) {
      const [session, full] = [await openTea(site, 5), await openTea(site, 1)];
      const [owner = "", reader = ""] = await manyGuests(site, 2, "crawled");
      for (const id of [session, full]) assert.equal(await press(site, owner, { act: "book", session: id }), 200);
      const before = [await seatsOf(site, session), await seatsOf(site, full)];
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
      assert.deepEqual([await seatsOf(site, session), await seatsOf(site, full)], before);
      await site.quiet();
    },
  },
];
