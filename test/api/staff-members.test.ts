import { expect, test } from "vitest";
import { addMember, openSession } from "./staff-sessions.ts";
import { testServer } from "./test-server.ts";

async function served() {
  const server = await testServer();
  const { app, context } = server;
  const owner = await addMember(context, "owner");
  const boss = await openSession(context, owner);
  const headersOf = ({ cookie, "sec-fetch-site": site }: typeof boss) => ({ cookie, "sec-fetch-site": site });
  const patch = (url: string, payload: object, session = boss) =>
    app.inject({ method: "PATCH", url: `/api/v1/${url}`, headers: headersOf(session), payload });
  const get = (url: string, session = boss) => app.inject({ url: `/api/v1/${url}`, headers: headersOf(session) });
  const audit = async () =>
    (await context.database.pool.query("select actor, action, ref_id, data, reason from audit where action like 'staff-%' order by at, id"))
      .rows;
  return { ...server, owner, boss, patch, get, audit };
}

test("a person reads and changes their own name and language, and sees what they may do", async () => {
  const { context, get, patch, owner, audit } = await served();
  const viewer = await openSession(context, await addMember(context, "viewer"));
  expect((await get("me")).json()).toMatchObject({
    id: owner.id,
    role: "owner",
    language: "ja",
    scopes: expect.arrayContaining(["access:manage"]),
  });
  expect((await get("me", viewer)).json().scopes).not.toContain("people:write");
  const changed = await patch("me", { name: "佐藤 花", language: "en" });
  expect(changed.json()).toMatchObject({ name: "佐藤 花", language: "en" });
  expect((await get("me")).json()).toEqual(changed.json());
  expect((await patch("me", { mail: "other@shop.test" })).json().code).toBe("mail-known");
  expect(await audit()).toMatchObject([
    {
      actor: `staff:${owner.id}`,
      action: "staff-changed",
      data: { before: { language: "ja" }, after: { name: "佐藤 花", language: "en" } },
    },
  ]);
  expect((await get("staff/names", viewer)).json().items).toContainEqual({ id: owner.id, name: "佐藤 花" });
  expect((await get("staff", viewer)).statusCode).toBe(403);
});

test("another role or being disabled ends the sessions at once", async () => {
  const { context, get, patch, owner, audit } = await served();
  const member = await addMember(context, "sales");
  const first = await openSession(context, member);
  expect((await get("staff")).json().items).toMatchObject([
    { role: "owner" },
    { id: member.id, role: "sales", seenAt: expect.any(String) },
  ]);
  expect((await patch(`staff/${member.id}`, { role: "marketer", reason: "moved" })).json()).toMatchObject({
    role: "marketer",
    seenAt: null,
  });
  expect((await get("me", first)).statusCode).toBe(401);
  const second = await openSession(context, member);
  expect((await get("me", second)).json().role).toBe("marketer");
  expect((await patch(`staff/${member.id}`, { disabled: true })).json()).toMatchObject({ disabledAt: expect.any(String) });
  expect((await get("me", second)).statusCode).toBe(401);
  // Even a session that somebody kept back.
  expect((await get("me", await openSession(context, member))).statusCode).toBe(401);
  expect((await patch(`staff/${member.id}`, { disabled: false })).json().disabledAt).toBeNull();
  const by = { actor: `staff:${owner.id}`, ref_id: member.id };
  expect(await audit()).toMatchObject([
    { ...by, action: "staff-role-changed", data: { before: "sales", after: "marketer" }, reason: "moved" },
    { ...by, action: "staff-disabled" },
    { ...by, action: "staff-enabled" },
  ]);
});

test("the last owner keeps their role, also when two owners demote each other at once", async () => {
  const { context, patch, owner } = await served();
  for (const change of [{ role: "viewer" }, { disabled: true }])
    expect((await patch(`staff/${owner.id}`, change)).json().code).toBe("last-owner");
  const second = await addMember(context, "owner", "second@shop.test");
  const session = await openSession(context, second);
  const answers = await Promise.all([
    patch(`staff/${second.id}`, { role: "viewer" }),
    patch(`staff/${owner.id}`, { role: "viewer" }, session),
  ]);
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  const { rows } = await context.database.pool.query("select role from staff where role = 'owner'");
  expect(rows).toHaveLength(1);
});

test("nobody gives a role that may more than they may", async () => {
  const { app, context, staff } = await served();
  const { id } = await addMember(context, "viewer");
  const issue = { name: "manager", scopes: ["access:manage"] };
  const { key } = (await app.inject({ method: "POST", url: "/api/v1/keys", headers: staff, payload: issue })).json();
  const headers = { authorization: `Bearer ${key}` };
  const answer = await app.inject({ method: "PATCH", url: `/api/v1/staff/${id}`, headers, payload: { role: "owner" } });
  expect(answer.json()).toMatchObject({ status: 403, code: "scope-not-held" });
});
