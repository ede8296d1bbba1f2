import { hashPassword, verifyPassword } from "better-auth/crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { countRequest } from "../engine/throttle/count-request.ts";
import type { PersonCaller } from "./caller.ts";

/** Tries of the present password, so that a stolen session does not find it out. */
const TRIES = { limit: 10, seconds: 900 };

export interface NewPassword {
  /** Needed where the person has one. */
  current: string | undefined;
  password: string;
}

/**
 * Sets a person's first password or changes it, and ends all their sessions but the present one. Throws AppError forbidden `wrong-password`.
 */
export async function changePassword(
  context: Context,
  { id, actor, sessionId }: Pick<PersonCaller, "id" | "actor" | "sessionId">,
  { current, password }: NewPassword,
): Promise<void> {
  await countRequest(context, "password", id, TRIES);
  const known = await readPassword(context.database.pool, id);
  if (known !== null && !(current !== undefined && (await verifyPassword({ hash: known, password: current })))) throw wrongPassword();
  const hash = await hashPassword(password);
  await context.database.transaction(async (tx) => {
    await writePassword(tx, id, hash);
    await endSessions(tx, id, sessionId);
    await writeAudit(tx, { at: context.clock.now(), actor, action: "password-changed", target: "staff", refId: id });
  });
}

async function readPassword(tx: Transaction, staffId: string): Promise<string | null> {
  const { rows } = await tx.query<{ password: string | null }>(
    "select password from staff_account where staff_id = $1 and provider_id = 'credential'",
    [staffId],
  );
  return rows[0]?.password ?? null;
}

/** `hash` by better-auth's `hashPassword`. */
export async function writePassword(tx: Transaction, staffId: string, hash: string, now = new Date()): Promise<void> {
  await tx.query(
    `insert into staff_account (id, staff_id, account_id, provider_id, password, created_at, updated_at)
     values ($1, $2::uuid, $2::uuid::text, 'credential', $3, $4, $4)
     on conflict (provider_id, staff_id) do update set password = excluded.password, updated_at = excluded.updated_at`,
    [uuidv7(), staffId, hash, now],
  );
}

/** Ends the sessions of a member of staff at once, all or all but one. Returns how many it ended. */
export async function endSessions(tx: Transaction, staffId: string, except: string | null = null): Promise<number> {
  const { rowCount } = await tx.query("delete from staff_session where staff_id = $1 and id is distinct from $2::uuid", [staffId, except]);
  return rowCount ?? 0;
}

function wrongPassword(): AppError {
  return new AppError("forbidden", "wrong-password", {
    ja: "今のパスワードが違います。",
    en: "Your present password is wrong: check it and try again.",
  });
}
