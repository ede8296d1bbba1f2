import { type Role, type Scope, scopesOfRole } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { mailTaken } from "./change-me.ts";
import { requireHeld } from "./issue-api-key.ts";
import { addLink, linkUrl, revokeLinks } from "./staff-link.ts";

export interface Invitation {
  id: string;
  mail: string;
  role: Role;
  language: Language;
  createdAt: Date;
  expiresAt: Date;
  /** Of its mail. */
  mailState: "none" | "due" | "sent" | "failed";
}

interface Inviting {
  /** staff:<id> · staff:<key name> */
  actor: string;
  /** What the actor may do. */
  held: ReadonlySet<Scope>;
}

/**
 * Invites an address, by a mail with a one-time link, which is also returned so that it can be handed over. An older invitation of the
 * address counts no more. Throws AppError conflict `mail-taken`; forbidden `scope-not-held`.
 */
export async function inviteStaff(
  context: Context,
  { mail, role, language, actor, held }: { mail: string; role: Role; language: Language } & Inviting,
): Promise<Invitation & { url: string }> {
  requireHeld(scopesOfRole[role], held);
  const address = mail.toLowerCase();
  return context.database.transaction(async (tx) => {
    const taken = await tx.query("select 1 from staff where mail = $1", [address]);
    if (taken.rowCount !== 0) throw mailTaken();
    await revokeLinks(tx, "invitation", address);
    const id = await addLink(tx, { kind: "invitation", mail: address, role, staffId: null, language, actor, sent: true });
    const entry = { at: context.clock.now(), actor, action: "staff-invited", target: "staff-link", refId: id, data: { role } };
    await writeAudit(tx, entry);
    return { ...(await readInvitation(tx, id)), url: linkUrl(context, id) };
  });
}

/** An invitation that was made, with its link, which is kept nowhere. Throws AppError not-found when it was used or revoked. */
export async function readInvitationLink(context: Context, id: string): Promise<Invitation & { url: string }> {
  return { ...(await readInvitation(context.database.pool, id)), url: linkUrl(context, id) };
}

/** Sends an invitation again, with a new link and a new week. Throws AppError not-found; forbidden `scope-not-held`. */
export async function resendInvitation(context: Context, id: string, inviting: Inviting): Promise<Invitation & { url: string }> {
  const { mail, role, language } = await readInvitation(context.database.pool, id);
  return inviteStaff(context, { mail, role, language, ...inviting });
}

/** Throws AppError not-found. */
export async function revokeInvitation(context: Context, id: string, actor: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { mail } = await readInvitation(tx, id);
    await revokeLinks(tx, "invitation", mail);
    await writeAudit(tx, { at: context.clock.now(), actor, action: "invitation-revoked", target: "staff-link", refId: id });
  });
}

/** Open ones, also those that have expired, newest first. */
export async function listInvitations(tx: Transaction): Promise<Invitation[]> {
  const { rows } = await tx.query<Invitation>(
    `select id, mail, role, language, created_at as "createdAt", expires_at as "expiresAt", mail_state as "mailState"
     from staff_link where kind = 'invitation' and used_at is null and revoked_at is null order by created_at desc, id limit 200`,
  );
  return rows;
}

async function readInvitation(tx: Transaction, id: string): Promise<Invitation> {
  const { rows } = await tx.query<Invitation>(
    `select id, mail, role, language, created_at as "createdAt", expires_at as "expiresAt", mail_state as "mailState"
     from staff_link where id = $1 and kind = 'invitation' and used_at is null and revoked_at is null`,
    [id],
  );
  const [found] = rows;
  if (!found)
    throw new AppError("not-found", "invitation-unknown", {
      ja: "その招待はありません。使われたか、取り消されています。",
      en: "There is no such invitation: it was used or revoked.",
    });
  return found;
}
