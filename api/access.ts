import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Scope } from "../domain/access/scopes.ts";
import { AppError } from "../domain/app-error.ts";
import type { LocalText } from "../domain/words/local-text.ts";
import type { Caller, PersonCaller } from "../services/access/caller.ts";
import { type Auth, sessionCookie } from "../services/access/open-auth.ts";
import { recordRefusal } from "../services/access/record-refusal.ts";
import { verifyApiKey } from "../services/access/verify-api-key.ts";
import type { Context } from "../services/engine/context/context.ts";
import { isFromOurPages } from "./cross-site.ts";
import { readSession } from "./session.ts";

/**
 * Who may call a route. Each route declares it (rules.md SEC1): `public` anybody · `staff` members of staff by their session, and holders of
 * an API key, with the scope · `person` any member of staff by their session · `provider` a provider that signs the body · `operator`
 * requests from this machine, or those that `staff` admits, whatever their scopes.
 */
export type Access = "public" | "staff" | "person" | "provider" | "operator";

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

/** The `config` of a route for every member of staff, about themselves. API keys are refused. */
export const person = { access: "person" } as const;

/** The `config` of a public route of the console, such as the sign-in: pages of other sites may not call it from a visitor's browser. */
export const ownPages = { access: "public", ownPages: true } as const;

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    scope?: Scope;
    ownPages?: boolean;
  }
}

interface Guarded {
  context: Context;
  auth: Auth;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Refuses to register a route that does not declare who may call it, and checks the caller where one is needed. Calls `declared` with every route. */
export function guardRoutes(app: FastifyInstance, context: Context, auth: Auth, declared?: (route: DeclaredRoute) => void): void {
  app.addHook("onRoute", (route) => {
    const access = route.config?.access;
    const scope = route.config?.scope ?? null;
    if (!access || (access === "staff" && scope === null))
      throw new Error(`The route ${String(route.method)} ${route.url} does not declare who may call it.`);
    for (const method of [route.method].flat()) declared?.({ method, url: route.url, access, scope });
  });
  app.addHook("onRequest", async (request, reply) => {
    const { access, ownPages: isForOwnPages = false } = request.routeOptions.config;
    if (isForOwnPages) await requireOwnPage({ context, auth }, request);
    if (access === "staff" || access === "person" || (access === "operator" && !isLocal(request)))
      await authorise({ context, auth }, request, reply);
  });
}

/** Who changed something, as written to audit and events: `staff:<id>` of a member of staff, `staff:<name>` of an API key. */
export function actorOf(request: FastifyRequest): string {
  return callerOf(request).actor;
}

/** Who calls. Only for routes of `staff` and `person`. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error("A route reads its caller but declares neither the access `staff` nor `person`.");
  return caller;
}

/** The member of staff who calls. Only for routes of `person`. */
export function personOf(request: FastifyRequest): PersonCaller {
  const caller = callerOf(request);
  if (caller.kind !== "person") throw new Error("A route reads the person but does not declare the access `person`.");
  return caller;
}

/** Of what only some requests of a route need, such as an override. Throws AppError forbidden, and writes the refusal to the audit. */
export async function requireScope(context: Context, request: FastifyRequest, scope: Scope): Promise<void> {
  const { actor, scopes } = callerOf(request);
  if (!scopes.has(scope)) throw await refused({ context }, request, actor, scopeMissing(scope));
}

async function authorise(guarded: Guarded, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { access, scope } = request.routeOptions.config;
  const caller = await authenticate(guarded, request, reply);
  if (access === "person" && caller.kind !== "person") throw await refused(guarded, request, caller.actor, personNeeded());
  if (access === "staff" && scope !== undefined && !caller.scopes.has(scope))
    throw await refused(guarded, request, caller.actor, scopeMissing(scope));
  callers.set(request, caller);
}

/** By the API key where the request has one, else by the session. */
async function authenticate(guarded: Guarded, request: FastifyRequest, reply: FastifyReply): Promise<Caller> {
  const { context, auth } = guarded;
  if (request.headers.authorization !== undefined) {
    const [, key] = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization) ?? [];
    const found = key === undefined ? null : await verifyApiKey(context, key);
    if (!found) throw new Unauthenticated();
    return found;
  }
  if (!hasSessionCookie(context, request)) throw new Unauthenticated();
  await requireOwnPage(guarded, request);
  const found = await readSession(auth, request, reply);
  // Stolen and replayed after its end, or made up: somebody should be able to see it.
  if (!found) throw await refused(guarded, request, "system", new Unauthenticated());
  return found;
}

/** A browser sends the cookie with what pages of other sites ask, too. Such a request must change nothing. */
async function requireOwnPage(guarded: Guarded, request: FastifyRequest): Promise<void> {
  const { context } = guarded;
  if (isFromOurPages(request, context.publicUrl, hasSessionCookie(context, request))) return;
  throw await refused(guarded, request, "system", crossSite());
}

/** Writes the refusal to the audit and gives it back. */
async function refused(
  { context }: Pick<Guarded, "context">,
  request: FastifyRequest,
  actor: string,
  refusal: AppError,
): Promise<AppError> {
  const route = `${request.method} ${request.routeOptions.url}`;
  await recordRefusal(context, { actor, code: refusal.code, route, network: request.ip });
  return refusal;
}

function hasSessionCookie(context: Context, request: FastifyRequest): boolean {
  return (request.headers.cookie ?? "").split(/; */).some((pair) => pair.startsWith(`${sessionCookie(context)}=`));
}

/** Who calls is not known: 401. Other refusals are 403. */
export class Unauthenticated extends AppError {
  constructor(code = "unauthenticated", sentence: LocalText = signInFirst) {
    super("forbidden", code, sentence);
    this.name = "Unauthenticated";
  }
}

const signInFirst: LocalText = {
  ja: "サインインするか、有効なAPIキーをヘッダーに付けてください: Authorization: Bearer <key>。",
  en: "Sign in, or send a valid API key in the header: Authorization: Bearer <key>.",
};

function scopeMissing(scope: Scope): AppError {
  return new AppError("forbidden", "scope-missing", {
    ja: `この操作には権限「${scope}」が必要です。オーナーに頼んでください。`,
    en: `This needs the permission "${scope}": ask an owner for it.`,
  });
}

function personNeeded(): AppError {
  return new AppError("forbidden", "person-needed", {
    ja: "この操作はAPIキーではできません。サインインしてください。",
    en: "An API key cannot do this: sign in.",
  });
}

function crossSite(): AppError {
  return new AppError("forbidden", "cross-site", {
    ja: "ほかのサイトからの操作は受け付けません。管理画面を開き直してください。",
    en: "A page of another site asked for this, so it was refused: use the console itself.",
  });
}

/** True for requests from this machine, such as a metrics scraper. A request through a proxy is not local. */
function isLocal(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"] ?? request.headers.forwarded;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}
