import { createServer, type IncomingMessage } from "node:http";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import { counters } from "../services/engine/observation/counters.ts";

export interface Monitor {
  port: number;
  close(): Promise<void>;
}

export interface MonitorOptions {
  host: string;
  port: number;
  log: Logger;
  /** True while the worker polls Temporal. */
  healthy: () => boolean;
}

interface Answer {
  status: number;
  body?: string;
  type?: string;
}

/**
 * Serves the worker's `/healthz` (200 while it polls Temporal) and `/metrics`. No authentication; binds to localhost unless HOST names
 * another address, which must be private.
 */
export async function openMonitor({ host, port, log, healthy }: MonitorOptions): Promise<Monitor> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const all = Registry.merge([registry, counters]);

  async function read({ method, url = "" }: IncomingMessage): Promise<Answer> {
    const path = url.split("?", 1)[0];
    if (path !== "/healthz" && path !== "/metrics") return { status: 404 };
    if (method !== "GET") return { status: 405 };
    if (path === "/metrics") return { status: 200, type: all.contentType, body: await all.metrics() };
    return healthy() ? { status: 200, body: "ok" } : { status: 503, body: "not polling" };
  }

  /** Every failure becomes an answer: a rejection here would end the worker. */
  async function answer(request: IncomingMessage): Promise<Answer> {
    try {
      return await read(request);
    } catch (error) {
      log.error({ err: error }, "the monitor failed");
      return { status: 500 };
    }
  }

  const server = createServer(async (request, response) => {
    const { status, body, type = "text/plain" } = await answer(request);
    response.writeHead(status, { "content-type": type, ...(status === 405 && { allow: "GET" }) }).end(body);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
