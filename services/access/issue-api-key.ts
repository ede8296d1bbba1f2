import { createHash, randomBytes } from "node:crypto";
import { validate as isUuid, v7 as uuidv7 } from "uuid";
import { scopes as allScopes, type Scope } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";

/** The hash of a key, which is all that is kept. 256 random bits need no slow hash (rules.md SEC2). */
export function hashApiKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

export interface NewKey {
  /** The actor in the audit. */
  name: string;
  /** What it may do. Left out: everything, also what later releases add. */
  scopes?: readonly Scope[] | undefined;
  /** staff:<name> · system */
  actor: string;
  /** What the giver may do, since nobody gives more than they have. Left out: everything. */
  held?: ReadonlySet<Scope>;
}

export interface IssuedKey {
  id: string;
  name: string;
  prefix: string;
  key: string;
  createdAt: Date;
}

/**
 * Makes a key for the staff API. `key` is returned once and never again; only its hash is kept. Throws AppError invalid `api-key-name`,
 * `api-key-scopes`; forbidden `scope-not-held`.
 */
export async function issueApiKey(context: Context, { name, scopes, actor, held = new Set(allScopes) }: NewKey): Promise<IssuedKey> {
  const trimmed = name.trim();
  requireHeld(scopes ?? allScopes, held);
  // An empty list would be everything.
  if (scopes?.length === 0)
    throw new AppError("invalid", "api-key-scopes", { ja: "権限を一つ以上選んでください。", en: "Choose at least one permission." });
  // A name like an id could be taken for a member of staff.
  if (isUuid(trimmed) || !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(trimmed)) {
    throw new AppError("invalid", "api-key-name", {
      ja: "キーの名前は60文字以内の文字、数字、空白、ピリオド、ハイフンで付けてください。",
      en: "Name the key with up to 60 letters, digits, spaces, dots or hyphens.",
    });
  }
  const key = `hgk_${randomBytes(32).toString("base64url")}`;
  const now = context.clock.now();
  const issued = { id: uuidv7(), name: trimmed, prefix: key.slice(0, 10), key, createdAt: now };
  await context.database.transaction(async (tx) => {
    await tx.query("insert into api_key (id, name, hash, prefix, scopes, created_at) values ($1, $2, $3, $4, $5, $6)", [
      issued.id,
      issued.name,
      hashApiKey(key),
      issued.prefix,
      scopes ?? [],
      now,
    ]);
    await writeAudit(tx, {
      at: now,
      actor,
      action: "api-key-issued",
      target: "api-key",
      refId: issued.id,
      data: { name: issued.name, scopes: scopes ?? "all" },
    });
  });
  return issued;
}

/** The refusal of a repetition: nobody can show the key again. */
export async function keyShownBefore({ database }: Context, id: string): Promise<AppError> {
  const { rows } = await database.pool.query<{ name: string; prefix: string }>("select name, prefix from api_key where id = $1", [id]);
  const { name = "", prefix = "" } = rows[0] ?? {};
  return new AppError("conflict", "api-key-shown-before", {
    ja: `APIキー「${name}」（${prefix}…）はすでに発行されていて、もう一度は表示できません。控えていなければ、取り消してから新しく発行してください。`,
    en: `The key "${name}" (${prefix}…) was issued already and cannot be shown again. If you do not have it, revoke it and issue another.`,
  });
}

/** Nobody gives what they may not do themselves. Throws AppError forbidden `scope-not-held`. */
export function requireHeld(given: readonly Scope[], held: ReadonlySet<Scope>): void {
  const missing = given.filter((scope) => !held.has(scope));
  if (missing.length === 0) return;
  throw new AppError("forbidden", "scope-not-held", {
    ja: `自分にない権限は与えられません: ${missing.join("、")}。`,
    en: `You cannot give permissions that you do not have: ${missing.join(", ")}.`,
  });
}
