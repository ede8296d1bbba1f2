import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { openDatabase } from "../../prisma/client.ts";
import { listenTo } from "../../prisma/listen.ts";
import { startPostgres } from "../support/postgres.ts";
import { waitFor } from "../support/wait-for.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

test("hears again when its connection was cut, on one connection and not more", async () => {
  const server = await startPostgres();
  ends.push(() => server.stop());
  const pool = new pg.Pool({ connectionString: server.url, application_name: "listening" });
  const asker = openDatabase(server.url, 1);
  ends.push(() => asker.close());
  const heard: string[] = [];
  const listener = listenTo({ pool }, { bell: (payload) => void heard.push(payload) });
  ends.push(() => listener.close());
  await listener.tried;
  await asker.pool.query("notify bell, 'one'");
  await waitFor("the first bell", () => heard.includes("one"));
  await asker.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listening'");
  await waitFor("the bell to be heard again", async () => {
    await asker.pool.query("notify bell, 'two'");
    return heard.includes("two");
  });
  const { rows } = await asker.pool.query("select count(*)::int as count from pg_stat_activity where application_name = 'listening'");
  expect(rows).toEqual([{ count: 1 }]);
});

test("tries one connection at a time while the server sends it away", async () => {
  let tries = 0;
  const server = createServer((socket) => {
    tries += 1;
    socket.destroy();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  ends.push(async () => void server.close());
  const { port } = server.address() as AddressInfo;
  const listener = listenTo({ pool: new pg.Pool({ host: "127.0.0.1", port }) }, { bell: () => {} });
  ends.push(() => listener.close());
  const began = performance.now();
  await waitFor("four tries", () => tries >= 4);
  // Were each failure to bring two new tries, the fourth would come within the second half second.
  expect(performance.now() - began).toBeGreaterThan(1_400);
});

test("is closed although the server does not answer any more", async () => {
  const server = await startPostgres();
  ends.push(() => server.stop());
  const listener = listenTo({ pool: new pg.Pool({ connectionString: server.url, application_name: "listening" }) }, { bell: () => {} });
  await listener.tried;
  const asker = openDatabase(server.url, 1);
  ends.push(() => asker.close());
  const { rows } = await asker.pool.query("select pid from pg_stat_activity where application_name = 'listening'");
  process.kill(rows[0].pid, "SIGSTOP");
  ends.push(async () => void process.kill(rows[0].pid, "SIGCONT"));
  await listener.close();
});
