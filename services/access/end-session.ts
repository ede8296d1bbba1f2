import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { PersonCaller } from "./caller.ts";
import { endSessions } from "./change-password.ts";
import { readStaff } from "./list-staff.ts";

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

/** Ends all sessions of a member of staff, as when they lost a device. Returns how many. Throws AppError not-found. */
export async function signStaffOut(
  context: Context,
  { staffId, actor, reason }: { staffId: string; actor: string; reason: string },
): Promise<number> {
  return context.database.transaction(async (tx) => {
    await readStaff(tx, staffId);
    const ended = await endSessions(tx, staffId);
    const entry = { at: context.clock.now(), actor, action: "staff-signed-out", target: "staff", refId: staffId, reason };
    await writeAudit(tx, { ...entry, data: { ended } });
    return ended;
  });
}
