import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Context } from "../services/engine/context/context.ts";
import { readRestoreHold } from "../services/engine/journal/restore-hold.ts";
import { counters, laneName } from "../services/engine/observation/counters.ts";
import { measureCounts, measureLags } from "../services/engine/observation/measure-lags.ts";
import { countEnrolments } from "../services/enrolments/count-enrolments.ts";

/**
 * How long a reading is cached (real ms). Scrapes within that time share it. Lags are cheap: one index lookup. Counts cost more: they read
 * an index entry for each row that they count.
 */
const LAGS_LIFE_MS = 5_000;
const COUNTS_LIFE_MS = 60_000;

/** The metrics of this process. Names and labels contain no personal data (rules.md SEC8). */
export function openMetrics(app: FastifyInstance, context: Context): { contentType: string; text(): Promise<string> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  timeRequests(app, registry);
  const lags = cached(LAGS_LIFE_MS, () => measureLags(context));
  const counts = cached(COUNTS_LIFE_MS, () => measureCounts(context));
  const enrolments = cached(COUNTS_LIFE_MS, () => countEnrolments(context.database.pool));
  const gauge = gaugeMaker(registry);

  gauge("hagukumi_relay_lag_seconds", "Real seconds that the oldest undelivered wake has waited", [], async (set) => {
    set({}, (await lags()).relay);
  });
  gauge(
    "hagukumi_dispatch_lag_seconds",
    "Business seconds by which the oldest due or deferred touch is late",
    ["channel", "lane"],
    async (set) => {
      for (const { channel, lane, seconds } of (await lags()).dispatch) set({ channel, lane: laneName(lane) }, seconds);
    },
  );
  gauge("hagukumi_timer_lag_seconds", "Business seconds by which the most overdue wake-up is late", ["kind"], async (set) => {
    for (const { kind, seconds } of (await lags()).timers) set({ kind }, seconds);
  });
  gauge("hagukumi_webhook_lag_seconds", "Real seconds that the oldest unprocessed provider event has waited", [], async (set) => {
    set({}, (await lags()).webhooks);
  });
  gauge("hagukumi_touches_planned", "Touches not yet claimed, due now or later", ["channel", "lane"], async (set) => {
    for (const { channel, lane, count } of (await counts()).touches) set({ channel, lane: laneName(lane) }, count);
  });
  gauge("hagukumi_sends_open", "Messages in progress: claimed, dispatching, or deferred to a retry", ["channel", "state"], async (set) => {
    for (const { channel, state, count } of (await counts()).sends) set({ channel, state }, count);
  });
  gauge(
    "hagukumi_sends_unknown",
    "Messages of the last 24 hours of which nobody knows whether the provider took them",
    ["channel"],
    async (set) => {
      for (const { channel, count } of (await counts()).unknown) set({ channel }, count);
    },
  );
  gauge("hagukumi_enrolments_open", "Enrolments that are not over", ["state"], async (set) => {
    for (const { state, count } of await enrolments()) set({ state }, count);
  });
  gauge("hagukumi_outbox_rows", "Wakes that the relay has not delivered", [], async (set) => {
    set({}, (await counts()).outbox);
  });
  gauge("hagukumi_webhooks_open", "Provider events not processed: waiting, or failed permanently", ["state"], async (set) => {
    for (const { state, count } of (await counts()).webhooks) set({ state }, count);
  });
  gauge(
    "hagukumi_sender_up",
    "0 while its provider refuses the sender or does not answer, so that it only probes",
    ["sender"],
    async (set) => {
      for (const { sender, up } of (await lags()).senders) set({ sender }, up ? 1 : 0);
    },
  );
  gauge("hagukumi_sender_alarm", "1 while a provider refuses this sender", ["sender"], async (set) => {
    for (const { sender, alarmed } of (await counts()).alarms) set({ sender }, alarmed ? 1 : 0);
  });
  gauge("hagukumi_restore_hold", "1 while nothing is sent because an older database was restored", [], async (set) => {
    set({}, (await readRestoreHold(context.database.pool)) === null ? 0 : 1);
  });
  const all = Registry.merge([registry, counters]);
  return { contentType: all.contentType, text: () => all.metrics() };
}

type SetGauge = (labels: Record<string, string>, value: number) => void;

function gaugeMaker(registry: Registry) {
  return (name: string, help: string, labelNames: string[], collect: (set: SetGauge) => Promise<void>): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        gauge.reset();
        await collect((labels, value) => gauge.set(labels, value));
      },
    });
  };
}

/** Returns the same reading for `lifeMs`. A failed reading is not cached. */
function cached<T>(lifeMs: number, read: () => Promise<T>): () => Promise<T> {
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
