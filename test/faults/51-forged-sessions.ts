import assert from "node:assert/strict";
import { createHmac, randomBytes } from "node:crypto";
import { sessionCookie } from "../../services/access/open-auth.ts";
import { addMember, fromConsole, type Member, openSession, PASSWORD } from "../api/staff-sessions.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

type Headers = Record<string, string>;

export const faults: Fault[] = [
  {
    number: 37,
    title: "ids of another role's objects: 403 or 404, nothing changed",
    installation: "shared",
    async run(site) {
      const { leadId } = await site.newPerson();
      const [owner, viewer] = await members(site, "owner", "viewer");
      const headers = browser(await openSession(site.context, viewer));
      const before = await seen(site, leadId);
      const reason = { reason: "curious" };
      for (const [method, path, body] of [
        ["PATCH", `leads/${leadId}`, { familyName: "別", ...reason }],
        ["POST", `leads/${leadId}/hold`, reason],
        ["DELETE", `leads/${leadId}?reason=curious`, undefined],
        ["PATCH", `staff/${owner.id}`, { role: "viewer" }],
        ["PATCH", `staff/${viewer.id}`, { role: "owner" }],
        ["POST", "staff/invitations", { mail: "friend@shop.test", role: "viewer" }],
        ["POST", "keys", { name: "mine", scopes: ["people:read"] }],
        ["GET", "staff", undefined],
      ] as const)
        assert.equal(await ask(site, method, path, headers, body), 403, `${method} ${path}`);
      const hers = await openSession(site.context, owner);
      assert.equal(await ask(site, "DELETE", `auth/sessions/${hers.sessionId}`, headers), 404, "the session of another");
      assert.equal(await ask(site, "GET", "me", browser(hers)), 200, "the session of another was ended");
      assert.deepEqual(await seen(site, leadId), before);
      assert.ok((await refusals(site, "scope-missing")) >= 8, "the refusals are not in the audit");
    },
  },
  {
    number: 51,
    title: "a session stolen, fixed, replayed, a request forged across sites: refused, and an audit row",
    installation: "shared",
    async run(site) {
      const [owner, member] = await members(site, "owner", "sales");
      const refused = async (what: string, headers: Headers) => {
        const before = await refusals(site, "unauthenticated");
        assert.equal(await ask(site, "GET", "me", headers), 401, what);
        assert.equal(await refusals(site, "unauthenticated"), before + 1, `${what}: no audit row`);
      };
      const name = sessionCookie(site.context);

      // Stolen from a dump of the database, where the token stands without its signature.
      const session = await openSession(site.context, member);
      const { rows } = await site.context.database.pool.query<{ token: string }>("select token from staff_session where id = $1", [
        session.sessionId,
      ]);
      const token = rows[0]?.token ?? "";
      const forged = createHmac("sha256", randomBytes(32)).update(token).digest("base64");
      await refused("a token alone", { cookie: `${name}=${token}` });
      await refused("a token signed with another key", { cookie: `${name}=${encodeURIComponent(`${token}.${forged}`)}` });

      // Fixed: set in the browser by somebody else before its owner signs in.
      const fixed = `${name}=${encodeURIComponent(`${token}fixed.${forged}`)}`;
      const answer = await send(
        site,
        "POST",
        "auth/sign-in/password",
        { ...fromConsole, cookie: fixed },
        { mail: member.mail, password: PASSWORD },
      );
      assert.equal(answer.status, 200);
      assert.ok(!(answer.headers.get("set-cookie") ?? "").includes(`${token}fixed`), "the fixed session became the real one");
      await refused("a fixed session", { cookie: fixed });

      // Replayed after its end.
      const mine = { ...fromConsole, cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
      const elsewhere = browser(await openSession(site.context, member));
      assert.equal(await ask(site, "POST", "auth/password", mine, { current: PASSWORD, password: "a new long password" }), 204);
      await refused("a session from before the new password", elsewhere);
      assert.equal(await ask(site, "POST", "auth/sign-out", mine, {}), 204);
      await refused("a session after signing out", mine);
      const boss = browser(await openSession(site.context, owner));
      const promoted = browser(await openSession(site.context, member));
      assert.equal(await ask(site, "PATCH", `staff/${member.id}`, boss, { role: "marketer" }), 200);
      await refused("a session from before the new role", promoted);
      const disabled = browser(await openSession(site.context, member));
      assert.equal(await ask(site, "PATCH", `staff/${member.id}`, boss, { disabled: true }), 200);
      await refused("a session of somebody who was disabled", disabled);

      // Asked by a page of another site in the owner's browser.
      const { cookie = "" } = boss;
      const before = await refusals(site, "cross-site");
      const change = { disabled: false };
      for (const [what, headers] of Object.entries<Headers>({
        "a page of another site": { cookie, "sec-fetch-site": "cross-site" },
        "a page of a neighbour": { cookie, "sec-fetch-site": "same-site" },
        "an older browser": { cookie, origin: "https://evil.example" },
        "a sandboxed page": { cookie, origin: "null" },
        "nobody says where from": { cookie },
      }))
        assert.equal(await ask(site, "PATCH", `staff/${member.id}`, headers, change), 403, what);
      const login = { mail: member.mail, password: PASSWORD };
      assert.equal(await ask(site, "POST", "auth/sign-in/password", { "sec-fetch-site": "cross-site" }, login), 403, "a forged sign-in");
      assert.equal(await refusals(site, "cross-site"), before + 6, "the forged requests are not in the audit");
      const { rowCount } = await site.context.database.pool.query("select 1 from staff where id = $1 and disabled_at is null", [member.id]);
      assert.equal(rowCount, 0, "a forged request enabled the account");
    },
  },
];

async function members(site: Site, ...roles: [Member["role"], Member["role"]]): Promise<[Member, Member]> {
  const add = (role: Member["role"]) => addMember(site.context, role, `${role}-${randomBytes(4).toString("hex")}@shop.test`);
  return [await add(roles[0]), await add(roles[1])];
}

function browser({ cookie, "sec-fetch-site": site }: { cookie: string; "sec-fetch-site": string }): Headers {
  return { cookie, "sec-fetch-site": site };
}

function send(site: Site, method: string, path: string, headers: Headers, body?: object): Promise<Response> {
  return fetch(`${site.stack.address}/api/v1/${path}`, {
    method,
    headers: { ...headers, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function ask(site: Site, method: string, path: string, headers: Headers, body?: object): Promise<number> {
  const answer = await send(site, method, path, headers, body);
  await answer.arrayBuffer();
  return answer.status;
}

async function refusals(site: Site, code: string): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ count: number }>(
    "select count(*)::int as count from audit where action = 'request-refused' and data->>'code' = $1",
    [code],
  );
  return rows[0]?.count ?? 0;
}

/** What the forbidden requests would have changed. */
async function seen(site: Site, leadId: string): Promise<unknown> {
  const { rows } = await site.context.database.pool.query(
    `select (select to_jsonb(lead) from lead where id = $1) as lead, (select count(*)::int from staff_link) as links,
       (select count(*)::int from api_key) as keys, (select jsonb_agg(role order by id) from staff) as roles,
       (select count(*)::int from hold where lead_id = $1) as holds`,
    [leadId],
  );
  return rows;
}
