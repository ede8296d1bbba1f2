import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";

/** What a person books of a payment for one instalment. */
export interface ChosenPart {
  instalmentId: string;
  /** Of the money. */
  amountMinor: number;
  /** That the payer's bank kept; it counts as paid, beside the money. */
  feeMinor?: number | undefined;
}

/** Whose the instalments are. Throws AppError not-found for one that is not there. */
export async function leadsOfInstalments(tx: Transaction, parts: readonly ChosenPart[]): Promise<Map<string, string>> {
  const ids = [...new Set(parts.map(({ instalmentId }) => instalmentId))];
  const { rows } = await tx.query<{ id: string; leadId: string }>(
    'select id, lead_id as "leadId" from instalment where id = any($1::uuid[])',
    [ids],
  );
  if (rows.length < ids.length)
    throw new AppError("not-found", "instalment-unknown", {
      ja: "お支払いの回が見つかりません。",
      en: "One of the instalments does not exist.",
    });
  return new Map(rows.map(({ id, leadId }) => [id, leadId]));
}

/**
 * Checks that the parts are within the payment, within what is open, and that no fee is above what payers' banks may keep. The caller has
 * locked the leads. Throws AppError invalid, conflict.
 */
export async function checkParts(
  tx: Transaction,
  { parts, amountMinor, toleranceMinor }: { parts: readonly ChosenPart[]; amountMinor: number; toleranceMinor: number },
): Promise<void> {
  const money = parts.reduce((sum, part) => sum + part.amountMinor, 0);
  const fees = parts.reduce((sum, { feeMinor = 0 }) => sum + feeMinor, 0);
  if (money > amountMinor)
    throw new AppError("invalid", "parts-too-much", {
      ja: `割り振りの合計（${money}）が、入金額（${amountMinor}）を超えています。`,
      en: `The parts come to ${money}, which is more than the ${amountMinor} that came.`,
    });
  if (fees > toleranceMinor)
    throw new AppError("invalid", "fee-too-high", {
      ja: `振込手数料として扱えるのは合計${toleranceMinor}までです。それ以上の値引きは、請求書の訂正で行ってください。`,
      en: `Fees come to ${toleranceMinor} at most. A larger discount needs a correction of the invoice.`,
    });
  const { rows } = await tx.query<{ id: string; openMinor: number }>(
    `select t.id, (t.amount_minor - coalesce((select sum(a.amount_minor) from allocation a where a.instalment_id = t.id), 0))::float8 as "openMinor"
     from instalment t join invoice i on i.id = t.invoice_id
     where t.id = any($1::uuid[]) and t.void_at is null and i.state = 'issued'`,
    [parts.map(({ instalmentId }) => instalmentId)],
  );
  const open = new Map(rows.map((row) => [row.id, row.openMinor]));
  for (const { instalmentId, amountMinor: part, feeMinor = 0 } of parts)
    open.set(instalmentId, (open.get(instalmentId) ?? 0) - part - feeMinor);
  if ([...open.values()].some((minor) => minor < 0))
    throw new AppError("conflict", "parts-not-open", {
      ja: "割り振りが、いま未払いの額を超えているか、請求が取り消されています。画面を読み直してください。",
      en: "A part is more than what is open now, or its invoice was voided. Look at it again.",
    });
}
