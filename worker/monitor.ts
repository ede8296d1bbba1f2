import { createServer } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";
import { counters } from "../services/engine/observation/counters.ts";

export interface Monitor {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the worker's `/healthz` (200 while it polls Temporal) and `/metrics`. No authentication; binds to localhost unless HOST names
 * another address, which must be private.
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
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
