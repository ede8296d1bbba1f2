import { hashPassword } from "better-auth/crypto";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { mailTaken } from "./change-me.ts";
import { endSessions, writePassword } from "./change-password.ts";
import { createStaff } from "./create-staff.ts";
import { addLink, consumeLink, readLink, revokeLinks } from "./staff-link.ts";

/** Makes the invited a member of staff. Returns the id. Throws as `readLink`; AppError conflict `mail-taken`. */
export async function acceptInvitation(
  context: Context,
  { token, name, password, language }: { token: string; name: string; password: string; language: Language },
): Promise<string> {
  // First, since hashing takes time that a stranger must not be able to ask for.
  await context.database.transaction((tx) => readLink(tx, context, token));
  const hash = await hashPassword(password);
  return context.database.transaction(async (tx) => {
    const { id: linkId, mail, role } = await consumeLink(tx, context, token, "invitation");
    if (mail === null || role === null) throw new Error("An invitation has no address or role.");
    const now = context.clock.now();
    const id = await createStaff(tx, { name, mail, role, language }, now);
    if (id === null) throw mailTaken();
    await writePassword(tx, id, hash);
    const data = { role, invitation: linkId };
    await writeAudit(tx, { at: now, actor: `staff:${id}`, action: "staff-added", target: "staff", refId: id, data });
    return id;
  });
}

/**
 * Sends a link for a new password, if the address is one of staff. Does the same work for every address, so that nobody can tell from the
 * time whether it is (rules.md SEC6).
 */
export async function askForPassword(context: Context, mail: string): Promise<void> {
  const address = mail.toLowerCase();
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string; language: Language }>(
      "select id, language from staff where mail = $1 and disabled_at is null",
      [address],
    );
    const [found] = rows;
    await revokeLinks(tx, "password", address);
    const whose = { mail: address, role: null, staffId: found?.id ?? null, language: found?.language ?? "ja" } as const;
    const id = await addLink(tx, { kind: "password", ...whose, actor: "system", sent: found !== undefined });
    const refId = found?.id ?? id;
    await writeAudit(tx, { at: context.clock.now(), actor: "system", action: "password-asked", target: "staff", refId });
  });
}

/** Sets the password by a link and ends all sessions of its owner. Throws as `readLink`. */
export async function resetPassword(context: Context, { token, password }: { token: string; password: string }): Promise<void> {
  await context.database.transaction((tx) => readLink(tx, context, token));
  const hash = await hashPassword(password);
  await context.database.transaction(async (tx) => {
    const { staffId } = await consumeLink(tx, context, token, "password");
    if (staffId === null) throw new Error("A link of nobody was used.");
    await writePassword(tx, staffId, hash);
    await endSessions(tx, staffId);
    await writeAudit(tx, { at: context.clock.now(), actor: `staff:${staffId}`, action: "password-reset", target: "staff", refId: staffId });
  });
}
