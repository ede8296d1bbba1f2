import { expect, test } from "vitest";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
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

test("one who lost a device is signed out, and one who lost the authenticator app is helped in, by whoever has as much", async () => {
  const { app, context, get, patch, boss, audit } = await served();
  const member = await addMember(context, "owner", "lost@shop.test");
  const { pool } = context.database;
  const first = await openSession(context, member);
  const end = (id: string) =>
    app.inject({
      method: "POST",
      url: `/api/v1/staff/${id}/end-sessions`,
      headers: { cookie: boss.cookie, "sec-fetch-site": "same-origin" },
      payload: { reason: "left the phone on a train" },
    });
  expect((await end(member.id)).json()).toEqual({ ended: 1 });
  expect((await get("me", first)).statusCode).toBe(401);
  expect((await end("01980000-0000-7000-8000-000000000000")).json().code).toBe("staff-unknown");

  await pool.query("update staff set two_factor_enabled = true where id = $1", [member.id]);
  await pool.query("insert into staff_two_factor (id, staff_id, secret, backup_codes) values ($1, $1, 's', 'b')", [member.id]);
  const second = await openSession(context, member);
  const helped = await patch(`staff/${member.id}`, { twoFactor: false, reason: "lost it, she called" });
  expect(helped.json()).toMatchObject({ twoFactor: false, seenAt: null });
  expect((await get("me", second)).statusCode).toBe(401);
  expect((await pool.query("select 1 from staff_two_factor where staff_id = $1", [member.id])).rowCount).toBe(0);
  // Without one, there is nothing to remove.
  await patch(`staff/${member.id}`, { twoFactor: false });
  expect(await audit()).toMatchObject([
    { action: "staff-signed-out", ref_id: member.id, data: { ended: 1 }, reason: "left the phone on a train" },
    { action: "staff-two-factor-removed", ref_id: member.id, reason: "lost it, she called" },
  ]);

  await pool.query("update staff set two_factor_enabled = true where id = $1", [member.id]);
  const { key } = await issueApiKey(context, { name: "keeper", scopes: ["access:manage"], actor: "staff:test" });
  const refused = await app.inject({
    method: "PATCH",
    url: `/api/v1/staff/${member.id}`,
    headers: { authorization: `Bearer ${key}` },
    payload: { twoFactor: false },
  });
  expect(refused.json()).toMatchObject({ status: 403, code: "scope-not-held" });
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
