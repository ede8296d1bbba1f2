import { csvCell } from "../../domain/csv-cell.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { type InvoicesFilter, type ListedInvoice, readInvoices } from "./list-invoices.ts";
import { stateWords } from "./words.ts";

const PAGE = 1_000;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

const columns: readonly { title: Readonly<Record<Language, string>>; cell: (row: ListedInvoice, language: Language) => string }[] = [
  { title: { ja: "請求書番号", en: "number" }, cell: ({ number }) => number },
  { title: { ja: "発行日", en: "issued on" }, cell: ({ issuedOn }) => issuedOn },
  { title: { ja: "お客様", en: "lead" }, cell: ({ leadName }) => leadName ?? "" },
  { title: { ja: "状態", en: "state" }, cell: ({ state }, language) => stateWords[state][language] },
  { title: { ja: "通貨", en: "currency" }, cell: ({ currency }) => currency },
  { title: { ja: "金額（税込）", en: "amount with tax" }, cell: ({ grossMinor }) => String(grossMinor) },
  { title: { ja: "入金済み", en: "paid" }, cell: ({ paidMinor }) => String(paidMinor) },
  { title: { ja: "残額", en: "open" }, cell: ({ openMinor }) => String(openMinor) },
  { title: { ja: "次の期日", en: "next due on" }, cell: ({ nextDueOn }) => nextDueOn ?? "" },
];

/** Invoices as a CSV file, newest first, amounts in the smallest unit; and an entry in the audit that it was made. Yields text in pieces. */
export async function exportInvoices(
  context: Context,
  { language, actor, filter }: { language: Language; actor: string; filter: InvoicesFilter },
): Promise<AsyncGenerator<string>> {
  const at = context.clock.now();
  await context.database.transaction((tx) =>
    writeAudit(tx, { at, actor, action: "invoices-exported", target: "invoices", refId: "invoices", data: { filter: { ...filter } } }),
  );
  return pieces(context, filter, language);
}

async function* pieces(context: Context, filter: InvoicesFilter, language: Language): AsyncGenerator<string> {
  yield `${BOM}${columns.map(({ title }) => csvCell(title[language])).join(",")}\r\n`;
  for (let after: { at: Date; id: string } | undefined; ; ) {
    const rows = await readInvoices(context, filter, PAGE, after);
    const names = await nameLeads(
      context.database.pool,
      rows.map(({ leadId }) => leadId),
    );
    const named = rows.map((row) => ({ ...row, leadName: names.get(row.leadId) ?? null }));
    yield named.map((row) => `${columns.map(({ cell }) => csvCell(cell(row, language))).join(",")}\r\n`).join("");
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { at: last.createdAt, id: last.id };
  }
}
