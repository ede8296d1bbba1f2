import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Context } from "../services/context.ts";
import { type Measures, measureJourneys } from "../services/explain/measure-journeys.ts";

/** One reading of the database serves all gauges, and scrapes closer together than this share it. Milliseconds. */
const READING_LIFE_MS = 5_000;

/** Names and labels hold no personal data (rules.md SEC8). */
export function openMetrics(app: FastifyInstance, context: Context): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  timeRequests(app, registry);
  let reading: { at: number; measures: Promise<Measures> } | undefined;
  const read = (): Promise<Measures> => {
    const now = performance.now();
    if (reading === undefined || now - reading.at > READING_LIFE_MS) reading = { at: now, measures: measureJourneys(context) };
    return reading.measures;
  };
  gauge(registry, "hagukumi_touches_open", "Touches not yet settled", ["lane", "channel", "state"], async (set) => {
    for (const { lane, channel, state, count } of (await read()).openTouches) set({ lane, channel, state }, count);
  });
  gauge(
    registry,
    "hagukumi_touches_day",
    "Touches planned within the last 24 hours, by what became of them",
    ["lane", "channel", "state"],
    async (set) => {
      for (const { lane, channel, state, count } of (await read()).dayTouches) set({ lane, channel, state }, count);
    },
  );
  gauge(registry, "hagukumi_touch_lag_seconds", "Business seconds by which the oldest due touch is late", ["lane"], async (set) => {
    for (const { lane, seconds } of (await read()).touchLags) set({ lane }, seconds);
  });
  gauge(registry, "hagukumi_enrolments", "Enrolments that are not over", ["state"], async (set) => {
    for (const { state, count } of (await read()).enrolments) set({ state }, count);
  });
  gauge(registry, "hagukumi_enrolments_overdue", "Running enrolments whose wake-up passed two minutes ago", [], async (set) => {
    set({}, (await read()).overdueEnrolments);
  });
  gauge(registry, "hagukumi_outbox_rows", "Requests that the relay has not delivered", [], async (set) => {
    set({}, (await read()).outbox.count);
  });
  gauge(registry, "hagukumi_outbox_lag_seconds", "Real seconds that the oldest of them waits", [], async (set) => {
    set({}, (await read()).outbox.seconds);
  });
  gauge(registry, "hagukumi_webhooks_waiting", "Provider events stored and not yet processed", [], async (set) => {
    set({}, (await read()).waitingWebhooks);
  });
  return registry;
}

type SetGauge = (labels: Record<string, string>, value: number) => void;

function gauge(registry: Registry, name: string, help: string, labelNames: string[], collect: (set: SetGauge) => Promise<void>): void {
  const made: Gauge = new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      made.reset();
      await collect((labels, value) => made.set(labels, value));
    },
  });
}

function timeRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: "hagukumi_http_seconds",
    help: "Duration of answered requests",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  });
}
