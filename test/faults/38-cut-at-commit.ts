import assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { signBody } from "../../channels/line/webhook.ts";
import { freePort } from "../../cli/embedded/ports.ts";
import { openDatabase } from "../../prisma/client.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { importCsv } from "../../services/imports/import-csv.ts";
import { type CuttingProxy, openCuttingProxy, type When } from "./cutting-proxy.ts";
import type { Fault } from "./fault.ts";
import { startApiWith, startWorkerOf } from "./release.ts";
import { MINUTE, type Site } from "./site.ts";

const whens: When[] = ["before", "after"];
const ROWS = 1_200;
/** A statement of each commit of a send, in order: the enrolment plans the touch; dispatch claims, dispatches and settles it. */
const commits = ["insert into touch", "insert into send", "set state = 'dispatching'", "insert into attempt"];

export const faults: Fault[] = [
  {
    number: 38,
    title: "the connection to the database is cut at COMMIT, before and after it: the retry is idempotent",
    installation: "killing",
    seconds: 200,
    async run(site) {
      const proxy = await openCuttingProxy(site.stack.settings.databaseUrl);
      try {
        await importResumes(site, proxy);
        await requestsRepeat(site, proxy);
        await sendsGoOn(site, proxy);
      } finally {
        await proxy.close();
      }
    },
  },
];

/** Importing the same file again continues after the committed rows. */
async function importResumes(site: Site, proxy: CuttingProxy): Promise<void> {
  const database = openDatabase(proxy.url, 2);
  const context = { ...site.context, database };
  try {
    for (const when of whens) {
      const lines = Array.from({ length: ROWS }, (_, n) => `Person ${n},cut-${when}-${n}@faults.example`);
      const csv = ["name,email", ...lines].join("\n");
      const options = { basis: "relationship" as const, topic: "letters", source: "fair", author: "faults", enterEvent: null };
      const run = () => importCsv(context, { source: () => Readable.from([Buffer.from(csv)]), name: `${when}.csv`, options });
      const cut = proxy.cutNext("update import_run set position", when);
      await assert.rejects(run());
      await cut;
      const { added, rows, bad, unchanged } = await run();
      assert.deepEqual({ added, rows, bad, unchanged }, { added: ROWS, rows: ROWS, bad: 0, unchanged: 0 }, `import, cut ${when} COMMIT`);
      const found = await count(site, "contact where address_key like $1", `cut-${when}-%`);
      assert.equal(found, ROWS);
    }
  } finally {
    await database.close();
  }
}

/** Requests to the API: a form, a webhook, and a lead created by staff. */
async function requestsRepeat(site: Site, proxy: CuttingProxy): Promise<void> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const friend = await site.newPerson({ line: true });
  const { key } = await issueApiKey(site.context, { name: `faults ${port}`, actor: "staff:faults" });
  const secret = site.stack.settings.line?.channelSecret ?? "";
  const { rows } = await site.context.database.pool.query<{ address: string }>("select address from sender where key = 'line'");
  await site.line.deliverTo(null);
  const api = await startApiWith(site, port, { DATABASE_URL: proxy.url });
  /** Sends a request whose commit is cut, then repeats it as the client would. Returns the status of the second answer. */
  const twice = async (text: string, when: When, ask: () => Promise<number>) => {
    const cut = proxy.cutNext(text, when);
    const first = await ask();
    assert.ok(first >= 500, `${text}, cut ${when} COMMIT, was answered ${first}`);
    await cut;
    return ask();
  };
  try {
    for (const [index, when] of whens.entries()) {
      const guest = `guest-${when}-${Date.now().toString(36)}@faults.example`;
      const status = await twice("insert into opt_in", when, async () => (await site.signUp(guest, address)).status);
      assert.equal(status, 200);
      assert.equal(await count(site, "contact where address_key = $1", guest), 1);
      assert.equal(
        await count(site, "event e join contact c on c.lead_id = e.lead_id where c.address_key = $1", guest),
        1,
        "the form was counted twice",
      );
      await site.waitFor("the verification mail", async () => (await site.mail.journal(guest)).length > 0);

      await site.line.act("message", { userId: friend.lineUserId, text: "Hello" });
      const event = (await site.line.journal("event")).at(-1)?.event;
      const body = JSON.stringify({ destination: rows[0]?.address, events: [event] });
      const headers = { "content-type": "application/json; charset=utf-8", "x-line-signature": signBody(secret, Buffer.from(body)) };
      const deliver = async () => (await fetch(`${address}/hooks/line`, { method: "POST", body, headers })).status;
      assert.equal(await twice("insert into webhook_event", when, deliver), 200);
      await site.waitFor(
        "the message to be recorded",
        async () => (await count(site, "event where kind = 'lineMessageReceived' and lead_id = $1", friend.leadId)) === index + 1,
      );

      const email = `entered-${when}-${Date.now().toString(36)}@faults.example`;
      const enter = async () =>
        (
          await fetch(`${address}/api/v1/leads`, {
            method: "POST",
            body: JSON.stringify({ email, basis: "relationship", topics: ["letters"] }),
            headers: { "content-type": "application/json", authorization: `Bearer ${key}`, "idempotency-key": email },
          })
        ).status;
      // The key is kept by the same COMMIT, so the repeated request gets the answer that was lost.
      assert.equal(await twice("insert into lead", when, enter), 201);
      assert.equal(await count(site, "contact where address_key = $1", email), 1);
      await site.quiet();
      assert.equal((await site.mail.journal(guest)).length, 1, "not exactly one verification mail");
    }
  } finally {
    await api.stop();
  }
}

/** A worker continues after a cut at each commit of a mail, and each mail is sent once. */
async function sendsGoOn(site: Site, proxy: CuttingProxy): Promise<void> {
  await site.kill("worker", "SIGTERM");
  const worker = await startWorkerOf(join(import.meta.dirname, "../.."), site, { DATABASE_URL: proxy.url });
  const { pool } = site.context.database;
  try {
    const mails: { what: string; email: string; enrolment: string }[] = [];
    for (const text of commits) {
      for (const when of whens) {
        const person = await site.newPerson({ name: "cut" });
        const cut = proxy.cutNext(text, when);
        mails.push({ what: `${text}, cut ${when} COMMIT`, email: person.email, enrolment: await site.enrol(person, "notice") });
        await cut;
      }
    }
    const left = mails.map((mail) => mail.enrolment);
    await site.waitFor("every mail to have been sent", async () => {
      // A send whose claim was committed without an answer waits for its lease, and an interrupted one for its retry. Both are made due at
      // once.
      await pool.query(
        `update send set lease_until = least(lease_until, clock_timestamp()), retry_at = least(retry_at, $2)
         from touch t where t.id = send.touch_id and t.origin_id = any($1::uuid[]) and send.state in ('claimed', 'deferred')`,
        [left, site.context.clock.now()],
      );
      return (await count(site, "touch where state = 'sent' and origin_id = any($1::uuid[])", left)) === left.length;
    });
    await pool.query("update send set lease_until = clock_timestamp() where state = 'dispatching'");
    await site.skipAhead(5 * MINUTE);
    await site.quiet();
    for (const { what, email, enrolment } of mails) {
      const taken = (await site.mail.journal(email)).length;
      assert.equal(taken, 1, `mails after ${what}, of these attempts: ${JSON.stringify(await attemptsOf(site, enrolment))}`);
    }
  } finally {
    await worker.stop();
  }
}

async function attemptsOf(site: Site, origin: string): Promise<unknown[]> {
  const { rows } = await site.context.database.pool.query(
    `select a.number, a.started_at, a.ended_at, a.phase, a.outcome, a.code, s.state, s.past_dot from touch t
     join send s on s.touch_id = t.id left join attempt a on a.send_id = s.id where t.origin_id = $1 order by a.started_at`,
    [origin],
  );
  return rows;
}

async function count(site: Site, what: string, value: string | string[]): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ n: number }>(`select count(*)::int as n from ${what}`, [value]);
  return rows[0]?.n ?? 0;
}
