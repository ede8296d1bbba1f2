import { symmetricEncrypt } from "better-auth/crypto";
import { v7 as uuidv7 } from "uuid";
import type { Context } from "../../services/engine/context/context.ts";
import { authenticator } from "./authenticator.ts";
import type { Sample } from "./sample.ts";
import { addMember, cookiesOf, fromConsole, type Member, openSession, PASSWORD, totp } from "./staff-sessions.ts";
import type { TestServer } from "./test-server.ts";

const TOTP_SECRET = "a secret of thirty-two letters..";
const BACKUP_CODES = ["AAAAA-BBBBB", "CCCCC-DDDDD"];

type Part = Partial<Pick<Sample, "url" | "headers" | "body">>;

/** What the routes of the sign-in take. Each that ends a session or a password has a member of staff of its own. */
export async function signInSamples({ app, context }: TestServer): Promise<Record<string, Part>> {
  const member = (name: string) => addMember(context, "viewer", `${name}@shop.test`);
  const browser = async (name: string) => browserOf(await openSession(context, await member(name)));
  const post = async (url: string, headers: Record<string, string>, payload: object = {}) => {
    const answer = await app.inject({ method: "POST", url: `/api/v1/auth/${url}`, headers, payload });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const { publicUrl } = context;
  const device = authenticator({ rpId: new URL(publicUrl).hostname, origin: publicUrl });
  const keeper = await browser("keeper");
  const options = await post("passkeys/options", keeper);
  await app.inject({
    method: "POST",
    url: "/api/v1/auth/passkeys",
    headers: { ...keeper, cookie: `${keeper.cookie}; ${cookiesOf(options)}` },
    payload: { name: "phone", response: device.register(options.json().challenge) },
  });
  const { rows } = await context.database.pool.query<{ id: string }>("select id from staff_passkey");
  const second = authenticator({ rpId: new URL(publicUrl).hostname, origin: publicUrl });
  const more = await post("passkeys/options", keeper);
  const challenge = await post("sign-in/passkey/options", fromConsole);
  const [ending, two] = [await member("ending"), await member("two")];
  const ended = await openSession(context, ending);
  const [halfMember, backup] = [await withTwoFactor(context, await member("half")), await withTwoFactor(context, await member("backup"))];
  const half = async ({ mail }: Member) => ({
    ...fromConsole,
    cookie: cookiesOf(await post("sign-in/password", fromConsole, { mail, password: PASSWORD })),
  });
  const guarded = async (name: string) => ({
    headers: browserOf(await openSession(context, await withTwoFactor(context, await member(name)))),
    body: { password: PASSWORD },
  });
  return {
    "POST /api/v1/auth/sign-in/password": { body: { mail: two.mail, password: PASSWORD, remember: true } },
    "POST /api/v1/auth/two-factor/verify": { headers: await half(halfMember), body: { code: totp(TOTP_SECRET) } },
    "POST /api/v1/auth/two-factor/verify-backup-code": { headers: await half(backup), body: { code: BACKUP_CODES[0] ?? "" } },
    "POST /api/v1/auth/sign-in/passkey": {
      headers: { ...fromConsole, cookie: cookiesOf(challenge) },
      body: { response: device.signIn(challenge.json().challenge) },
    },
    "POST /api/v1/auth/sign-out": { headers: await browser("leaver") },
    "POST /api/v1/auth/password": { headers: await browser("changer"), body: { current: PASSWORD, password: "a new long password" } },
    "POST /api/v1/auth/two-factor/enable": { headers: browserOf(await openSession(context, two)), body: { password: PASSWORD } },
    "POST /api/v1/auth/two-factor/disable": await guarded("disabling"),
    "POST /api/v1/auth/two-factor/backup-codes": await guarded("renewing"),
    "POST /api/v1/auth/passkeys": {
      headers: { ...keeper, cookie: `${keeper.cookie}; ${cookiesOf(more)}` },
      body: { name: "key", response: second.register(more.json().challenge) },
    },
    "DELETE /api/v1/auth/passkeys/:id": { url: `/api/v1/auth/passkeys/${rows[0]?.id}`, headers: keeper },
    "DELETE /api/v1/auth/sessions/:id": {
      url: `/api/v1/auth/sessions/${ended.sessionId}`,
      headers: browserOf(await openSession(context, ending)),
    },
    "POST /api/v1/auth/sessions/end-others": { headers: await browser("alone") },
  };
}

export function browserOf({ cookie, "sec-fetch-site": site }: { cookie: string; "sec-fetch-site": string }): Record<string, string> {
  return { cookie, "sec-fetch-site": site };
}

/** Sets up an authenticator app for a member of staff. */
async function withTwoFactor(context: Context, member: Member): Promise<Member> {
  const key = context.keys.session.toString("base64url");
  const [secret, codes] = await Promise.all([
    symmetricEncrypt({ key, data: TOTP_SECRET }),
    symmetricEncrypt({ key, data: JSON.stringify(BACKUP_CODES) }),
  ]);
  await context.database.pool.query("insert into staff_two_factor (id, staff_id, secret, backup_codes) values ($1, $2, $3, $4)", [
    uuidv7(),
    member.id,
    secret,
    codes,
  ]);
  await context.database.pool.query("update staff set two_factor_enabled = true where id = $1", [member.id]);
  return member;
}
