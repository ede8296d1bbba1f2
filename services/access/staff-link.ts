import { v7 as uuidv7 } from "uuid";
import type { Role } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import { readToken, signToken } from "../../domain/tokens/token.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";

export type LinkKind = "owner" | "invitation" | "password";

/** How long links are good. Real hours. */
export const LINK_HOURS: Readonly<Record<LinkKind, number>> = { owner: 24, invitation: 7 * 24, password: 1 };

export interface NewLink {
  kind: LinkKind;
  /** Where it is sent; null: it is only shown. */
  mail: string | null;
  role: Role | null;
  staffId: string | null;
  language: Language;
  actor: string;
  /** False: no mail, though it has an address. */
  sent: boolean;
}

export interface StaffLink {
  id: string;
  kind: LinkKind;
  mail: string | null;
  role: Role | null;
  staffId: string | null;
  language: Language;
  expiresAt: Date;
}

/** Adds a link. Returns its id. */
export async function addLink(
  tx: Transaction,
  { kind, mail, role, staffId, language, actor, sent }: NewLink,
  now = new Date(),
): Promise<string> {
  const id = uuidv7();
  const expiresAt = new Date(now.getTime() + LINK_HOURS[kind] * 3_600_000);
  await tx.query(
    `insert into staff_link (id, kind, mail, role, staff_id, language, actor, created_at, expires_at, mail_state, mail_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8)`,
    [id, kind, mail, role, staffId, language, actor, now, expiresAt, sent ? "due" : "none"],
  );
  return id;
}

/** The address of a link. The token stands behind the `#`, which browsers send to nobody, so no log and no scanner of mails uses it up. */
export function linkUrl({ keys, publicUrl }: Pick<Context, "keys" | "publicUrl">, id: string): string {
  return `${publicUrl}/enter#${signToken(keys.token, "staff-link", [id])}`;
}

/** The link of a token, if it can still be used. Throws AppError not-found `link-unknown`; gone `link-used`, `link-expired`, `link-revoked`. */
export async function readLink(tx: Transaction, { keys }: Pick<Context, "keys">, token: string, now = new Date()): Promise<StaffLink> {
  const [id] = readToken(keys.token, "staff-link", token) ?? [];
  if (id === undefined) throw linkUnknown();
  const { rows } = await tx.query<StaffLink & { usedAt: Date | null; revokedAt: Date | null }>(
    `select id, kind, mail, role, staff_id as "staffId", language, expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
     from staff_link where id = $1 for update`,
    [id],
  );
  const [row] = rows;
  if (!row) throw linkUnknown();
  const { usedAt, revokedAt, ...link } = row;
  if (usedAt) throw new AppError("gone", "link-used", linkUsed[link.kind]);
  if (revokedAt) throw new AppError("gone", "link-revoked", linkRevoked);
  if (link.expiresAt <= now) throw new AppError("gone", "link-expired", linkExpired[link.kind]);
  return link;
}

/** Uses a link of this kind up; only one request can. Throws as `readLink`. */
export async function consumeLink(
  tx: Transaction,
  context: Pick<Context, "keys">,
  token: string,
  kind: LinkKind,
  now = new Date(),
): Promise<StaffLink> {
  const link = await readLink(tx, context, token, now);
  if (link.kind !== kind) throw linkUnknown();
  await tx.query("update staff_link set used_at = $2 where id = $1", [link.id, now]);
  return link;
}

/** Revokes the unused links of a kind for the same address; those without an address are the same. Mail that is due is not sent. */
export async function revokeLinks(tx: Transaction, kind: LinkKind, mail: string | null, now = new Date()): Promise<void> {
  await tx.query(
    `update staff_link set revoked_at = $3, mail_state = case when mail_state = 'due' then 'none' else mail_state end
     where kind = $1 and mail is not distinct from $2 and used_at is null and revoked_at is null`,
    [kind, mail, now],
  );
}

function linkUnknown(): AppError {
  return new AppError("not-found", "link-unknown", {
    ja: "このリンクは正しくありません。最後までコピーされているか、ご確認ください。",
    en: "This link is not right: check that all of it was copied.",
  });
}

const newLink: Readonly<Record<LinkKind, LocalText>> = {
  owner: { ja: "新しいリンクは `./hagukumi owner-link` で作れます。", en: "`./hagukumi owner-link` makes a new one." },
  invitation: { ja: "オーナーに、もう一度招待してもらってください。", en: "Ask an owner to invite you again." },
  password: { ja: "もう一度「パスワードを忘れたとき」から始めてください。", en: "Ask for a new one where you forgot your password." },
};

const say = (kind: LinkKind, ja: string, en: string): LocalText => ({ ja: `${ja}${newLink[kind].ja}`, en: `${en} ${newLink[kind].en}` });
const forEach = (ja: string, en: string): Readonly<Record<LinkKind, LocalText>> => ({
  owner: say("owner", ja, en),
  invitation: say("invitation", ja, en),
  password: say("password", ja, en),
});
const linkUsed: Readonly<Record<LinkKind, LocalText>> = {
  ...forEach("このリンクはすでに使われました。", "This link was used already."),
  // Mostly by the person themselves, who looks for the way in: nobody is invited twice.
  invitation: {
    ja: "このリンクはすでに使われました。使い始めた方は、メールアドレスとパスワードでサインインしてください。心当たりがなければ、オーナーに知らせてください。",
    en: "This link was used already. If that was you, sign in with your mail address and your password. If it was not, tell an owner.",
  },
};
const linkExpired = forEach("このリンクは期限が切れています。", "This link has expired.");
const linkRevoked: LocalText = {
  ja: "このリンクは取り消されました。新しいリンクが届いていれば、そちらをお使いください。",
  en: "This link was revoked: use the newer one, if you were given one.",
};
