import type { FastifyReply, FastifyRequest } from "fastify";
import { isRole, scopesOfRole } from "../domain/access/scopes.ts";
import type { PersonCaller } from "../services/access/caller.ts";
import { type Auth, NETWORK_HEADER, type SignInMethod } from "../services/access/open-auth.ts";

/** Headers for better-auth: what it needs, and nothing that a visitor could make up in our name. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [NETWORK_HEADER]: request.ip, "user-agent": (request.headers["user-agent"] ?? "").slice(0, 300) });
  if (request.headers.cookie !== undefined) headers.set("cookie", request.headers.cookie);
  return headers;
}

/** Hands the cookies of better-auth's answer to the browser. */
export function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header("set-cookie", cookie);
}

/** The member of staff whose session cookie the request has; null when it is unknown, ended, or of somebody who was disabled. */
export async function readSession(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<PersonCaller | null> {
  const { headers, response } = await auth.api.getSession({ headers: authHeaders(request), returnHeaders: true });
  passCookies(headers, reply);
  if (!response || response.user.disabledAt) return null;
  const { user, session } = response;
  if (!isRole(user.role)) throw new Error("A member of staff has an unknown role.");
  return {
    kind: "person",
    id: user.id,
    actor: `staff:${user.id}`,
    scopes: new Set(scopesOfRole[user.role]),
    name: user.name,
    mail: user.email,
    role: user.role,
    language: user.language === "en" ? "en" : "ja",
    twoFactor: user.twoFactorEnabled === true,
    sessionId: session.id,
    method: session.method as SignInMethod,
  };
}
