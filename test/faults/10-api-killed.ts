import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

export const faults: Fault[] = [
  {
    number: 10,
    title: "API killed during sign-ups: lead and outbox row both exist or neither, every confirmed lead is enrolled",
    installation: "killing",
    seconds: 100,
    async run(site) {
      const addresses = Array.from({ length: 30 }, (_, index) => `guest-${index}-${Date.now().toString(36)}@faults.example`);
      // Without a worker, outbox rows stay and can be checked. SIGTERM makes it return its dispatch at once.
      await site.kill("worker", "SIGTERM");
      const signedUp = await untilKilled(site, addresses, (address) => site.signUp(address));
      const found = await readSignUps(site, addresses);
      for (const [address, rows] of Object.entries(found)) {
        assert.deepEqual(rows, { leads: 1, optIns: 1, touches: 1, outbox: 1 }, `${address} exists only in part`);
      }
      for (const address of signedUp) assert.ok(found[address], `${address} was acknowledged but does not exist`);
      await Promise.all([site.restart("worker"), site.restart("api")]);
      await Promise.all(addresses.filter((address) => !signedUp.has(address)).map((address) => site.signUp(address)));
      await site.waitFor("a verification mail to everybody", async () => (await verified(site, addresses)) === addresses.length);

      const links = await Promise.all(addresses.map(async (to) => (await site.mail.links(to)).find((link) => link.includes("/c/")) ?? ""));
      const confirmed = await untilKilled(site, links, (link) => fetch(link, { method: "POST" }));
      const { rows } = await site.context.database.pool.query<{ confirmed: number; enrolled: number }>(
        `select count(*)::int as confirmed, count(e.id)::int as enrolled from opt_in o join contact c on c.id = o.contact_id
           left join enrolment e on e.lead_id = o.lead_id where c.address_key = any($1) and o.state = 'confirmed'`,
        [addresses],
      );
      assert.equal(rows[0]?.enrolled, rows[0]?.confirmed, "somebody is confirmed but not enrolled");
      await site.restart("api");
      for (const link of links) if (!confirmed.has(link)) assert.equal((await fetch(link, { method: "POST" })).status, 200);
      await site.waitFor("a letter to everybody", async () => (await mails(site, addresses)).every((count) => count >= 2));
      await site.quiet();
      assert.deepEqual(
        (await mails(site, addresses)).filter((count) => count !== 2),
        [],
      );
    },
  },
];

/** Sends all requests at once and kills the API at the first answers. Returns the keys that were answered 200. */
async function untilKilled<Key extends string>(site: Site, keys: Key[], ask: (key: Key) => Promise<{ status: number }>): Promise<Set<Key>> {
  const answered = new Set<Key>();
  const first = Promise.withResolvers<void>();
  const all = Promise.all(
    keys.map(async (key) => {
      const response = await ask(key).catch(() => null);
      if (response?.status === 200) answered.add(key);
      first.resolve();
    }),
  );
  await first.promise;
  await site.kill("api");
  await all;
  return answered;
}

async function readSignUps(site: Site, addresses: string[]): Promise<Record<string, unknown>> {
  const { rows } = await site.context.database.pool.query<{
    address: string;
    leads: number;
    optIns: number;
    touches: number;
    outbox: number;
  }>(
    `select c.address_key as address, count(distinct c.lead_id)::int as leads, count(distinct o.id)::int as "optIns",
       count(distinct t.id)::int as touches, count(distinct x.ref_id)::int as outbox
     from contact c left join opt_in o on o.contact_id = c.id left join touch t on t.origin_id = o.id left join outbox x on x.ref_id = o.id
     where c.address_key = any($1) group by 1`,
    [addresses],
  );
  return Object.fromEntries(rows.map(({ address, ...counts }) => [address, counts]));
}

async function mails(site: Site, addresses: string[]): Promise<number[]> {
  const journal = await site.mail.journal();
  return addresses.map((address) => journal.filter((mail) => mail.to === address).length);
}

async function verified(site: Site, addresses: string[]): Promise<number> {
  return (await mails(site, addresses)).filter((count) => count > 0).length;
}
