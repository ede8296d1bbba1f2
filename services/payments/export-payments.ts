import { csvCell } from "../../domain/csv-cell.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { methodWords } from "../invoices/module.ts";
import { type ListedPayment, listPayments, type PaymentsQuery } from "./list-payments.ts";

const PAGE = 1_000;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

const states: Readonly<Record<ListedPayment["state"], LocalText>> = {
  received: { ja: "入金済み", en: "received" },
  reversed: { ja: "取り消し", en: "reversed" },
};

const columns: readonly { title: LocalText; cell: (row: ListedPayment, language: Language) => string }[] = [
  { title: { ja: "入金日", en: "received on" }, cell: ({ receivedOn }) => receivedOn },
  { title: { ja: "お客様", en: "lead" }, cell: ({ leadName }) => leadName ?? "" },
  { title: { ja: "支払い方法", en: "method" }, cell: ({ method }, language) => methodWords(method)[language] },
  { title: { ja: "状態", en: "state" }, cell: ({ state }, language) => states[state][language] },
  { title: { ja: "通貨", en: "currency" }, cell: ({ currency }) => currency },
  { title: { ja: "金額", en: "amount" }, cell: ({ amountMinor }) => String(amountMinor) },
  { title: { ja: "請求に充当", en: "for invoices" }, cell: ({ allocatedMinor }) => String(allocatedMinor) },
  { title: { ja: "振込手数料", en: "bank fee" }, cell: ({ feeMinor }) => String(feeMinor) },
  { title: { ja: "前受金", en: "credit" }, cell: ({ creditMinor }) => String(creditMinor) },
  { title: { ja: "返金", en: "refund" }, cell: ({ refundMinor }) => String(refundMinor) },
];

type Filter = Omit<PaymentsQuery, "limit" | "cursor">;

/** Payments as a CSV file, newest first, amounts in the smallest unit; and an entry in the audit that it was made. Yields text in pieces. */
export async function exportPayments(
  context: Context,
  { language, actor, filter }: { language: Language; actor: string; filter: Filter },
): Promise<AsyncGenerator<string>> {
  const at = context.clock.now();
  await context.database.transaction((tx) =>
    writeAudit(tx, { at, actor, action: "payments-exported", target: "payments", refId: "payments", data: { filter: { ...filter } } }),
  );
  return pieces(context, filter, language);
}

async function* pieces(context: Context, filter: Filter, language: Language): AsyncGenerator<string> {
  yield `${BOM}${columns.map(({ title }) => csvCell(title[language])).join(",")}\r\n`;
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listPayments(context, { ...filter, limit: PAGE, cursor });
    yield items.map((row) => `${columns.map(({ cell }) => csvCell(cell(row, language))).join(",")}\r\n`).join("");
    if (next === null) return;
    cursor = next;
  }
}
