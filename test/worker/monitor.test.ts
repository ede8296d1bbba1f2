import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { counters, countSettledTouches } from "../../services/engine/observation/counters.ts";
import { type Monitor, openMonitor } from "../../worker/monitor.ts";
import { sendRawRequests } from "../support/raw-requests.ts";

const logged: string[] = [];

async function monitorOf(healthy: () => boolean): Promise<Monitor> {
  const log = pino({}, { write: (line) => void logged.push(line) });
  const monitor = await openMonitor({ host: "127.0.0.1", port: 0, log, healthy });
  onTestFinished(() => monitor.close());
  return monitor;
}

test("the worker tells its health, and what it has counted", async () => {
  let polling = true;
  // They count what the whole process did, other files' tests too.
  counters.resetMetrics();
  const monitor = await monitorOf(() => polling);
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${monitor.port}${path}`, init);

  expect((await get("/healthz")).status).toBe(200);
  polling = false;
  expect((await get("/healthz")).status).toBe(503);
  countSettledTouches([{ lane: 0, channel: "email", state: "sent" }]);
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toContain('hagukumi_touches_settled_total{lane="verification",channel="email",outcome="sent"} 1');
  expect(metrics).toContain("process_cpu_seconds_total");
  expect((await get("/")).status).toBe(404);
  const posted = await get("/metrics", { method: "POST" });
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET"]);
});

test("no request ends the worker, whatever its address", async () => {
  const { port } = await monitorOf(() => true);
  await sendRawRequests(port);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
});

test("a failure of the monitor is an answer and a line in the log", async () => {
  const { port } = await monitorOf(() => {
    throw new Error("no state");
  });
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(500);
  expect(logged.join("")).toContain("the monitor failed");
});
