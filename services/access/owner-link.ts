import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { NO_MAIL } from "./change-me.ts";
import { createStaff } from "./create-staff.ts";
import { addLink, consumeLink, linkUrl, revokeLinks } from "./staff-link.ts";

/** Makes the one-time link that signs the owner in; older ones count no more. */
export async function makeOwnerLink(context: Context, { actor, language }: { actor: string; language: Language }): Promise<string> {
  return context.database.transaction(async (tx) => {
    await revokeLinks(tx, "owner", null);
    const id = await addLink(tx, { kind: "owner", mail: null, role: null, staffId: null, language, actor, sent: false });
    await writeAudit(tx, { at: context.clock.now(), actor, action: "owner-link-made", target: "staff-link", refId: id });
    return linkUrl(context, id);
  });
}

/** Uses the owner's link. Returns whom to sign in: the first owner, who is made if there is none. Throws as `readLink`. */
export async function useOwnerLink(context: Context, token: string): Promise<string> {
  return context.database.transaction(async (tx) => {
    const { language } = await consumeLink(tx, context, token, "owner");
    return findOrMakeOwner(tx, context, language);
  });
}

/**
 * The owner of a sandbox, who is made if there is none: in the language that the installation was started in, otherwise in `language`. The
 * caller has seen that it is one.
 */
export async function sandboxOwner(context: Context, language: Language): Promise<string> {
  return context.database.transaction(async (tx) => findOrMakeOwner(tx, context, (await startedIn(tx)) ?? language));
}

/** The start makes the owner's link in its language. */
async function startedIn(tx: Transaction): Promise<Language | undefined> {
  const { rows } = await tx.query<{ language: Language }>(
    "select language from staff_link where kind = 'owner' order by created_at desc, id desc limit 1",
  );
  return rows[0]?.language;
}

/** True until somebody can sign in. */
export async function isWithoutStaff({ database }: Context): Promise<boolean> {
  const { rowCount } = await database.pool.query("select 1 from staff limit 1");
  return rowCount === 0;
}

async function findOrMakeOwner(tx: Transaction, context: Context, language: Language): Promise<string> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('staff owner', 3))");
  const { rows } = await tx.query<{ id: string }>(
    "select id from staff where role = 'owner' and disabled_at is null order by created_at, id limit 1",
  );
  if (rows[0]) return rows[0].id;
  const name = language === "ja" ? "オーナー" : "Owner";
  const now = context.clock.now();
  const id = await createStaff(tx, { name, mail: NO_MAIL, role: "owner", language }, now);
  if (id === null) throw new Error("There is no owner, but their address is somebody's.");
  await writeAudit(tx, { at: now, actor: "system", action: "staff-added", target: "staff", refId: id, data: { role: "owner" } });
  return id;
}
