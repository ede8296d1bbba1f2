import { csvCell } from "../../domain/csv-cell.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type AuditFilter, type ListedAudit, readAudit } from "./list-audit.ts";

const PAGE = 1_000;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

const columns: readonly { title: Readonly<Record<Language, string>>; cell: (entry: ListedAudit, language: Language) => string }[] = [
  { title: { ja: "日時", en: "at" }, cell: ({ at }) => at.toISOString() },
  { title: { ja: "操作した人", en: "actor" }, cell: ({ actor, actorName }) => actorName ?? actor },
  { title: { ja: "内容", en: "what" }, cell: ({ sentence }, language) => sentence?.[language] ?? "" },
  { title: { ja: "操作", en: "action" }, cell: ({ action }) => action },
  { title: { ja: "対象の種類", en: "target" }, cell: ({ target }) => target },
  { title: { ja: "対象のID", en: "target id" }, cell: ({ refId }) => refId },
  { title: { ja: "理由", en: "reason" }, cell: ({ reason }) => reason ?? "" },
  { title: { ja: "詳細", en: "data" }, cell: ({ data }) => JSON.stringify(data) },
];

/** Entries of the audit as a CSV file, newest first, and one more entry that the file was made. Yields text in pieces. */
export async function exportAudit(
  context: Context,
  { language, actor: by, filter }: { language: Language; actor: string; filter: AuditFilter },
): Promise<AsyncGenerator<string>> {
  const at = context.clock.now();
  const data = { filter: JSON.parse(JSON.stringify(filter)) };
  await context.database.transaction((tx) =>
    writeAudit(tx, { at, actor: by, action: "audit-exported", target: "audit", refId: "audit", data }),
  );
  return pieces(context, filter, language);
}

async function* pieces(context: Context, filter: AuditFilter, language: Language): AsyncGenerator<string> {
  yield `${BOM}${columns.map(({ title }) => csvCell(title[language])).join(",")}\r\n`;
  for (let after: ListedAudit | undefined; ; ) {
    const rows = await readAudit(context, filter, PAGE, after);
    yield rows.map((row) => `${columns.map(({ cell }) => csvCell(cell(row, language))).join(",")}\r\n`).join("");
    after = rows.at(-1);
    if (!after || rows.length < PAGE) return;
  }
}
