import { expect, test } from "vitest";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

test("an owner issues a key on screen, which does what it was given and no more, until it is revoked", async () => {
  const { app, context } = await testServer();
  const owner = await addMember(context, "owner");
  const { cookie, "sec-fetch-site": site } = await openSession(context, owner);
  const post = (url: string, payload: object) => app.inject({ method: "POST", url, headers: { cookie, "sec-fetch-site": site }, payload });
  const issued = await post("/api/v1/keys", { name: "reporting", scopes: ["settings:read"] });
  expect([issued.statusCode, issued.json()]).toEqual([
    201,
    expect.objectContaining({ name: "reporting", key: expect.stringMatching(/^hgk_/) }),
  ]);
  const { id, key } = issued.json();
  const headers = { authorization: `Bearer ${key}` };
  expect((await app.inject({ url: "/api/v1/senders", headers })).statusCode).toBe(200);
  const refused = await app.inject({ url: "/api/v1/leads", headers });
  expect(refused.json()).toMatchObject({ status: 403, code: "scope-missing", detail: expect.stringContaining('"people:read"') });

  const { items } = (await app.inject({ url: "/api/v1/keys", headers: { cookie } })).json();
  const listed = items.find((one: { id: string }) => one.id === id);
  expect(listed).toMatchObject({ name: "reporting", scopes: ["settings:read"], usedAt: expect.any(String), revokedAt: null });
  await post(`/api/v1/keys/${id}/revoke`, { reason: "done" });
  expect((await app.inject({ url: "/api/v1/senders", headers })).statusCode).toBe(401);

  const { rows } = await context.database.pool.query("select actor, action, data from audit where actor <> 'staff:setup' order by at, id");
  const actor = `staff:${owner.id}`;
  expect(rows).toMatchObject([
    { actor, action: "api-key-issued", data: { name: "reporting", scopes: ["settings:read"] } },
    { actor: "staff:reporting", action: "request-refused", data: { code: "scope-missing" } },
    { actor, action: "api-key-revoked" },
  ]);
});

test("nobody gives a key what they may not do themselves", async () => {
  const { app, staff } = await testServer();
  const post = (headers: Record<string, string>, scopes: string[]) =>
    app.inject({ method: "POST", url: "/api/v1/keys", headers, payload: { name: "more", scopes } });
  const { key } = (await post(staff, ["access:manage", "people:read"])).json();
  const headers = { authorization: `Bearer ${key}` };
  expect((await post(headers, ["people:read"])).statusCode).toBe(201);
  const refused = await post(headers, ["people:read", "people:erase"]);
  expect(refused.json()).toMatchObject({ status: 403, code: "scope-not-held", detail: expect.stringContaining("people:erase") });
});
