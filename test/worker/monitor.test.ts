import { expect, onTestFinished, test } from "vitest";
import { counters, countSettledTouches } from "../../services/engine/observation/counters.ts";
import { openMonitor } from "../../worker/monitor.ts";

test("the worker tells its health, and what it has counted", async () => {
  let polling = true;
  // They count what the whole process did, other files' tests too.
  counters.resetMetrics();
  const monitor = await openMonitor({ host: "127.0.0.1", port: 0 }, () => polling);
  onTestFinished(() => monitor.close());
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${monitor.port}${path}`, init);

  expect((await get("/healthz")).status).toBe(200);
  polling = false;
  expect((await get("/healthz")).status).toBe(503);
  countSettledTouches([{ lane: 0, channel: "email", state: "sent" }]);
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toContain('hagukumi_touches_settled_total{lane="verification",channel="email",outcome="sent"} 1');
  expect(metrics).toContain("process_cpu_seconds_total");
  expect((await get("/")).status).toBe(404);
  expect((await get("/metrics", { method: "POST" })).status).toBe(405);
});
