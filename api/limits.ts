import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { TooManyRequests } from "../services/engine/throttle/count-request.ts";
import { callerOf } from "./access.ts";

/** Requests to the staff API in a minute. Each process of the API counts for itself. */
export interface ApiLimits {
  /** Of one member of staff, in all their sessions. */
  perPerson: number;
  /** Of one API key. */
  perKey: number;
  /** Of one caller to routes that take events, which are counted apart from all others. */
  events: number;
}

const MINUTE_MS = 60_000;
/** Callers whose counts are kept; the one that has been quiet the longest is forgotten. */
const MOST_CALLERS = 10_000;

/**
 * Counts the requests of each caller, and answers 429 above the limit. Only who has proved who they are is counted: failed sign-ins and
 * wrong keys use up nobody's limit.
 */
export async function limitCallers(scope: FastifyInstance, limits: ApiLimits): Promise<void> {
  await scope.register(rateLimit, {
    global: false,
    cache: MOST_CALLERS,
    enableDraftSpec: true,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => `${callerOf(request).id} ${takesEvents(request) ? "events" : ""}`,
    max: (request) => limitOf(request, limits),
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(Math.max(1, Math.ceil(ttl / 1_000))),
  });
  const count = scope.rateLimit();
  scope.addHook("onRequest", async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (access === "staff" || access === "person") await count.call(scope, request, reply);
  });
}

function limitOf(request: FastifyRequest, limits: ApiLimits): number {
  if (takesEvents(request)) return limits.events;
  return callerOf(request).kind === "person" ? limits.perPerson : limits.perKey;
}

function takesEvents(request: FastifyRequest): boolean {
  return request.routeOptions.config.scope === "events:write";
}
