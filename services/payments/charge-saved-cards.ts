import { v7 as uuidv7 } from "uuid";
import type { CardPayments } from "../../channels/stripe/card-payments.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readInstalments } from "../invoices/module.ts";
import { type Attempt, insertAttempt, lockAttempt, readRunning } from "./attempt.ts";
import { chargeAttempt } from "./charge-attempt.ts";
import { readSavedCard } from "./saved-card.ts";

/** A repeated request names the same values; a charge without the lead has no page that could end. Business ms. */
const CHARGE_MS = 24 * 3_600_000;

/**
 * Instalments whose day has come where the lead is, at nine, once each: what was tried without the lead is not tried so again. Those that fell
 * due before the card was saved are left to the lead. SQL for those who wait, too.
 */
export const dueChargesSql = `from saved_card c join lead l on l.id = c.lead_id and l.erased_at is null
  join instalment t on t.lead_id = c.lead_id and t.void_at is null join invoice i on i.id = t.invoice_id and i.state = 'issued'
  where c.ended_at is null and t.due_on >= (c.saved_at at time zone l.zone)::date
    and t.amount_minor > coalesce((select sum(p.amount_minor) from allocation p where p.instalment_id = t.id), 0)
    and not exists (select 1 from payment_attempt a where a.instalment_id = t.id and (a.by = 'saved' or a.state in ('unknown', 'open')))`;

/** When an instalment of `dueChargesSql` is charged. */
export const chargeAtSql = "((t.due_on + time '09:00') at time zone l.zone)";

/** Charges the saved cards of what is due; returns how many it found. Each attempt is written down before the provider hears of it (PAY3). */
export async function chargeSavedCards(context: Context, provider: CardPayments): Promise<number> {
  const now = context.clock.now();
  const { rows } = await context.database.pool.query<{ instalmentId: string; invoiceId: string; leadId: string }>(
    `select t.id as "instalmentId", t.invoice_id as "invoiceId", t.lead_id as "leadId" ${dueChargesSql}
       and t.due_on <= ($1::timestamptz at time zone l.zone)::date and ${chargeAtSql} <= $1 order by t.due_on, t.id limit 50`,
    [now],
  );
  for (const due of rows) {
    const attempt = await context.database.transaction((tx) => begin(tx, context, due));
    if (attempt) await chargeAttempt(context, provider, attempt);
  }
  return rows.length;
}

async function begin(
  tx: Transaction,
  context: Context,
  { instalmentId, invoiceId, leadId }: { instalmentId: string; invoiceId: string; leadId: string },
): Promise<Attempt | null> {
  if (!(await lockLeads(tx, [leadId])).has(leadId)) return null;
  const { rows } = await tx.query<{ currency: string; language: Language }>(
    "select i.currency, l.language from invoice i join lead l on l.id = i.lead_id where i.id = $1 and i.state = 'issued'",
    [invoiceId],
  );
  const [invoice] = rows;
  const open = (await readInstalments(tx, [invoiceId])).find(({ id }) => id === instalmentId);
  if (!invoice || !open || open.openMinor === 0 || (await readSavedCard(tx, leadId)) === null) return null;
  if ((await readRunning(tx, instalmentId)) !== null || (await wasTried(tx, instalmentId))) return null;
  const startedAt = context.clock.now();
  const id = uuidv7();
  await insertAttempt(tx, {
    id,
    instalmentId,
    leadId,
    by: "saved",
    method: "card",
    amountMinor: open.openMinor,
    ...invoice,
    savesCard: false,
    startedAt,
    payBy: new Date(startedAt.getTime() + CHARGE_MS),
  });
  return lockAttempt(tx, id);
}

async function wasTried(tx: Transaction, instalmentId: string): Promise<boolean> {
  const { rowCount } = await tx.query("select from payment_attempt where instalment_id = $1 and by = 'saved' limit 1", [instalmentId]);
  return rowCount !== 0;
}
