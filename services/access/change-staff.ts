import { type Role, type Scope, scopesOfRole } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { endSessions } from "./change-password.ts";
import { requireHeld } from "./issue-api-key.ts";
import { type ListedStaff, readStaff, staffUnknown } from "./list-staff.ts";

export interface StaffChange {
  staffId: string;
  /** What is left out stays as it is. */
  role?: Role | undefined;
  disabled?: boolean | undefined;
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  /** False: the authenticator app goes, as of somebody who lost it and the backup codes, too. */
  twoFactor?: false | undefined;
  /** Why; kept in the audit. */
  reason?: string | undefined;
  /** staff:<id> · staff:<key name> */
  actor: string;
  /** What the actor may do. */
  held: ReadonlySet<Scope>;
}

/**
 * Gives a member of staff another role, disables or enables them, or takes their authenticator app off. Their sessions end, so that nothing
 * goes on with what they were allowed before. Throws AppError not-found; forbidden `scope-not-held`; conflict `last-owner`; ChangedMeanwhile.
 */
export async function changeStaff(context: Context, change: StaffChange): Promise<ListedStaff> {
  const { staffId, role, disabled, twoFactor, revision, reason, actor, held } = change;
  const now = context.clock.now();
  return context.database.transaction(async (tx) => {
    const owners = await lockOwners(tx);
    const before = await lockStaff(tx, staffId);
    if (revision !== undefined && before.revision !== revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "staff", refId: staffId, now }));
    const after = { role: role ?? before.role, disabled: disabled ?? before.disabled };
    if (after.role !== before.role) requireHeld([...scopesOfRole[before.role], ...scopesOfRole[after.role]], held);
    if (owners.every((id) => id === staffId) && owners.length > 0 && (after.role !== "owner" || after.disabled)) throw lastOwner();
    const entry = { at: now, actor, target: "staff", refId: staffId, reason };
    if (after.role !== before.role) {
      await tx.query("update staff set role = $2, updated_at = $3 where id = $1", [staffId, after.role, now]);
      await writeAudit(tx, { ...entry, action: "staff-role-changed", data: { before: before.role, after: after.role } });
    }
    if (after.disabled !== before.disabled) {
      await tx.query("update staff set disabled_at = $2, updated_at = $3 where id = $1", [staffId, after.disabled ? now : null, now]);
      await writeAudit(tx, { ...entry, action: after.disabled ? "staff-disabled" : "staff-enabled" });
    }
    const loosened = twoFactor === false && before.twoFactor;
    if (loosened) {
      requireHeld(scopesOfRole[before.role], held);
      await tx.query("update staff set two_factor_enabled = false, updated_at = $2 where id = $1", [staffId, now]);
      await tx.query("delete from staff_two_factor where staff_id = $1", [staffId]);
      await writeAudit(tx, { ...entry, action: "staff-two-factor-removed" });
    }
    if (after.role !== before.role || after.disabled || loosened) await endSessions(tx, staffId);
    return readStaff(tx, staffId);
  });
}

/** Of those who can sign in. Locked, so that two owners cannot disable each other at once. */
async function lockOwners(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from staff where role = 'owner' and disabled_at is null order by id for update",
  );
  return rows.map(({ id }) => id);
}

interface StaffState {
  role: Role;
  disabled: boolean;
  twoFactor: boolean;
  revision: number;
}

async function lockStaff(tx: Transaction, id: string): Promise<StaffState> {
  const { rows } = await tx.query<StaffState>(
    `select role, disabled_at is not null as disabled, two_factor_enabled as "twoFactor", revision from staff where id = $1 for update`,
    [id],
  );
  const [found] = rows;
  if (!found) throw staffUnknown();
  return found;
}

function lastOwner(): AppError {
  return new AppError("conflict", "last-owner", {
    ja: "最後のオーナーは、役割を変えることも停止することもできません。先にほかの人をオーナーにしてください。",
    en: "The last owner keeps their role and cannot be disabled: make somebody else an owner first.",
  });
}
