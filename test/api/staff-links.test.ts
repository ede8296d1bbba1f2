import { expect, onTestFinished, test } from "vitest";
import { openSmtpPool } from "../../channels/email/smtp-pool.ts";
import { makeOwnerLink } from "../../services/access/owner-link.ts";
import { sendLinkMails } from "../../services/access/send-link-mails.ts";
import { mailStandIn } from "../support/stand-ins.ts";
import { tokenOf } from "./link-samples.ts";
import { seedBusiness } from "./seed.ts";
import { addMember, cookiesOf, fromConsole, openSession, PASSWORD, signIn } from "./staff-sessions.ts";
import { type TestServer, testServer } from "./test-server.ts";

type Headers = { cookie?: string; "sec-fetch-site": string; "accept-language"?: string };

async function served(options: Parameters<typeof testServer>[0] = {}) {
  const server = await testServer(options);
  const { app, context } = server;
  const post = (path: string, payload: object, headers: Headers = fromConsole) =>
    app.inject({ method: "POST", url: `/api/v1/${path}`, headers, payload });
  const me = async (answer: Parameters<typeof cookiesOf>[0]) =>
    (await app.inject({ url: "/api/v1/auth/session", headers: { cookie: cookiesOf(answer) } })).json().me;
  const boss = async (): Promise<Headers> => {
    const { cookie } = await openSession(context, await addMember(context, "owner"));
    return { cookie, ...fromConsole };
  };
  return { ...server, post, me, boss };
}

/** The token in the last mail to an address, sent by the worker's loop. */
async function mailedTo({ context }: TestServer, address: string): Promise<{ mails: number; token: string }> {
  const mail = await mailStandIn();
  const pool = openSmtpPool({ url: mail.url, connections: 1 });
  onTestFinished(async () => {
    await pool.close();
    await mail.close();
  });
  while ((await sendLinkMails(context, { pool })) > 0);
  const received = (await mail.journal()).filter(({ to }) => to === address);
  const last = received.at(-1);
  const raw = last ? await mail.raw(last.n) : "";
  const encoded = /text\/plain.*?\r?\n\r?\n(.*?)\r?\n--/s.exec(raw)?.[1] ?? "";
  const text = Buffer.from(encoded, "base64").toString();
  return { mails: received.length, token: /\/enter#([\w.-]+)/.exec(text)?.[1] ?? "" };
}

test("the owner's link makes the owner and signs them in, once", async () => {
  const { context, post, me } = await served();
  const url = await makeOwnerLink(context, { actor: "system", language: "ja" });
  expect(url).toMatch(/^http:\/\/localhost:3000\/enter#[\w.-]+$/);
  const token = tokenOf(url);
  expect((await post("auth/link", { token })).json()).toMatchObject({ kind: "owner", mail: null });
  const entered = await post("auth/enter", { token });
  expect(entered.statusCode).toBe(204);
  expect(await me(entered)).toMatchObject({ role: "owner", name: "オーナー", method: "link" });
  const again = await post("auth/enter", { token });
  expect(again.json()).toMatchObject({ status: 410, code: "link-used", detail: expect.stringContaining("owner-link") });

  const second = await post("auth/enter", { token: tokenOf(await makeOwnerLink(context, { actor: "system", language: "ja" })) });
  expect((await me(second)).id).toBe((await me(entered)).id);
  const { rows } = await context.database.pool.query("select row_to_json(l)::text as row from staff_link l");
  expect(JSON.stringify(rows)).not.toContain(token.split(".").at(-1));
});

test("an owner's link that expired, was replaced or forged says so, and of two at once one enters", async () => {
  const { context, post } = await served();
  const make = async () => tokenOf(await makeOwnerLink(context, { actor: "system", language: "en" }));
  const [first, second] = [await make(), await make()];
  expect((await post("auth/enter", { token: first })).json()).toMatchObject({ status: 410, code: "link-revoked" });
  expect((await post("auth/enter", { token: `${second}x` })).json()).toMatchObject({ status: 404, code: "link-unknown" });
  const answers = await Promise.all(Array.from({ length: 4 }, () => post("auth/enter", { token: second })));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 410, 410, 410]);
  const third = await make();
  await context.database.pool.query("update staff_link set expires_at = now() - interval '1 second'");
  expect((await post("auth/enter", { token: third })).json()).toMatchObject({ status: 410, code: "link-expired" });
});

test("the sandbox needs no password; live it does", async () => {
  const sandbox = await served();
  const entered = await sandbox.post("auth/sandbox", {});
  expect(await sandbox.me(entered)).toMatchObject({ role: "owner", method: "sandbox", sandbox: true });
  const live = await served({ sandbox: false });
  const refused = await live.post("auth/sandbox", {});
  expect([refused.statusCode, refused.json().code, refused.cookies]).toEqual([403, "not-a-sandbox", []]);
  const { rows } = await live.context.database.pool.query("select 1 from staff");
  expect(rows).toEqual([]);
});

test("the owner of a sandbox is named in the language that it was started in, else in the browser's", async () => {
  const started = await served();
  await makeOwnerLink(started.context, { actor: "system", language: "en" });
  const japanese = { ...fromConsole, "accept-language": "ja" };
  expect(await started.me(await started.post("auth/sandbox", {}, japanese))).toMatchObject({ name: "Owner", language: "en" });
  const other = await served();
  expect(await other.me(await other.post("auth/sandbox", {}, japanese))).toMatchObject({ name: "オーナー", language: "ja" });
});

test("the invited get a mail, choose name and password, and are signed in with their role", async () => {
  const { context, post, me, boss, ...server } = await served();
  await seedBusiness(context);
  const headers = await boss();
  const invited = await post("staff/invitations", { mail: "Hanako@shop.test", role: "support" }, headers);
  expect(invited.json()).toMatchObject({
    mail: "hanako@shop.test",
    role: "support",
    mailState: "due",
    url: expect.stringContaining("/enter#"),
  });
  const { mails, token } = await mailedTo({ context, ...server }, "hanako@shop.test");
  expect([mails, token]).toEqual([1, tokenOf(invited.json().url)]);
  expect((await post("auth/link", { token })).json()).toMatchObject({ kind: "invitation", mail: "hanako@shop.test", role: "support" });
  const weak = await post("auth/invitation", { token, name: "花子", password: "short" });
  expect(weak.statusCode).toBe(400);
  const accepted = await post("auth/invitation", { token, name: "花子", password: PASSWORD });
  expect(await me(accepted)).toMatchObject({ name: "花子", role: "support", mail: "hanako@shop.test" });
  expect((await post("auth/invitation", { token, name: "花子", password: PASSWORD })).json().code).toBe("link-used");
  expect((await post("staff/invitations", { mail: "hanako@shop.test", role: "viewer" }, headers)).json().code).toBe("mail-taken");
  await signIn({ context, ...server }, { mail: "hanako@shop.test" });
  const { rows } = await context.database.pool.query("select action from audit where action like 'staff-%' order by at, id");
  expect(rows.map(({ action }) => action)).toEqual(["staff-invited", "staff-added"]);
});

test("an invitation is sent again, which ends the earlier link, and is revoked", async () => {
  const { app, post, boss } = await served();
  const headers = await boss();
  const list = async () => (await app.inject({ url: "/api/v1/staff/invitations", headers: { ...headers } })).json().items;
  const first = (await post("staff/invitations", { mail: "jiro@shop.test", role: "sales" }, headers)).json();
  const second = (await post(`staff/invitations/${first.id}/resend`, {}, headers)).json();
  expect((await post("auth/link", { token: tokenOf(first.url) })).json().code).toBe("link-revoked");
  expect(await list()).toMatchObject([{ id: second.id, mail: "jiro@shop.test" }]);
  expect((await post(`staff/invitations/${second.id}/revoke`, {}, headers)).statusCode).toBe(204);
  expect((await post("auth/link", { token: tokenOf(second.url) })).json().code).toBe("link-revoked");
  expect(await list()).toEqual([]);
  expect((await post(`staff/invitations/${second.id}/revoke`, {}, headers)).statusCode).toBe(404);
});

test("a forgotten password is set anew by a mail, and the answer tells nobody who has an account (SEC6)", async () => {
  const { context, post, ...server } = await served();
  await seedBusiness(context);
  const member = await addMember(context, "marketer");
  const session = await openSession(context, member);
  const known = await post("auth/forgotten-password", { mail: member.mail });
  const unknown = await post("auth/forgotten-password", { mail: "nobody@shop.test" });
  expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
  expect((await mailedTo({ context, ...server }, "nobody@shop.test")).mails).toBe(0);
  await post("auth/forgotten-password", { mail: member.mail });
  const { token } = await mailedTo({ context, ...server }, member.mail);
  expect((await post("auth/new-password", { token, password: "a new long password" })).statusCode).toBe(204);
  expect((await post("auth/new-password", { token, password: "a new long password" })).json().code).toBe("link-used");
  expect((await server.app.inject({ url: "/api/v1/me", headers: { cookie: session.cookie } })).statusCode).toBe(401);
  expect((await post("auth/sign-in/password", { mail: member.mail, password: PASSWORD })).statusCode).toBe(401);
  expect((await post("auth/sign-in/password", { mail: member.mail, password: "a new long password" })).statusCode).toBe(200);
  await post("auth/forgotten-password", { mail: member.mail });
  expect((await post("auth/forgotten-password", { mail: member.mail })).statusCode).toBe(429);
});
