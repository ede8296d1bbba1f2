import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkLeftovers, checkPort } from "../../../cli/doctor/machine.ts";
import { identify } from "../../../cli/embedded/process-identity.ts";
import { writeRuntime } from "../../../cli/embedded/runtime.ts";
import { makeKeyText } from "../../../config/keys.ts";
import { readPresets } from "../../../config/presets.ts";
import { readSettings } from "../../../config/settings.ts";
import { installationOf } from "../../../domain/installation.ts";

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "hagukumi machine "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the doctor knows its own API from another Hagukumi and from a stranger on the port", async () => {
  let answer: unknown = "Hello";
  const server = createServer((_, response) => response.end(JSON.stringify(answer))).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const settings = readSettings({
    DATABASE_URL: "postgresql://127.0.0.1/x",
    TEMPORAL_ADDRESS: "127.0.0.1:7233",
    HAGUKUMI_TOKEN_KEYS: `a:${makeKeyText()}`,
    HAGUKUMI_SUPPRESSION_KEY: makeKeyText(),
    HAGUKUMI_VAULT_KEY: makeKeyText(),
    HAGUKUMI_SANDBOX_URL: "http://127.0.0.1:1",
  });
  const presets = readPresets({ PORT: String(port), HAGUKUMI_DATA_DIR: folderOf() });
  const check = async () => {
    const { state, detail } = await checkPort(presets, settings);
    return `${state}: ${detail.en}`;
  };
  expect(await check()).toMatch(/^warn: something that is not Hagukumi/);
  answer = { status: "ok", service: "hagukumi", installation: "0123456789ab" };
  expect(await check()).toMatch(/^warn: another Hagukumi/);
  answer = { status: "ok", service: "hagukumi", installation: installationOf(settings.keys.suppression) };
  expect(await check()).toMatch(/^ok: the API of this installation/);
});

test("the doctor names what a killed start left running, and ends it when asked", async () => {
  const dataDir = folderOf();
  const child = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "spawn");
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error("sleep did not start");
  writeRuntime(dataDir, { ports: {}, processes: { temporal: identity }, environment: {}, withheld: [] });
  expect(await checkLeftovers(dataDir, false)).toMatchObject([
    {
      state: "warn",
      detail: { en: expect.stringContaining(`Temporal (${child.pid})`) },
      advice: { en: expect.stringContaining("--mend") },
    },
  ]);
  expect(child.exitCode ?? child.signalCode).toBeNull();
  const ended = once(child, "exit");
  expect(await checkLeftovers(dataDir, true)).toMatchObject([{ state: "ok", detail: { en: expect.stringContaining("Temporal") } }]);
  await ended;
  expect(await checkLeftovers(dataDir, true)).toEqual([]);
}, 30_000);
