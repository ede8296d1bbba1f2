import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../domain/app-error.ts";
import { verifyApiKey } from "../services/access/verify-api-key.ts";
import type { Context } from "../services/engine/context/context.ts";

/**
 * Who may call a route, declared at each one (rules.md SEC1): `public` anybody · `staff` holders of an API key ·
 * `provider` whoever signs the body · `operator` this machine itself, or holders of an API key.
 */
export type Access = "public" | "staff" | "provider" | "operator";

export interface DeclaredRoute {
  method: string;
  url: string;
  access: Access;
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
}

const actors = new WeakMap<FastifyRequest, { id: string; name: string }>();

/** Refuses to register a route without declared access, and asks for a key where one is due. `declared` is told of every route. */
export function guardRoutes(app: FastifyInstance, context: Context, declared?: (route: DeclaredRoute) => void): void {
  app.addHook("onRoute", (route) => {
    const access = route.config?.access;
    if (!access) throw new Error(`The route ${String(route.method)} ${route.url} does not declare who may call it.`);
    for (const method of [route.method].flat()) declared?.({ method, url: route.url, access });
  });
  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    if (access === "staff" || (access === "operator" && !isLocal(request))) await authenticate(context, request);
  });
}

/** `staff:<key name>`, as it stands in audit and events. Only for routes of staff. */
export function actorOf(request: FastifyRequest): string {
  return `staff:${keyOf(request).name}`;
}

/** The API key of the request. Only for routes of staff. */
export function keyOf(request: FastifyRequest): { id: string; name: string } {
  const key = actors.get(request);
  if (!key) throw new Error("A route used the caller's key without asking for one.");
  return key;
}

async function authenticate(context: Context, request: FastifyRequest): Promise<void> {
  const [, key] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? "") ?? [];
  const found = key === undefined ? null : await verifyApiKey(context, key);
  if (!found) throw new Unauthenticated();
  actors.set(request, found);
}

/** 401 in contrast to the 403 of other refusals: a key is missing or wrong. */
export class Unauthenticated extends AppError {
  constructor() {
    super("forbidden", "unauthenticated", "Send a valid API key in the header: Authorization: Bearer <key>.");
    this.name = "Unauthenticated";
  }
}

/** A scraper on this machine; whatever came through a proxy is not local. */
function isLocal(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}
