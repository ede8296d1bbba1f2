import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Connection } from "@temporalio/client";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { identify } from "../../../cli/embedded/process-identity.ts";
import { readRuntime, writeRuntime } from "../../../cli/embedded/runtime.ts";
import { type Stack, type StackOptions, startStack } from "../../../cli/embedded/stack.ts";
import { findPlaybook } from "../../../cli/starters.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Context } from "../../../services/engine/context/context.ts";
import { waitFor } from "../../support/wait-for.ts";

// A blank in the path, and closed to everybody else, as a home is.
const dataDir = join(mkdtempSync(join(tmpdir(), "hagukumi stack ")), "data");
const running = new Set<Stack>();
afterAll(async () => {
  for (const stack of running) await stack.stop();
  rmSync(join(dataDir, ".."), { recursive: true, force: true });
});

async function start(options: StackOptions = {}): Promise<Stack> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  const stack = await startStack({ env, dataDir, parts: ["postgres", "sandbox"], ...options });
  running.add(stack);
  return stack;
}

async function query(stack: Stack, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: stack.settings.databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("starts, refuses a second start, stops, and finds everything as it was", async () => {
  const first = await start();
  expect(await query(first, "select current_setting('track_commit_timestamp') as commits")).toEqual([{ commits: "on" }]);
  await query(first, "create table kept (word text)");
  await query(first, "insert into kept values ('here')");
  await expect(start()).rejects.toThrow(/already runs/);
  expect((await fetch(`${first.sandboxUrl}/mail/`)).status).toBe(200);
  const { stripe } = first.settings;
  const authorization = `Bearer ${stripe?.secretKey}`;
  expect((await fetch(`${stripe?.apiBase}/v1/balance`, { headers: { authorization } })).status).toBe(200);
  expect((await fetch(`${first.sandboxUrl}/stripe/`)).status).toBe(200);
  expect(statSync(dataDir).mode & 0o066).toBe(0);
  const pid = first.pid("postgres") ?? 0;
  await first.stop();
  expect(identify(pid)).toBeNull();

  const second = await start();
  expect(second.settings).toEqual(first.settings);
  expect(await query(second, "select word from kept")).toEqual([{ word: "here" }]);
  await second.stop();
}, 120_000);

test("a part that is killed on purpose comes back; one that dies by itself is told in a sentence", async () => {
  const stack = await start();
  await stack.kill("postgres");
  await stack.restart("postgres");
  expect(await query(stack, "select word from kept")).toEqual([{ word: "here" }]);
  process.kill(stack.pid("sandbox") ?? 0, "SIGKILL");
  expect((await stack.failed).en).toMatch(/^The sandbox ended unexpectedly \(by SIGKILL\); its log .*sandbox\.log/);
  await stack.stop();
}, 120_000);

test("Temporal that dies by itself is started again, on the same port and data, and only a few times", async () => {
  const said: string[] = [];
  const stack = await start({ parts: ["temporal"], progress: (sentence) => void said.push(sentence.en) });
  const { address, namespace } = stack.settings.temporal;
  for (let times = 1; times <= 4; times += 1) {
    await waitFor("Temporal", () => said.filter((sentence) => sentence === "Temporal is ready").length === times, { seconds: 60 });
    const connection = await Connection.connect({ address });
    await connection.workflowService.describeNamespace({ namespace });
    await connection.close();
    process.kill(stack.pid("temporal") ?? 0, "SIGKILL");
  }
  expect((await stack.failed).en).toMatch(/^Temporal ended unexpectedly \(by SIGKILL\)/);
  expect(said.filter((sentence) => sentence.startsWith("Temporal ended unexpectedly"))).toHaveLength(3);
  await stack.stop();
}, 120_000);

test("where programs may end, the others go on, and a restart brings back what ended and replaces what runs", async () => {
  const { promise: told, resolve: ended } = Promise.withResolvers<LocalText>();
  const stack = await start({ ended });
  const [first, database] = [stack.pid("sandbox") ?? 0, stack.pid("postgres")];
  process.kill(first, "SIGKILL");
  expect((await told).en).toMatch(/^The sandbox ended unexpectedly \(by SIGKILL\); its log .*sandbox\.log/);
  await stack.restart("sandbox");
  const second = stack.pid("sandbox") ?? 0;
  await stack.restart("sandbox");
  expect(identify(second)).toBeNull();
  expect((await fetch(`${stack.sandboxUrl}/mail/`)).status).toBe(200);
  expect(stack.pid("postgres")).toBe(database);
  await stack.stop();
}, 120_000);

test("what a killed start left running is ended by the next one", async () => {
  const { spawn } = await import("node:child_process");
  const { once } = await import("node:events");
  const module = new URL("../../../cli/embedded/stack.ts", import.meta.url).href;
  const script = `const { startStack } = await import(${JSON.stringify(module)});
    const stack = await startStack({ dataDir: ${JSON.stringify(dataDir)}, parts: ["postgres", "sandbox"] });
    process.stdout.write(String(stack.pid("postgres")));`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = Number(String((await once(parent.stdout, "data"))[0]));
  parent.kill("SIGKILL");
  await once(parent, "exit");
  expect(identify(pid)).not.toBeNull();
  const next = await start();
  expect(identify(pid)).toBeNull();
  expect(await query(next, "select word from kept")).toEqual([{ word: "here" }]);
  await next.stop();
}, 120_000);

test("an interrupted start leaves nothing running", async () => {
  const interrupt = new AbortController();
  interrupt.abort();
  await expect(
    startStack({ env: { PATH: process.env.PATH }, dataDir, parts: ["postgres", "sandbox"], signal: interrupt.signal }),
  ).rejects.toThrow(/interrupted/);
  expect(readdirSync(dataDir)).not.toContain("lock");
  const again = await start();
  await again.stop();
}, 120_000);

test("what a killed start left running is ended by the next one, and named", async () => {
  await (await start({ parts: ["sandbox"] })).stop();
  const child = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
  await once(child, "spawn");
  const identity = identify(child.pid ?? 0);
  const runtime = readRuntime(dataDir);
  if (!identity || !runtime) throw new Error("nothing was left");
  writeRuntime(dataDir, { ...runtime, processes: { temporal: identity } });
  const ended = once(child, "exit");
  const stack = await start({ parts: ["sandbox"] });
  await ended;
  expect(stack.notes.map(({ en }) => en)).toContainEqual(`Ended what a killed start had left running: Temporal (${child.pid})`);
  await stack.stop();
}, 120_000);

test("a start that failed keeps the playbook that was chosen for the next one", async () => {
  const options = {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    dataDir: join(dataDir, "../chosen"),
    parts: ["postgres", "api"] as const,
  };
  const interrupt = new AbortController();
  interrupt.abort();
  await expect(startStack({ ...options, playbook: findPlaybook("starter-en"), signal: interrupt.signal })).rejects.toThrow(/interrupted/);
  let business: unknown[] = [];
  const prepare = async ({ database }: Context) => {
    business = (await database.pool.query("select value->>'name' as name from setting where key = 'business'")).rows;
    throw new Error("far enough");
  };
  await expect(startStack({ ...options, prepare })).rejects.toThrow("far enough");
  expect(business).toEqual([{ name: "Harbour Light Studio" }]);
}, 120_000);
