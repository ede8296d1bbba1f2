import { createServer } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";
import { counters } from "../services/engine/observation/counters.ts";

export interface Monitor {
  port: number;
  close(): Promise<void>;
}

/**
 * The worker's `/healthz` (200 while it polls Temporal) and `/metrics`, for a supervisor and a scraper. Nobody is asked who he is: it
 * listens on this machine, unless HOST opens it to a private network.
 */
export async function openMonitor({ host, port }: { host: string; port: number }, healthy: () => boolean): Promise<Monitor> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const all = Registry.merge([registry, counters]);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://worker.invalid");
    if (request.method !== "GET") return void response.writeHead(405).end();
    switch (pathname) {
      case "/healthz":
        return void response.writeHead(healthy() ? 200 : 503, { "content-type": "text/plain" }).end(healthy() ? "ok" : "not polling");
      case "/metrics":
        return void response.writeHead(200, { "content-type": all.contentType }).end(await all.metrics());
      default:
        return void response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const place = server.address();
  return {
    port: typeof place === "object" && place !== null ? place.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
