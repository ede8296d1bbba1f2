import { csvCell } from "../../domain/csv-cell.ts";
import type { Direction } from "../../domain/cursor.ts";
import type { Language } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "./lead-filter.ts";
import { type ListedLead, readListedLeads } from "./list-leads.ts";
import { type LeadOrder, pageLeads } from "./page-leads.ts";

const PAGE = 1_000;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

const columns: readonly { title: Readonly<Record<Language, string>>; cell: (lead: ListedLead) => string }[] = [
  { title: { ja: "ID", en: "id" }, cell: ({ id }) => id },
  { title: { ja: "お名前", en: "name" }, cell: ({ name }) => name ?? "" },
  { title: { ja: "フリガナ", en: "kana" }, cell: ({ kana }) => kana ?? "" },
  { title: { ja: "会社名", en: "company" }, cell: ({ company }) => company ?? "" },
  { title: { ja: "メールアドレス", en: "email" }, cell: ({ email }) => email?.address ?? "" },
  { title: { ja: "メールの状態", en: "email state" }, cell: ({ email }) => stateOf(email) },
  { title: { ja: "LINEの名前", en: "LINE name" }, cell: ({ line }) => line?.name ?? "" },
  { title: { ja: "LINEの状態", en: "LINE state" }, cell: ({ line }) => stateOf(line) },
  { title: { ja: "関係", en: "relation" }, cell: ({ relation }) => relation },
  { title: { ja: "検討段階", en: "stage" }, cell: ({ stage }) => stage },
  { title: { ja: "タグ", en: "tags" }, cell: ({ tags }) => tags.join(" ") },
  { title: { ja: "保留の理由", en: "holds" }, cell: ({ holdCauses }) => holdCauses.join(" ") },
  { title: { ja: "スコア", en: "score" }, cell: ({ topScore }) => String(topScore) },
  {
    title: { ja: "参加中のシーケンス", en: "sequences" },
    cell: ({ enrolments }) => enrolments.map(({ title, step }) => (step === null ? title : `${title} (${step})`)).join(" / "),
  },
  { title: { ja: "獲得経路", en: "source" }, cell: ({ source }) => source ?? "" },
  { title: { ja: "最後の行動", en: "last activity" }, cell: ({ lastActivityAt }) => lastActivityAt?.toISOString() ?? "" },
  { title: { ja: "登録日時", en: "created" }, cell: ({ createdAt }) => createdAt.toISOString() },
  { title: { ja: "外部ID", en: "external id" }, cell: ({ externalId }) => externalId ?? "" },
];

/** The codes that a program reads back are the same in both languages. */
function stateOf(contact: { state: string; suppressed: boolean } | null): string {
  if (contact === null) return "";
  return contact.suppressed ? "suppressed" : contact.state;
}

/**
 * The leads of a list as a CSV file, in the list's order, and an entry in the audit that it was made. Yields text in pieces. Throws AppError
 * before it writes anything, when a filter names what does not exist.
 */
export async function exportLeads(
  context: Context,
  {
    sort = "newest",
    direction,
    language,
    actor,
    ...filter
  }: LeadFilter & { sort?: LeadOrder; direction?: Direction | undefined; language: Language; actor: string },
): Promise<AsyncGenerator<string>> {
  await leadConditions(context, filter);
  const { search: _, ...asked } = filter;
  // The words of a search may be a name, which the audit must not keep.
  const data = { filter: JSON.parse(JSON.stringify(asked)), searched: filter.search !== undefined, sort, ...(direction && { direction }) };
  await context.database.transaction((tx) =>
    writeAudit(tx, { at: context.clock.now(), actor, action: "leads-exported", target: "leads", refId: "leads", data }),
  );
  return pieces(context, filter, { sort, direction }, language);
}

async function* pieces(
  context: Context,
  filter: LeadFilter,
  order: { sort: LeadOrder; direction: Direction | undefined },
  language: Language,
): AsyncGenerator<string> {
  yield `${BOM}${columns.map(({ title }) => csvCell(title[language])).join(",")}\r\n`;
  let cursor: string | undefined;
  do {
    const { ids, next } = await pageLeads(context, { ...filter, ...order, limit: PAGE, cursor });
    const leads = await readListedLeads(context, ids);
    yield leads.map((lead) => `${columns.map(({ cell }) => csvCell(cell(lead))).join(",")}\r\n`).join("");
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
