import { createHmac, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "../../domain/access/scopes.ts";
import { writePassword } from "../../services/access/change-password.ts";
import { createStaff } from "../../services/access/create-staff.ts";
import { sessionCookie } from "../../services/access/open-auth.ts";
import type { Context } from "../../services/engine/context/context.ts";

/** Of every member of staff in tests. */
export const PASSWORD = "correct horse battery";

export interface Member {
  id: string;
  mail: string;
  role: Role;
}

interface Served {
  app: FastifyInstance;
  context: Context;
}

let hash: Promise<string> | undefined;

/** A member of staff with a password. */
export async function addMember(context: Context, role: Role, mail = `${role}@shop.test`): Promise<Member> {
  hash ??= hashPassword(PASSWORD);
  const password = await hash;
  const id = await context.database.transaction(async (tx) => {
    const made = await createStaff(tx, { name: `${role} 一郎`, mail, role, language: "ja" }, new Date());
    if (made === null) throw new Error(`${mail} is somebody's`);
    await writePassword(tx, made, password);
    return made;
  });
  return { id, mail, role };
}

/** Headers of a browser on a page of ours. */
export const fromConsole = { "sec-fetch-site": "same-origin" };

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: { cookies: { name: string; value: string; maxAge?: number }[] }): string {
  return answer.cookies
    .filter(({ maxAge }) => maxAge !== 0)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
}

/** Signs a member of staff in by password. Gives the headers of their browser. */
export async function signIn({ app }: Served, { mail }: Pick<Member, "mail">): Promise<{ cookie: string; "sec-fetch-site": string }> {
  const payload = { mail, password: PASSWORD };
  const answer = await app.inject({ method: "POST", url: "/api/v1/auth/sign-in/password", headers: fromConsole, payload });
  if (answer.statusCode !== 200) throw new Error(`${mail} cannot sign in: ${answer.body}`);
  return { cookie: cookiesOf(answer), ...fromConsole };
}

export type Browser = Awaited<ReturnType<typeof signIn>>;

/** A session as signing in makes one, without the time that a password takes. */
export async function openSession(context: Context, { id }: Pick<Member, "id">): Promise<Browser & { sessionId: string }> {
  const [sessionId, token] = [uuidv7(), randomBytes(16).toString("hex")];
  await context.database.pool.query(
    `insert into staff_session (id, staff_id, token, method, network_address, agent, expires_at, created_at, updated_at)
     values ($1, $2, $3, 'password', '127.0.0.1', '', now() + interval '1 day', now(), now())`,
    [sessionId, id, token],
  );
  const signature = createHmac("sha256", context.keys.session.toString("base64url")).update(token).digest("base64");
  return { sessionId, cookie: `${sessionCookie(context)}=${encodeURIComponent(`${token}.${signature}`)}`, ...fromConsole };
}

/** The code that an authenticator app shows now (RFC 6238). */
export function totp(secret: string, now = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}
