import { v7 as uuidv7 } from "uuid";
import { payerOf } from "../../domain/bank/fold-payer.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { StoredLine } from "./bank-line.ts";

/** Remembers who sent a line, so that the next one needs nobody (PAY9). A line without a name teaches nothing. */
export async function rememberPayer(
  tx: Transaction,
  context: Context,
  { line, leadId, actor }: { line: StoredLine; leadId: string; actor: string },
): Promise<void> {
  const { foldedName, bank, branch, account } = payerOf(line);
  if (foldedName === "") return;
  await tx.query(
    `insert into payer_alias (id, folded_name, bank, branch, account, lead_id, line_id, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (folded_name, bank, branch, account, lead_id) do nothing`,
    [uuidv7(), foldedName, bank, branch, account, leadId, line.id, context.clock.now(), actor],
  );
}

/** Forgets what a line taught. */
export async function forgetPayer(tx: Transaction, lineId: string): Promise<void> {
  await tx.query("delete from payer_alias where line_id = $1", [lineId]);
}
