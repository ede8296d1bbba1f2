import { expect, test } from "vitest";
import type { DeclaredRoute } from "../../api/access.ts";
import { consolePaths } from "../../api/console.ts";
import { roles, type Scope, scopes, scopesOfRole } from "../../domain/access/scopes.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { revokeApiKey } from "../../services/access/revoke-api-key.ts";
import { browserOf } from "./sign-in-samples.ts";
import { addMember, fromConsole, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

const somebody = "019320a0-0000-7000-8000-000000000001";
const addressOf = ({ url }: DeclaredRoute): string => url.replace(":id", somebody).replace(/:\w+/, "nothing");

/** Its answer to a wrong password, code or passkey is 401. */
const isSignIn = ({ url, access }: DeclaredRoute): boolean => access === "public" && url.startsWith("/api/v1/auth/");

type Outcome = "passes" | 401 | 403;

/** What a caller with these scopes must get from a route; `isPerson` by session, else by key. */
function expected({ access, scope }: DeclaredRoute, held: readonly Scope[], isPerson: boolean): Outcome {
  switch (access) {
    case "provider":
      return 401;
    case "person":
      return isPerson ? "passes" : 403;
    case "staff":
      return scope !== null && held.includes(scope) ? "passes" : 403;
    default:
      return "passes";
  }
}

const othersOf = (scope: Scope | null): Scope[] => scopes.filter((one) => one !== scope);

test("every route is open to those alone whom it declares: nobody, a wrong key, keys by their scopes, and each role (SEC1)", async () => {
  const { app, context, routes, staff } = await testServer();
  expect(routes.length).toBeGreaterThan(60);
  const keyWith = async (held: Scope[]) => ({
    authorization: `Bearer ${(await issueApiKey(context, { name: "narrow", scopes: held, actor: "staff:setup" })).key}`,
  });
  const keys = new Map(
    await Promise.all(scopes.map(async (scope) => [scope, { only: await keyWith([scope]), but: await keyWith(othersOf(scope)) }] as const)),
  );
  const members = await Promise.all(roles.map(async (role) => [role, await addMember(context, role)] as const));
  const ask = async (route: DeclaredRoute, headers: Record<string, string>) => {
    const sent = { method: route.method as "GET", url: addressOf(route), headers };
    if (route.url === "/api/v1/live") {
      // Its answer never ends.
      const answer = await app.inject({ ...sent, payloadAsStream: true });
      answer.stream().destroy();
      return { status: answer.statusCode, code: "" };
    }
    const answer = await app.inject(sent);
    const code: string = /problem/.test(String(answer.headers["content-type"])) && answer.body !== "" ? answer.json().code : "";
    return { status: answer.statusCode, code };
  };
  const expectOutcome = async (route: DeclaredRoute, who: string, headers: Record<string, string>, outcome: Outcome) => {
    const { status, code } = await ask(route, headers);
    const name = `${route.method} ${route.url} (${route.access} ${route.scope ?? ""}) by ${who}: ${status} ${code}`;
    expect(status, name).toBeLessThan(500);
    if (outcome !== "passes") return expect(status, name).toBe(outcome);
    if (isSignIn(route)) return expect(["scope-missing", "person-needed", "unauthenticated"], name).not.toContain(code);
    // A handler may refuse what is asked of it, but the guard let it pass.
    expect([status === 401, code === "scope-missing", code === "person-needed"], name).toEqual([false, false, false]);
  };
  for (const route of routes) {
    await context.database.pool.query("delete from throttle");
    const closed = route.access === "staff" || route.access === "person" || route.access === "provider" ? 401 : "passes";
    await expectOutcome(route, "nobody", {}, closed);
    await expectOutcome(route, "a wrong key", { authorization: "Bearer hgk_wrong" }, closed);
    await expectOutcome(route, "a made-up session", { cookie: "hagukumi.session_token=made.up", ...fromConsole }, closed);
    await expectOutcome(route, "a key for everything", staff, expected(route, scopes, false));
    const narrow = route.scope === null ? undefined : keys.get(route.scope);
    if (narrow) {
      await expectOutcome(route, "a key with the scope", narrow.only, expected(route, route.scope ? [route.scope] : [], false));
      await expectOutcome(route, "a key with all others", narrow.but, expected(route, othersOf(route.scope), false));
    }
    for (const [role, member] of members) {
      const session = await openSession(context, member);
      await expectOutcome(route, role, browserOf(session), expected(route, scopesOfRole[role], true));
    }
  }
}, 300_000);

test("an owner may do everything, and nobody else decides who may do what", () => {
  expect(scopesOfRole.owner).toEqual(scopes);
  expect(roles.filter((role) => scopesOfRole[role].includes("access:manage"))).toEqual(["owner"]);
});

/** The console itself holds nothing: it asks the API. */
const isConsole = (url: string): boolean => consolePaths.some((path) => url === path || url === `${path}/*`);

test("the public surface is exactly the pages, the links, the health of the process and the description of the API", async () => {
  const { routes } = await testServer();
  const open = routes
    .filter(({ access, method, url }) => access !== "staff" && access !== "person" && method !== "HEAD" && !isConsole(url))
    .map(({ method, url, access }) => `${method} ${url} ${access}`);
  expect(open.toSorted()).toEqual([
    "GET /api/v1/auth/session public",
    "GET /api/v1/openapi.json public",
    "GET /assets/* public",
    "GET /b/:token public",
    "GET /b/:token/calendar.ics public",
    "GET /c/:token public",
    "GET /calendars/:file public",
    "GET /d/:token public",
    "GET /e/:token public",
    "GET /e/:token/estimate.pdf public",
    "GET /f/:form public",
    "GET /healthz public",
    "GET /i/:token public",
    "GET /i/:token/invoice.pdf public",
    "GET /i/:token/receipts/:payment.pdf public",
    "GET /icon.svg public",
    "GET /k/:token public",
    "GET /k/:token/contract.pdf public",
    "GET /metrics operator",
    "GET /o/:token public",
    "GET /p/:token public",
    "GET /r/:token public",
    "GET /readyz public",
    "GET /s/:offer public",
    "GET /u/:token public",
    "GET /v/:token public",
    "POST /api/v1/auth/enter public",
    "POST /api/v1/auth/forgotten-password public",
    "POST /api/v1/auth/invitation public",
    "POST /api/v1/auth/link public",
    "POST /api/v1/auth/new-password public",
    "POST /api/v1/auth/sandbox public",
    "POST /api/v1/auth/sign-in/passkey public",
    "POST /api/v1/auth/sign-in/passkey/options public",
    "POST /api/v1/auth/sign-in/password public",
    "POST /api/v1/auth/sign-out public",
    "POST /api/v1/auth/two-factor/verify public",
    "POST /api/v1/auth/two-factor/verify-backup-code public",
    "POST /b/:token public",
    "POST /c/:token public",
    "POST /d/:token public",
    "POST /e/:token public",
    "POST /f/:form public",
    "POST /hooks/line provider",
    "POST /hooks/stripe provider",
    "POST /i/:token public",
    "POST /k/:token public",
    "POST /p/:token public",
    "POST /u/:token public",
    "POST /v/:token public",
  ]);
});

test("a revoked key opens nothing (SEC2)", async () => {
  const { app, context, staff } = await testServer();
  expect((await app.inject({ url: "/api/v1/senders", headers: staff })).statusCode).toBe(200);
  const { rows } = await context.database.pool.query<{ id: string }>("select id from api_key");
  await revokeApiKey(context, { key: rows[0]?.id ?? "", reason: "has left", actor: "staff:setup" });
  const answer = await app.inject({ url: "/api/v1/senders", headers: staff });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers["www-authenticate"]).toBe("Bearer");
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({ status: 401, code: "unauthenticated" });
});

test("metrics are for this machine and for holders of a key", async () => {
  const { app, staff } = await testServer();
  const fromElsewhere = { "x-forwarded-for": "203.0.113.7" };
  expect((await app.inject({ url: "/metrics" })).statusCode).toBe(200);
  expect((await app.inject({ url: "/metrics", headers: fromElsewhere })).statusCode).toBe(401);
  expect((await app.inject({ url: "/metrics", remoteAddress: "203.0.113.7" })).statusCode).toBe(401);
  expect((await app.inject({ url: "/metrics", headers: { ...fromElsewhere, ...staff } })).statusCode).toBe(200);
});
