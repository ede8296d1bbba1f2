import { csvCell } from "../../domain/csv-cell.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type LooseFilter, type LooseWork, listLooseWork } from "./list-loose-work.ts";
import { columnWords, kindWords, nextWords, reasonWords } from "./words.ts";

const PAGE = 1_000;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

const columns: readonly { title: keyof typeof columnWords; cell: (row: LooseWork, language: Language) => string }[] = [
  { title: "kind", cell: ({ kind }, language) => kindWords[kind][language] },
  { title: "lead", cell: ({ leadName, name }) => leadName ?? name ?? "" },
  { title: "about", cell: ({ title }, language) => title?.[language] ?? Object.values(title ?? {})[0] ?? "" },
  {
    title: "reasons",
    cell: ({ reasons }, language) => reasons.map((one) => reasonWords[one][language]).join(language === "ja" ? "、" : ", "),
  },
  { title: "owner", cell: ({ ownerName }) => ownerName ?? "" },
  { title: "next", cell: ({ nextKind, nextAction }, language) => nextWords[nextKind]?.[language] ?? nextAction },
  { title: "date", cell: ({ nextOn }) => nextOn ?? "" },
];

/** The list as a CSV file, and an entry in the audit that it was made. Yields text in pieces. */
export async function exportLooseWork(
  context: Context,
  { language, actor, filter }: { language: Language; actor: string; filter: LooseFilter },
): Promise<AsyncGenerator<string>> {
  const at = context.clock.now();
  await context.database.transaction((tx) =>
    writeAudit(tx, { at, actor, action: "hand-over-exported", target: "hand-over", refId: "hand-over", data: { filter: { ...filter } } }),
  );
  return pieces(context, filter, language);
}

async function* pieces(context: Context, filter: LooseFilter, language: Language): AsyncGenerator<string> {
  yield `${BOM}${columns.map(({ title }) => csvCell(columnWords[title][language])).join(",")}\r\n`;
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await listLooseWork(context, { ...filter, limit: PAGE, cursor });
    yield items.map((row) => `${columns.map(({ cell }) => csvCell(cell(row, language))).join(",")}\r\n`).join("");
    if (next === null) return;
    cursor = next;
  }
}
