import { expect, test } from "vitest";
import { authenticator } from "./authenticator.ts";
import { addMember, cookiesOf, fromConsole, PASSWORD, signIn, totp } from "./staff-sessions.ts";
import { type TestServer, testServer } from "./test-server.ts";

const url = "/api/v1/auth/sign-in/password";

async function served() {
  const server = await testServer();
  const { app, context } = server;
  const member = await addMember(context, "marketer");
  const post = (path: string, payload: object, headers: object = fromConsole) =>
    app.inject({ method: "POST", url: `/api/v1/auth/${path}`, headers: { ...headers }, payload });
  const get = (path: string, headers: object) => app.inject({ url: `/api/v1/${path}`, headers: { ...headers } });
  const actions = () => auditOf(server);
  return { ...server, member, post, get, actions };
}

async function auditOf({ context }: TestServer): Promise<string[]> {
  const { rows } = await context.database.pool.query<{ line: string }>(
    "select action || coalesce(' ' || (data->>'code'), '') as line from audit where action <> 'api-key-issued' order by at, id",
  );
  return rows.map(({ line }) => line);
}

test("a member of staff signs in by password, and out again", async () => {
  const { app, member, get, post, actions } = await served();
  const answer = await app.inject({
    method: "POST",
    url,
    headers: fromConsole,
    payload: { mail: "MARKETER@shop.test", password: PASSWORD },
  });
  expect([answer.statusCode, answer.json()]).toEqual([200, { twoFactor: false }]);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ name: "hagukumi.session_token", httpOnly: true, sameSite: "Lax", path: "/" });
  expect(answer.body).not.toContain(cookie?.value.split(".")[0]);

  const headers = { cookie: cookiesOf(answer), ...fromConsole };
  expect((await get("auth/session", headers)).json()).toMatchObject({
    me: { id: member.id, role: "marketer", method: "password" },
    sandbox: true,
  });
  expect((await get("senders", headers)).statusCode).toBe(200);
  const { items } = (await get("auth/sessions", headers)).json();
  expect(items).toMatchObject([{ current: true, method: "password", networkAddress: "127.0.0.1" }]);

  expect((await post("sign-out", {}, headers)).statusCode).toBe(204);
  expect((await get("senders", headers)).statusCode).toBe(401);
  expect((await get("auth/session", headers)).json()).toEqual({ me: null, sandbox: true });
  expect(await actions()).toEqual(["signed-in", "signed-out", "request-refused unauthenticated"]);
});

test("over https the cookie is sent over https only", async () => {
  const { app, context } = await testServer({ publicUrl: "https://shop.test" });
  await addMember(context, "sales");
  const answer = await app.inject({ method: "POST", url, payload: { mail: "sales@shop.test", password: PASSWORD } });
  expect(answer.cookies).toMatchObject([{ name: "__Secure-hagukumi.session_token", secure: true, httpOnly: true }]);
  const headers = { cookie: cookiesOf(answer) };
  expect((await app.inject({ url: "/api/v1/senders", headers })).statusCode).toBe(200);
});

test("nobody can tell from the answer whether an address is somebody's (SEC6)", async () => {
  const { post, context, member, actions } = await served();
  const wrong = await post("sign-in/password", { mail: member.mail, password: "not the password" });
  const unknown = await post("sign-in/password", { mail: "nobody@shop.test", password: "not the password" });
  await context.database.pool.query("update staff set disabled_at = now()");
  const disabled = await post("sign-in/password", { mail: member.mail, password: PASSWORD });
  for (const answer of [wrong, unknown, disabled]) {
    expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([401, "wrong-sign-in", []]);
    expect(answer.body).toBe(wrong.body);
  }
  expect(await actions()).toEqual(Array(3).fill("request-refused wrong-sign-in"));
});

test("only so many sign-ins are tried for an address, be it somebody's or not, and from a network (SEC6)", async () => {
  const { post, member } = await served();
  for (const mail of [member.mail, "nobody@shop.test"]) {
    const answers = [];
    for (let i = 0; i < 11; i += 1) answers.push((await post("sign-in/password", { mail, password: "not the password" })).statusCode);
    expect(answers).toEqual([...Array(10).fill(401), 429]);
  }
  const refused = await post("sign-in/password", { mail: member.mail, password: PASSWORD });
  expect([refused.statusCode, Number(refused.headers["retry-after"])]).toEqual([429, expect.toSatisfy((wait: number) => wait <= 900)]);
});

test("an authenticator app is asked at sign-in once its first code was given, and a backup code counts once", async () => {
  const { post, get, member, actions, ...server } = await served();
  const headers = await signIn(server, member);
  const wrong = await post("two-factor/enable", { password: "not the password" }, headers);
  expect([wrong.statusCode, wrong.json().code]).toEqual([403, "wrong-password"]);
  const { uri, backupCodes } = (await post("two-factor/enable", { password: PASSWORD }, headers)).json();
  const secret = Buffer.from(base32(new URL(uri).searchParams.get("secret") ?? "")).toString();
  const code = () => totp(secret);
  expect((await get("auth/session", headers)).json().me.twoFactor).toBe(false);
  const verified = await post("two-factor/verify", { code: code() }, headers);
  expect(verified.statusCode).toBe(200);

  const signOn = async () => {
    const answer = await post("sign-in/password", { mail: member.mail, password: PASSWORD });
    expect([answer.statusCode, answer.json()]).toEqual([200, { twoFactor: true }]);
    return { cookie: cookiesOf(answer), ...fromConsole };
  };
  const half = await signOn();
  expect((await get("senders", half)).statusCode).toBe(401);
  const bad = await post("two-factor/verify", { code: "000000" }, half);
  expect([bad.statusCode, bad.json().code]).toEqual([401, "wrong-code"]);
  const good = await post("two-factor/verify", { code: code() }, half);
  expect([good.statusCode, (await get("senders", { cookie: cookiesOf(good) })).statusCode]).toEqual([200, 200]);
  const used = await post("two-factor/verify-backup-code", { code: backupCodes[0] }, await signOn());
  expect(used.statusCode).toBe(200);
  const again = await post("two-factor/verify-backup-code", { code: backupCodes[0] }, await signOn());
  expect([again.statusCode, again.json().code]).toEqual([401, "wrong-code"]);

  const mine = { cookie: cookiesOf(good), ...fromConsole };
  expect((await post("two-factor/disable", { password: PASSWORD }, mine)).statusCode).toBe(204);
  await signIn(server, member);
  expect((await actions()).filter((action) => action.startsWith("two-factor"))).toEqual(["two-factor-enabled", "two-factor-disabled"]);
});

test("a changed password ends the other sessions, and the old one opens nothing", async () => {
  const { post, get, member, actions, ...server } = await served();
  const [mine, other] = [await signIn(server, member), await signIn(server, member)];
  const wrong = await post("password", { current: "not the password", password: "a new long password" }, mine);
  expect([wrong.statusCode, wrong.json().code]).toEqual([403, "wrong-password"]);
  expect((await post("password", { current: PASSWORD, password: "short" }, mine)).statusCode).toBe(400);
  expect((await post("password", { current: PASSWORD, password: "a new long password" }, mine)).statusCode).toBe(204);
  expect([(await get("senders", mine)).statusCode, (await get("senders", other)).statusCode]).toEqual([200, 401]);
  expect((await post("sign-in/password", { mail: member.mail, password: PASSWORD })).statusCode).toBe(401);
  expect((await post("sign-in/password", { mail: member.mail, password: "a new long password" })).statusCode).toBe(200);
  expect(await actions()).toContain("password-changed");
});

test("sessions end one by one or all but one, and nobody ends another's", async () => {
  const { app, context, get, post, member, ...server } = await served();
  const viewer = await signIn({ app, context }, await addMember(context, "viewer"));
  const [mine, second, third] = [
    await signIn({ app, context }, member),
    await signIn({ app, context }, member),
    await signIn({ app, context }, member),
  ];
  const { items } = (await get("auth/sessions", second)).json();
  const { id } = items.find((session: { current: boolean }) => session.current);
  const end = (headers: object) => app.inject({ method: "DELETE", url: `/api/v1/auth/sessions/${id}`, headers: { ...headers } });
  expect((await end(viewer)).statusCode).toBe(404);
  expect((await get("senders", second)).statusCode).toBe(200);
  expect((await end(mine)).statusCode).toBe(204);
  expect((await get("senders", second)).statusCode).toBe(401);
  expect((await post("sessions/end-others", {}, mine)).json()).toEqual({ ended: 1 });
  expect([(await get("senders", mine)).statusCode, (await get("senders", third)).statusCode]).toEqual([200, 401]);
  expect((await get("senders", viewer)).statusCode).toBe(200);
  expect((await auditOf({ app, context, ...server })).filter((action) => action.startsWith("session"))).toEqual([
    "session-ended",
    "sessions-ended",
  ]);
});

test("a passkey is begun only by whoever signed in lately, and an answer to no challenge is refused", async () => {
  const { app, context, get, post, member } = await served();
  const mine = await signIn({ app, context }, member);
  const begun = await post("passkeys/options", {}, mine);
  expect(begun.json()).toMatchObject({
    rp: { id: "localhost", name: "Hagukumi" },
    authenticatorSelection: { userVerification: "required" },
  });
  expect((await get("auth/passkeys", mine)).json()).toEqual({ items: [] });
  const answer = await post("passkeys", { name: "phone", response: { id: "x" } }, mine);
  expect([answer.statusCode, answer.json().code]).toEqual([401, "wrong-passkey"]);
  await context.database.pool.query("update staff_session set created_at = created_at - interval '2 hours'");
  const late = await post("passkeys/options", {}, mine);
  expect([late.statusCode, late.json().code]).toEqual([403, "sign-in-again"]);
  expect((await post("sign-in/passkey/options", {})).json()).toMatchObject({ rpId: "localhost", challenge: expect.any(String) });
  const nobody = await post("sign-in/passkey", { response: { id: "x" } });
  expect([nobody.statusCode, nobody.json().code]).toEqual([401, "wrong-passkey"]);
});

test("a passkey signs in by itself, and only after the device asked for its own PIN or finger", async () => {
  const { app, context, get, post, member, actions } = await served();
  const mine = await signIn({ app, context }, member);
  const device = authenticator({ rpId: "localhost", origin: "http://localhost:3000" });
  const begun = await post("passkeys/options", {}, mine);
  const headers = { ...mine, cookie: `${mine.cookie}; ${cookiesOf(begun)}` };
  const added = await post("passkeys", { name: "phone", response: device.register(begun.json().challenge) }, headers);
  expect(added.statusCode).toBe(204);
  expect((await get("auth/passkeys", mine)).json()).toMatchObject({ items: [{ name: "phone", synced: false }] });

  const options = await post("sign-in/passkey/options", {});
  const challenged = { cookie: cookiesOf(options), ...fromConsole };
  const answer = await post("sign-in/passkey", { response: device.signIn(options.json().challenge) }, challenged);
  expect(answer.json()).toEqual({ twoFactor: false });
  const session = await get("auth/session", { cookie: cookiesOf(answer) });
  expect(session.json()).toMatchObject({ me: { id: member.id, method: "passkey" } });
  const replayed = await post("sign-in/passkey", { response: device.signIn(options.json().challenge) }, challenged);
  expect(replayed.json().code).toBe("wrong-passkey");

  const unverified = await post("sign-in/passkey/options", {});
  const touched = { response: device.signIn(unverified.json().challenge, 0x01) };
  expect((await post("sign-in/passkey", touched, { cookie: cookiesOf(unverified), ...fromConsole })).statusCode).toBe(401);
  expect((await actions()).filter((action) => !action.startsWith("request"))).toEqual(["signed-in", "passkey-added", "signed-in"]);
});

test("what better-auth could do besides is not reachable", async () => {
  const { app, member, ...server } = await served();
  const mine = await signIn({ app, ...server }, member);
  for (const path of [
    "sign-up/email",
    "get-session",
    "update-user",
    "delete-user",
    "list-sessions",
    "change-email",
    "request-password-reset",
    "ok",
    "error",
  ]) {
    for (const method of ["GET", "POST"] as const) {
      const { statusCode } = await app.inject({
        method,
        url: `/api/v1/auth/${path}`,
        headers: mine,
        ...(method === "POST" && { payload: {} }),
      });
      expect([path, method, statusCode]).toEqual([path, method, 404]);
    }
  }
});

/** RFC 4648, without padding. */
function base32(text: string): Uint8Array {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
