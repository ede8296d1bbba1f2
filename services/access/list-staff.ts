import type { Role } from "../../domain/access/scopes.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

export interface ListedStaff {
  id: string;
  name: string;
  mail: string;
  role: Role;
  language: Language;
  /** An authenticator app is asked for at sign-in. */
  twoFactor: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  /** To within a day; null for those without a session in the last week. */
  seenAt: Date | null;
  /** Increases with every change of role, and when they are disabled or enabled. */
  revision: number;
}

/** All members of staff by name, the disabled ones last. */
export async function listStaff(tx: Transaction): Promise<ListedStaff[]> {
  const { rows } = await tx.query<ListedStaff>(
    `select id, name, mail, role, language, two_factor_enabled as "twoFactor", disabled_at as "disabledAt", created_at as "createdAt", revision,
       (select max(updated_at) from staff_session where staff_id = staff.id) as "seenAt"
     from staff order by disabled_at is not null, name, id`,
  );
  return rows;
}

/** Throws AppError not-found. */
export async function readStaff(tx: Transaction, id: string): Promise<ListedStaff> {
  const found = (await listStaff(tx)).find((one) => one.id === id);
  if (!found) throw staffUnknown();
  return found;
}

export function staffUnknown(): AppError {
  return new AppError("not-found", "staff-unknown", { ja: "そのスタッフはいません。", en: "There is no such member of staff." });
}
