import type { Transaction } from "../../prisma/client.ts";
import type { DraftName } from "./draft.ts";

/** A definition that was published from the console since a playbook's folder wrote it last. */
export interface ConsoleEdit extends DraftName {
  /** staff:<name> */
  author: string;
  at: Date;
}

/** Notes that the console has published, or retired, a definition. In the transaction that does it. */
export async function markConsoleEdit(tx: Transaction, { kind, key, author, at }: ConsoleEdit): Promise<void> {
  await tx.query(
    `insert into console_edit (kind, key, author, at) values ($1, $2, $3, $4)
     on conflict (kind, key) do update set author = excluded.author, at = excluded.at`,
    [kind, key, author, at],
  );
}

export async function readConsoleEdits(tx: Transaction): Promise<ConsoleEdit[]> {
  const { rows } = await tx.query<ConsoleEdit>("select kind, key, author, at from console_edit order by kind, key");
  return rows;
}

/** Forgets the edits of definitions that a folder has written: they are as in the folder now. */
export async function clearConsoleEdits(tx: Transaction, written: readonly DraftName[]): Promise<void> {
  await tx.query(
    "delete from console_edit e using unnest($1::text[], $2::text[]) as w(kind, key) where e.kind = w.kind and e.key = w.key",
    [written.map(({ kind }) => kind), written.map(({ key }) => key)],
  );
}
