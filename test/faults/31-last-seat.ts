import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { manyGuests, openTea, press, seatsOf } from "./guests.ts";

const CLIENTS = 200;

export const faults: Fault[] = [
  {
    number: 31,
    title: "the last seat, 200 clients: one booking, one seat",
    installation: "shared",
    async run(site) {
      const [session, guests] = [await openTea(site, 1), await manyGuests(site, CLIENTS, "seat")];
      const answers = await Promise.all(guests.map((leadId) => press(site, leadId, { act: "book", session })));
      const won = answers.filter((status) => status === 200).length;
      const refused = answers.filter((status) => status === 409).length;
      assert.deepEqual([won, refused], [1, CLIENTS - 1], "everybody must be told either yes or no");
      assert.deepEqual(await seatsOf(site, session), { booked: 1, held: 0, offered: 0, waiting: 0 });
      await site.quiet();
    },
  },
];
