import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openContextWith } from "../../cli/context.ts";
import { freePort } from "../../cli/embedded/ports.ts";
import { startPostgres } from "../../cli/embedded/postgres.ts";
import { MINIMUM_FILL_MS } from "../../domain/bot-check.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { migrate } from "../../prisma/migrate.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { loadPlaybook } from "../../services/playbooks/load-playbook.ts";
import type { Fault } from "./fault.ts";
import { startApiWith } from "./release.ts";
import type { Site } from "./site.ts";
import { openSmallDisk } from "./small-disk.ts";

/** More than the API has connections. */
const MANY = 40;
const DISK_MEGABYTES = 200;
/** Sign-ups before the disk is full, and the most that are tried on the full one. */
const EARLY = 5;
const MOST = 300;
/** So many refusals show that the disk is full. */
const REFUSED = 10;

const playbook = fileURLToPath(new URL("./playbook/", import.meta.url));

export const faults: Fault[] = [
  {
    number: 13,
    title: "every connection taken: 503, never a false 200",
    installation: "shared",
    seconds: 90,
    async run(site) {
      const [held, other] = await Promise.all([site.newPerson(), site.newPerson()]);
      const { pool } = site.context.database;
      const holder = await pool.connect();
      let statuses: number[];
      try {
        await holder.query("begin");
        await holder.query("select 1 from lead where id = $1 for update", [held.leadId]);
        const link = await unsubscribeLink(site.context, site.stack.address, held.email);
        const waiting = Array.from({ length: MANY }, () => oneClick(link));
        const others = [
          oneClick(await unsubscribeLink(site.context, site.stack.address, other.email)),
          statusOf(fetch(`${site.stack.address}/f/letters`)),
          statusOf(fetch(`${site.stack.address}/readyz`)),
        ];
        statuses = await Promise.all([...waiting, ...others]);
        assert.equal(await stateOf(site.context, held.email), "subscribed");
      } finally {
        await holder.query("rollback");
        holder.release();
      }
      assert.deepEqual([...new Set(statuses.slice(0, MANY))], [503]);
      for (const status of statuses) assert.ok(status === 503 || status === 200, `a request was answered ${status}`);
      assert.equal(
        statuses[MANY] === 200,
        (await stateOf(site.context, other.email)) === "unsubscribed",
        "an opt-out was acknowledged falsely",
      );
      for (const { email } of [held, other])
        assert.equal(await oneClick(await unsubscribeLink(site.context, site.stack.address, email)), 200);
      for (const { email } of [held, other]) assert.equal(await stateOf(site.context, email), "unsubscribed");
    },
  },
  {
    number: 13,
    title: "the database's disk is full: 503, what was answered 200 is there, and it goes on when there is room",
    installation: "shared",
    seconds: 150,
    async run(site) {
      const database = await openSmallDatabase(site);
      try {
        await fillDuringSignUps(site, database);
      } finally {
        await database.close();
      }
    },
  },
];

async function fillDuringSignUps(site: Site, database: SmallDatabase): Promise<void> {
  const { context } = database;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const leaver = `leaver@faults.example`;
  await createLead(context, {
    email: leaver,
    basis: "relationship",
    topics: ["letters"],
    language: "en",
    sourceKey: null,
    fields: {},
    actor: "staff:faults",
  });
  const api = await startApiWith(site, port, { DATABASE_URL: database.url, HAGUKUMI_JOURNAL_DIR: database.journal });
  try {
    const signUp = await openForm(address);
    const taken: string[] = [];
    const refused: string[] = [];
    const ask = async (email: string) => {
      const status = await signUp(email);
      assert.ok(status === 200 || status === 503, `a sign-up was answered ${status}`);
      (status === 200 ? taken : refused).push(email);
    };
    for (let n = 0; n < EARLY; n += 1) await ask(`early-${n}@faults.example`);
    assert.deepEqual(refused, []);
    // Read before: a full disk may stop the server in the middle of its log, and then it recovers for a while.
    const link = await unsubscribeLink(context, address, leaver);
    await database.fill();
    for (let n = 0; n < MOST && refused.length < REFUSED; n += 1) await ask(`full-${n}@faults.example`);
    assert.equal(refused.length, REFUSED, "the disk was never full");
    const optedOut = await oneClick(link);
    assert.ok(optedOut === 200 || optedOut === 503, `an opt-out was answered ${optedOut}`);
    assert.ok([200, 503].includes(await statusOf(fetch(`${address}/readyz`))));

    await database.free();
    await database.restart();
    await site.waitFor("the API to reach the database again", async () => (await statusOf(fetch(`${address}/readyz`))) === 200);
    const { rows } = await context.database.pool.query<{ email: string }>("select address_key as email from contact");
    const stored = new Set(rows.map(({ email }) => email));
    assert.deepEqual(
      taken.filter((email) => !stored.has(email)),
      [],
      "a sign-up was answered 200, but it is not there",
    );
    if (optedOut === 200) assert.equal(await stateOf(context, leaver), "unsubscribed");
    assert.equal(await oneClick(link), 200);
    assert.equal(await stateOf(context, leaver), "unsubscribed");
    assert.equal(await signUp(refused[0] ?? ""), 200, "it does not go on");
  } finally {
    await api.stop();
  }
}

interface SmallDatabase {
  url: string;
  context: Context;
  /** Folder for the journal of the API. */
  journal: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  /** As after a crash. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * PostgreSQL and a journal on a file system with little room. Where this user may not mount one, PostgreSQL refuses to extend its tables in the same way,
 * by triggers.
 */
async function openSmallDatabase(site: Site): Promise<SmallDatabase> {
  const parent = join(site.stack.settings.dataDir, "small");
  const disk = openSmallDisk(parent, DISK_MEGABYTES);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const port = await freePort();
  let child: ChildProcess | undefined;
  const logFile = join(site.stack.settings.dataDir, "logs", "small-postgres.log");
  const start = () =>
    startPostgres({ folder: join(parent, "postgres"), port, password: "small", logFile, watch: (launched) => void (child = launched) });
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  await start();
  const url = `postgresql://hagukumi:small@127.0.0.1:${port}/hagukumi`;
  await migrate(url);
  const journal = join(parent, "journal");
  const { context, close } = await openContextWith({ ...site.stack.settings, databaseUrl: url, journalFolder: journal });
  await loadPlaybook(context, playbook);
  return {
    url,
    context,
    journal,
    fill: async () => (disk ? disk.fill() : refuseRoom(context)),
    free: async () => (disk ? disk.free() : allowRoom(context)),
    async restart() {
      await end("SIGQUIT");
      await start();
    },
    async close() {
      await close();
      await end("SIGINT");
      disk?.close();
    },
  };
}

const limited = ["lead", "contact", "opt_in", "touch"];

async function refuseRoom({ database }: Context): Promise<void> {
  await database.pool.query(
    `create function no_room() returns trigger language plpgsql as $$
     begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
  );
  for (const table of limited)
    await database.pool.query(`create trigger no_room before insert on "${table}" for each statement execute function no_room()`);
}

async function allowRoom({ database }: Context): Promise<void> {
  await database.pool.query("drop function no_room cascade");
}

/** Reads the form once, and waits until a post is not taken for a bot's. Returns a function that signs an address up and returns the status. */
async function openForm(address: string): Promise<(email: string) => Promise<number>> {
  const form = `${address}/f/letters?lang=en`;
  const html = await (await fetch(form)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  await delay(MINIMUM_FILL_MS + 100);
  return (email) =>
    statusOf(fetch(form, { method: "POST", body: new URLSearchParams([...hidden, ["email", email], ["topic", "letters"]]) }));
}

async function statusOf(asked: Promise<Response>): Promise<number> {
  const response = await asked;
  await response.body?.cancel();
  return response.status;
}

async function unsubscribeLink(context: Context, address: string, email: string): Promise<string> {
  const { rows } = await context.database.pool.query<{ id: string }>("select id from contact where address_key = $1", [email]);
  return `${address}/u/${signToken(context.keys.token, "unsubscribe", [rows[0]?.id ?? "", "letters"])}`;
}

function oneClick(link: string): Promise<number> {
  return statusOf(fetch(link, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }));
}

async function stateOf({ database }: Context, email: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ state: string }>(
    "select s.state from subscription s join contact c on c.lead_id = s.lead_id and c.channel = s.channel where c.address_key = $1",
    [email],
  );
  return rows[0]?.state;
}
