import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = mkdtempSync(join(tmpdir(), "hagukumi audit "));
let registry: Server | undefined;

afterEach(() => new Promise<void>((resolve) => (registry ? registry.close(() => resolve()) : resolve())));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** A registry that gives this answer to audits, and knows nothing else. */
async function openRegistry(status: number, advisories: unknown): Promise<string> {
  const server = createServer((request, response) => {
    const audits = request.url?.endsWith("/advisories/bulk");
    response.writeHead(audits ? status : 404, { "content-type": "application/json" }).end(JSON.stringify(audits ? advisories : {}));
  });
  registry = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The real npm, on our own lock file. */
function audit(address: string): Promise<{ status: number | null; says: string }> {
  const child = spawn(process.execPath, [".ci/audit.mjs"], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, npm_config_registry: address, npm_config_cache: cache },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let says = "";
  child.stdout.on("data", (piece) => (says += piece));
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, says })));
}

const advisory = (id: number, severity: string) => ({
  id,
  severity,
  title: `A hole of level ${severity}`,
  url: `https://advisories.example/${id}`,
  vulnerable_versions: ">=0.0.0",
});

test("a known vulnerability of level high in a production dependency fails, and is named (SEC10)", async () => {
  const { status, says } = await audit(await openRegistry(200, { fastify: [advisory(1, "high")], pg: [advisory(2, "moderate")] }));
  expect(says).toMatch(/^fastify .*\(high\): A hole of level high https:\/\/advisories\.example\/1$/m);
  expect(says).not.toContain("moderate");
  expect(status).toBe(1);
}, 60_000);

test("without one of level high or critical it passes", async () => {
  const { status, says } = await audit(await openRegistry(200, { pg: [advisory(3, "moderate")] }));
  expect(says).toBe("No production dependency has a known vulnerability of level high or critical.\n");
  expect(status).toBe(0);
}, 60_000);

test("a registry that answers no audits, or none at all, is told in one line and passes", async () => {
  const unsupported = await audit(await openRegistry(404, {}));
  expect(unsupported.says).toMatch(/^Not audited: the registry does not support audits, or cannot be reached \(.+\)\.\n$/);
  expect(unsupported.status).toBe(0);
  const unreachable = await audit("http://127.0.0.1:1/");
  expect(unreachable.says).toMatch(/^Not audited: the registry does not support audits, or cannot be reached \(.+\)\.\n$/);
  expect(unreachable.status).toBe(0);
}, 60_000);
