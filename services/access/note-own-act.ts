import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { PersonCaller } from "./caller.ts";

/** What a member of staff changed in how they sign in. */
export type OwnAct =
  | "signed-out"
  | "two-factor-enabled"
  | "two-factor-disabled"
  | "backup-codes-replaced"
  | "backup-code-used"
  | "passkey-added"
  | "passkey-removed";

/** Writes it to the audit. better-auth has committed it by then: it knows no transactions of ours. */
export async function noteOwnAct(context: Context, { actor, id }: Pick<PersonCaller, "actor" | "id">, action: OwnAct): Promise<void> {
  await context.database.transaction((tx) => writeAudit(tx, { at: context.clock.now(), actor, action, target: "staff", refId: id }));
}
