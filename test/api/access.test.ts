import { expect, test } from "vitest";
import type { DeclaredRoute } from "../../api/access.ts";
import { consolePaths } from "../../api/console.ts";
import { revokeApiKey } from "../../services/access/revoke-api-key.ts";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

const somebody = "019320a0-0000-7000-8000-000000000001";
const addressOf = ({ url }: DeclaredRoute): string => url.replace(":id", somebody).replace(/:\w+/, "nothing");

/** Its answer to a wrong password, code or passkey is 401. */
const isSignIn = ({ url, access }: DeclaredRoute): boolean => access === "public" && url.startsWith("/api/v1/auth/");

test("every route is open to those alone whom it declares (SEC1)", async () => {
  const { app, context, routes, staff } = await testServer();
  const viewer = await openSession(context, await addMember(context, "viewer"));
  expect(routes.length).toBeGreaterThan(30);
  const statuses = async (route: DeclaredRoute, headers: Record<string, string>): Promise<number> => {
    const method = route.method as "GET";
    return (await app.inject({ method, url: addressOf(route), headers })).statusCode;
  };
  for (const route of routes) {
    const anonymous = await statuses(route, {});
    const wrong = await statuses(route, { authorization: "Bearer hgk_wrong" });
    const keyed = await statuses(route, staff);
    const { cookie, "sec-fetch-site": site } = viewer;
    const name = `${route.method} ${route.url} (${route.access})`;
    if (route.access === "staff") expect([anonymous, wrong], name).toEqual([401, 401]);
    else if (route.access === "person") {
      expect([anonymous, wrong, keyed], name).toEqual([401, 401, 403]);
      expect([401, 403], name).not.toContain(await statuses(route, { cookie, "sec-fetch-site": site }));
    }
    // Whoever signs the body is known by that alone, so nobody is without it.
    else if (route.access === "provider") expect([anonymous, wrong, keyed], name).toEqual([401, 401, 401]);
    else if (!isSignIn(route)) expect([anonymous, wrong], name).not.toContain(401);
    if (route.access !== "provider" && !isSignIn(route)) expect(keyed, name).not.toBe(401);
    expect(keyed, name).toBeLessThan(500);
  }
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
    "GET /c/:token public",
    "GET /d/:token public",
    "GET /f/:form public",
    "GET /healthz public",
    "GET /icon.svg public",
    "GET /metrics operator",
    "GET /o/:token public",
    "GET /p/:token public",
    "GET /r/:token public",
    "GET /readyz public",
    "GET /u/:token public",
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
    "POST /c/:token public",
    "POST /d/:token public",
    "POST /f/:form public",
    "POST /hooks/line provider",
    "POST /p/:token public",
    "POST /u/:token public",
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
