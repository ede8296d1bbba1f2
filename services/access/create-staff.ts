import { v7 as uuidv7 } from "uuid";
import type { Role } from "../../domain/access/scopes.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

export interface NewStaff {
  name: string;
  /** Any case. */
  mail: string;
  role: Role;
  language: Language;
}

/** Adds a member of staff, in a transaction that also writes the audit. Returns the id, or null when the address is somebody's already. */
export async function createStaff(tx: Transaction, { name, mail, role, language }: NewStaff, now: Date): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into staff (id, name, mail, mail_verified, role, language, created_at, updated_at) values ($1, $2, $3, true, $4, $5, $6, $6)
     on conflict (mail) do nothing returning id`,
    [uuidv7(), name, mail.toLowerCase(), role, language, now],
  );
  return rows[0]?.id ?? null;
}
