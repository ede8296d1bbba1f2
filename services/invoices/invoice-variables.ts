import { z } from "zod";
import { formatMoney } from "../../domain/money/format-money.ts";
import { dateWords } from "../../domain/time/date-words.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { type Invoice, type InvoiceInstalment, invoiceColumns, numberOf, readInstalments } from "./invoice.ts";
import { invoiceUrl } from "./invoice-link.ts";
import { readBilling } from "./read-billing.ts";
import { readCredit } from "./read-credit.ts";

const schema = z.object({
  invoice: z.object({
    number: z.string(),
    title: z.string(),
    total: z.string(),
    /** What is open of the whole invoice. */
    open: z.string(),
    instalments: z.array(z.object({ due: z.string(), amount: z.string() })),
    /** Of the instalment that the message is about, or the next open one; empty when nothing is open. */
    due: z.string(),
    dueAmount: z.string(),
    /** What is overdue; empty when nothing is. */
    overdue: z.string(),
    /** The payment that the message is about; empty in others. */
    paid: z.string(),
    /** What the lead has paid beyond what was due; empty when there is none. */
    credit: z.string(),
    /** Where a transfer goes; empty when it cannot be paid so. */
    account: z.string(),
  }),
  urls: z.object({ invoice: z.string() }),
});

type InvoiceVariables = z.infer<typeof schema>;

/** What the messages about an invoice may use. */
export const invoiceVariables = defineVariables({
  schema,
  sample: {
    invoice: {
      number: "2027-00042",
      title: "経営棚おろし講座",
      total: "366,000円",
      open: "305,000円",
      instalments: [
        { due: "2027年4月27日（火）", amount: "61,000円" },
        { due: "2027年5月27日（木）", amount: "61,000円" },
      ],
      due: "2027年5月27日（木）",
      dueAmount: "61,000円",
      overdue: "61,000円",
      paid: "61,000円",
      credit: "61,000円",
      account: "みらい銀行 本店営業部 普通 1234567 カ）コナミ",
    },
    urls: { invoice: "https://example.com/i/token" },
  },
  read: readInvoiceVariables,
});

async function readInvoiceVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, InvoiceVariables>> {
  const ids = [...new Set(touches.map(({ originId }) => originId))];
  const { rows } = await tx.query<Invoice & { language: Language; zone: string }>(
    `select ${invoiceColumns}, l.language, l.zone from invoice i join lead l on l.id = i.lead_id where i.id = any($1::uuid[])`,
    [ids],
  );
  const instalments = Map.groupBy(await readInstalments(tx, ids), ({ invoiceId }) => invoiceId);
  const { account } = await readBilling(tx);
  const values = new Map<string, InvoiceVariables>();
  for (const touch of touches) {
    const row = rows.find(({ id }) => id === touch.originId);
    if (!row) continue;
    const own = instalments.get(row.id) ?? [];
    const credit = (await readCredit(tx, row.leadId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const paid = await readPaid(tx, touch.slot);
    values.set(touch.id, {
      invoice: {
        ...sumsOf(row, own, touch.slot, context.clock.now()),
        paid: paid === null ? "" : formatMoney(paid, row.currency, row.language),
        credit: credit > 0 ? formatMoney(credit, row.currency, row.language) : "",
        account: account ? [account.bank, account.branch, account.type, account.number, account.holder].join(" ") : "",
      },
      urls: { invoice: invoiceUrl(context, row.id) },
    });
  }
  return values;
}

/** The amount of the payment, or the refund, that a message is about. */
async function readPaid(tx: Transaction, slot: string): Promise<number | null> {
  const [, id] = /^(?:received|credit|refunded)-([0-9a-f-]{36})$/.exec(slot) ?? [];
  if (id === undefined) return null;
  const { rows } = await tx.query<{ amount: number }>(
    `select amount_minor::float8 as amount from payment where id = $1
     union all select amount_minor::float8 from refund where id = $1`,
    [id],
  );
  return rows[0]?.amount ?? null;
}

function sumsOf(
  invoice: Invoice & { language: Language; zone: string },
  instalments: readonly InvoiceInstalment[],
  slot: string,
  now: Date,
): Omit<InvoiceVariables["invoice"], "paid" | "credit" | "account"> {
  const { language, currency, zone } = invoice;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const today = dateIn(zone, now);
  const [, n] = /^(?:upcoming|charge-failed)-(\d+)$/.exec(slot) ?? [];
  const open = instalments.filter(({ openMinor }) => openMinor > 0);
  const next = n === undefined ? open[0] : instalments.find((instalment) => instalment.n === Number(n));
  const sum = (some: readonly InvoiceInstalment[]) => some.reduce((total, { openMinor }) => total + openMinor, 0);
  const overdue = sum(open.filter(({ dueOn }) => dueOn < today));
  return {
    number: numberOf(invoice),
    title: invoice.lines[0]?.title ?? "",
    total: money(invoice.grossMinor),
    open: money(sum(open)),
    instalments: instalments.map(({ dueOn, amountMinor }) => ({ due: dateWords(language, dueOn), amount: money(amountMinor) })),
    due: next ? dateWords(language, next.dueOn) : "",
    dueAmount: next ? money(next.openMinor) : "",
    overdue: overdue > 0 ? money(overdue) : "",
  };
}
