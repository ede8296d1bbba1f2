import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort, isPortFree, nextFreePort } from "../../../cli/embedded/ports.ts";
import { identify, isAlive } from "../../../cli/embedded/process-identity.ts";
import { holdDataDirectory, isRunning, readRuntime, writeRuntime } from "../../../cli/embedded/runtime.ts";
import { openSecrets, readSecrets } from "../../../cli/embedded/secrets.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hagukumi runtime "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("one process holds a data directory; a second is told so", () => {
  const release = holdDataDirectory(folder);
  expect(isRunning(folder)).toBe(true);
  expect(() => holdDataDirectory(folder)).toThrow(/already runs on .*stop that one first/);
  release();
  expect(isRunning(folder)).toBe(false);
  holdDataDirectory(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a killed process is taken over", async () => {
  const module = new URL("../../../cli/embedded/runtime.ts", import.meta.url).href;
  const script = `const { holdDataDirectory } = await import(${JSON.stringify(module)}); holdDataDirectory(${JSON.stringify(folder)}); process.stdout.write("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  expect(() => holdDataDirectory(folder)).toThrow(/already runs/);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const release = holdDataDirectory(folder);
  expect(isRunning(folder)).toBe(true);
  release();
});

test("a reused pid is not taken for the process that had it before", () => {
  const self = identify(process.pid);
  expect(self && isAlive(self)).toBe(true);
  expect(isAlive({ pid: process.pid, started: "1" })).toBe(false);
  expect(identify(2 ** 22 + 1)).toBeNull();
});

test("what was started is remembered, and a damaged file is begun anew", () => {
  expect(readRuntime(folder)).toBeNull();
  writeRuntime(folder, { ports: { api: 3000 }, processes: {}, environment: { PORT: "3000" }, withheld: [] });
  expect(readRuntime(folder)).toMatchObject({ ports: { api: 3000 }, environment: { PORT: "3000" } });
  expect(statSync(join(folder, "runtime.json")).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, "runtime.json"), "{");
  expect(readRuntime(folder)).toEqual({ ports: {}, processes: {}, environment: {}, withheld: [] });
});

test("secrets are made once, for their owner only, and never made anew over damaged ones", () => {
  expect(readSecrets(folder)).toBeNull();
  const made = openSecrets(folder);
  expect(openSecrets(folder)).toEqual(made);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  const kept = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  expect(Object.keys(kept).filter((name) => name.startsWith("STRIPE"))).toEqual([]);
  expect(made).toMatchObject({
    STRIPE_SECRET_KEY: expect.stringMatching(/^sk_test_[0-9a-f]{32}$/),
    STRIPE_WEBHOOK_SECRET: expect.stringMatching(/^whsec_[0-9a-f]{32}$/),
  });
  writeFileSync(join(folder, "secrets.json"), "{");
  expect(() => openSecrets(folder)).toThrow(/damaged: put back a copy/);
});

test("a port in use is seen, and the next free one is found", async () => {
  const { createServer } = await import("node:net");
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await isPortFree(port, "127.0.0.1")).toBe(false);
  expect(await freePort(port)).not.toBe(port);
  expect(await nextFreePort(port, "127.0.0.1")).toBeGreaterThan(port);
  server.close();
});
