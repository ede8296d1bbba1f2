import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { PersonCaller } from "./caller.ts";

/** Of an owner who entered by a link and has not yet said their address. No mail goes there (RFC 2606). */
export const NO_MAIL = "owner@hagukumi.invalid";

export interface OwnChange {
  name?: string | undefined;
  language?: Language | undefined;
  /** Only for those who have none yet. */
  mail?: string | undefined;
}

/** Changes one's own name and language, and sets an owner's address once. Throws AppError conflict `mail-known`, `mail-taken`. */
export async function changeMe(
  context: Context,
  me: Pick<PersonCaller, "id" | "actor" | "name" | "language" | "mail">,
  change: OwnChange,
): Promise<void> {
  const mail = change.mail?.toLowerCase();
  if (mail !== undefined && mail !== me.mail && me.mail !== NO_MAIL) throw mailKnown();
  const before = { name: me.name, language: me.language, mail: me.mail };
  const after = { name: change.name ?? me.name, language: change.language ?? me.language, mail: mail ?? me.mail };
  const now = context.clock.now();
  await context.database.transaction(async (tx) => {
    const taken = await tx.query("select 1 from staff where mail = $1 and id <> $2", [after.mail, me.id]);
    if (taken.rowCount !== 0) throw mailTaken();
    await tx.query("update staff set name = $2, language = $3, mail = $4, updated_at = $5 where id = $1", [
      me.id,
      after.name,
      after.language,
      after.mail,
      now,
    ]);
    await writeAudit(tx, { at: now, actor: me.actor, action: "staff-changed", target: "staff", refId: me.id, data: { before, after } });
  });
}

function mailKnown(): AppError {
  return new AppError("conflict", "mail-known", {
    ja: "メールアドレスは変えられません。新しいアドレスに招待してもらってください。",
    en: "Your mail address cannot be changed: have an owner invite the new one.",
  });
}

export function mailTaken(): AppError {
  return new AppError("conflict", "mail-taken", {
    ja: "そのメールアドレスのスタッフがすでにいます。",
    en: "There is a member of staff with this mail address already.",
  });
}
