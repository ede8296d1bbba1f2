import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Scope } from "../domain/access/scopes.ts";
import { AppError } from "../domain/app-error.ts";
import { verifyApiKey } from "../services/access/verify-api-key.ts";
import type { Context } from "../services/engine/context/context.ts";

/**
 * Who may call a route. Each route declares it (rules.md SEC1): `public` anybody · `staff` holders of an API key ·
 * `provider` a provider that signs the body · `operator` requests from this machine, or holders of an API key.
 */
export type Access = "public" | "staff" | "provider" | "operator";

export interface DeclaredRoute {
  method: string;
  url: string;
  access: Access;
  /** What a member of staff, or an API key, needs for it. Staff routes only. */
  scope: Scope | null;
}

/** The `config` of a route for those whose role or API key has the scope. */
export function staff(scope: Scope): { access: "staff"; scope: Scope } {
  return { access: "staff", scope };
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    scope?: Scope;
  }
}

const actors = new WeakMap<FastifyRequest, { id: string; name: string }>();

/** Refuses to register a route that does not declare who may call it, and checks the key where one is needed. Calls `declared` with every route. */
export function guardRoutes(app: FastifyInstance, context: Context, declared?: (route: DeclaredRoute) => void): void {
  app.addHook("onRoute", (route) => {
    const access = route.config?.access;
    const scope = route.config?.scope ?? null;
    if (!access || (access === "staff" && scope === null))
      throw new Error(`The route ${String(route.method)} ${route.url} does not declare who may call it.`);
    for (const method of [route.method].flat()) declared?.({ method, url: route.url, access, scope });
  });
  app.addHook("onRequest", async (request) => {
    const access = request.routeOptions.config.access;
    if (access === "staff" || (access === "operator" && !isLocal(request))) await authenticate(context, request);
  });
}

/** `staff:<key name>`, as written to audit and events. Only for staff routes. */
export function actorOf(request: FastifyRequest): string {
  return `staff:${keyOf(request).name}`;
}

/** The API key of the request. Only for staff routes. */
export function keyOf(request: FastifyRequest): { id: string; name: string } {
  const key = actors.get(request);
  if (!key) throw new Error("A route reads the API key but does not declare the access `staff`.");
  return key;
}

async function authenticate(context: Context, request: FastifyRequest): Promise<void> {
  const [, key] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? "") ?? [];
  const found = key === undefined ? null : await verifyApiKey(context, key);
  if (!found) throw new Unauthenticated();
  actors.set(request, found);
}

/** The key is missing or wrong: 401. Other refusals are 403. */
export class Unauthenticated extends AppError {
  constructor() {
    super("forbidden", "unauthenticated", "Send a valid API key in the header: Authorization: Bearer <key>.");
    this.name = "Unauthenticated";
  }
}

/** True for requests from this machine, such as a metrics scraper. A request through a proxy is not local. */
function isLocal(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}
