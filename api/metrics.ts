import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Context } from "../services/engine/context/context.ts";
import { counters, laneName } from "../services/engine/observation/counters.ts";
import { measureCounts, measureLags } from "../services/engine/observation/measure-lags.ts";

/**
 * Readings are kept so long (real ms), and scrapes within it share one: a lag is a step down an index, a count reads as much index as it
 * counts.
 */
const LAGS_LIFE_MS = 5_000;
const COUNTS_LIFE_MS = 60_000;

/** What one scrape shows. Names and labels hold no personal data (rules.md SEC8). */
export function openMetrics(app: FastifyInstance, context: Context): { contentType: string; text(): Promise<string> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  timeRequests(app, registry);
  const lags = kept(LAGS_LIFE_MS, () => measureLags(context));
  const counts = kept(COUNTS_LIFE_MS, () => measureCounts(context));
  const gauge = gaugeMaker(registry);

  gauge("hagukumi_relay_lag_seconds", "Real seconds that the oldest request to Temporal waits", [], async (set) => {
    set({}, (await lags()).relay);
  });
  gauge("hagukumi_dispatch_lag_seconds", "Business seconds by which the oldest due touch is late", ["channel", "lane"], async (set) => {
    for (const { channel, lane, seconds } of (await lags()).dispatch) set({ channel, lane: laneName(lane) }, seconds);
  });
  gauge("hagukumi_timer_lag_seconds", "Business seconds by which the most overdue wake-up is late", ["kind"], async (set) => {
    for (const { kind, seconds } of (await lags()).timers) set({ kind }, seconds);
  });
  gauge("hagukumi_webhook_lag_seconds", "Real seconds that the oldest provider event waits", [], async (set) => {
    set({}, (await lags()).webhooks);
  });
  gauge("hagukumi_touches_planned", "Touches not yet claimed, due or for later", ["channel", "lane"], async (set) => {
    for (const { channel, lane, count } of (await counts()).touches) set({ channel, lane: laneName(lane) }, count);
  });
  gauge("hagukumi_sends_open", "Messages on their way: claimed, dispatching, or deferred to a retry", ["channel", "state"], async (set) => {
    for (const { channel, state, count } of (await counts()).sends) set({ channel, state }, count);
  });
  gauge("hagukumi_sends_unknown", "Messages of the last 24 hours that may or may not have been taken", ["channel"], async (set) => {
    for (const { channel, count } of (await counts()).unknown) set({ channel }, count);
  });
  gauge("hagukumi_enrolments_open", "Journeys that are not over", ["state"], async (set) => {
    for (const { state, count } of (await counts()).enrolments) set({ state }, count);
  });
  gauge("hagukumi_outbox_rows", "Requests that the relay has not delivered", [], async (set) => {
    set({}, (await counts()).outbox);
  });
  gauge("hagukumi_webhooks_open", "Provider events not processed: waiting, or failed for good", ["state"], async (set) => {
    for (const { state, count } of (await counts()).webhooks) set({ state }, count);
  });
  gauge("hagukumi_sender_alarm", "1 while a provider refuses the sender itself", ["sender"], async (set) => {
    for (const { sender, alarmed } of (await counts()).alarms) set({ sender }, alarmed ? 1 : 0);
  });
  const all = Registry.merge([registry, counters]);
  return { contentType: all.contentType, text: () => all.metrics() };
}

type SetGauge = (labels: Record<string, string>, value: number) => void;

function gaugeMaker(registry: Registry) {
  return (name: string, help: string, labelNames: string[], collect: (set: SetGauge) => Promise<void>): void => {
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
  };
}

/** One reading for all who ask within its life. One that failed is not kept. */
function kept<T>(lifeMs: number, read: () => Promise<T>): () => Promise<T> {
  let reading: { at: number; answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (reading === undefined || now - reading.at > lifeMs) {
      const fresh = { at: now, answer: read() };
      fresh.answer.catch(() => {
        if (reading === fresh) reading = undefined;
      });
      reading = fresh;
    }
    return reading.answer;
  };
}

function timeRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: "hagukumi_http_request_duration_seconds",
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
