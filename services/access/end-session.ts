import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { PersonCaller } from "./caller.ts";
import { endSessions } from "./change-password.ts";

type Person = Pick<PersonCaller, "id" | "actor" | "sessionId">;

/** Ends one of a person's own sessions at once. Throws AppError not-found for any other. */
export async function endSession(context: Context, { id, actor }: Pick<Person, "id" | "actor">, sessionId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rowCount } = await tx.query("delete from staff_session where id = $1 and staff_id = $2", [sessionId, id]);
    if (rowCount === 0)
      throw new AppError("not-found", "session-unknown", { ja: "その端末のサインインはありません。", en: "You have no such session." });
    await writeAudit(tx, { at: context.clock.now(), actor, action: "session-ended", target: "session", refId: sessionId });
  });
}

/** Ends all sessions of a person but the present one. Returns how many. */
export async function endOtherSessions(context: Context, { id, actor, sessionId }: Person): Promise<number> {
  return context.database.transaction(async (tx) => {
    const ended = await endSessions(tx, id, sessionId);
    if (ended > 0)
      await writeAudit(tx, { at: context.clock.now(), actor, action: "sessions-ended", target: "staff", refId: id, data: { ended } });
    return ended;
  });
}
