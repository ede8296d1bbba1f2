import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { csvCell } from "../../domain/csv-cell.ts";
import type { Context } from "../engine/context/context.ts";
import { readSendContent } from "../engine/dispatch/read-send-content.ts";
import { paperFileName, readPaper } from "../papers/module.ts";
import type { DisclosedRow, Disclosure } from "./disclose-lead.ts";
import { disclosedKinds, MOST_ROWS } from "./disclosed-kinds.ts";

/** Messages whose content is in the archive: the newest. The rows of all sends are in it. */
const MOST_MESSAGES = 500;
/** Spreadsheets read a file as UTF-8 only with this mark. */
const BOM = "\ufeff";

/**
 * A ZIP file for the lead: each kind as JSON and as CSV, the messages as they were sent, and a text in both languages that says what is
 * what; papers as PDF. Messages older than 90 days have no content any more.
 */
export async function disclosureArchive(context: Context, disclosure: Disclosure): Promise<Readable> {
  const zip = new ZipFile();
  const mtime = disclosure.madeAt;
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime });
  add("README.ja.txt", readme.ja(disclosure));
  add("README.en.txt", readme.en(disclosure));
  for (const [kind, rows] of disclosure.kinds) {
    zip.addReadStreamLazy(`json/${kind}.json`, { mtime }, (done) => done(null, Readable.from(jsonPieces(rows))));
    zip.addReadStreamLazy(`csv/${kind}.csv`, { mtime }, (done) => done(null, Readable.from(csvPieces(rows))));
  }
  for (const id of keptMessages(disclosure)) {
    const content = await readSendContent(context, id);
    if (content.channel === "line") {
      add(`messages/${id}.json`, JSON.stringify(content.shown.messages, null, 2));
      continue;
    }
    const { from, to, subject, datedAt, shown } = content;
    add(`messages/${id}.html`, shown.html);
    add(
      `messages/${id}.txt`,
      `From: ${from.name} <${from.address}>\nTo: ${to}\nDate: ${datedAt.toISOString()}\nSubject: ${subject}\n\n${shown.text}`,
    );
  }
  for (const { id } of disclosure.kinds.get("papers") ?? []) {
    const paper = await readPaper(context, String(id));
    zip.addBuffer(paper.content, `papers/${paper.id}-${paperFileName(paper)}`, { mtime });
  }
  zip.end();
  return Readable.from(zip.outputStream);
}

function keptMessages({ kinds }: Disclosure): string[] {
  const kept = (kinds.get("sends") ?? []).filter(({ variables }) => variables !== null);
  return kept.slice(-MOST_MESSAGES).map(({ id }) => String(id));
}

function* jsonPieces(rows: readonly DisclosedRow[]): Generator<string> {
  yield "[";
  for (const [index, row] of rows.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`;
  yield "\n]\n";
}

function* csvPieces(rows: readonly DisclosedRow[]): Generator<string> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lineOf = (cells: string[]) => `${cells.map(csvCell).join(",")}\r\n`;
  yield BOM + lineOf(columns);
  for (const row of rows) yield lineOf(columns.map((column) => cellOf(row[column])));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const readme = {
  ja: ({ leadId, madeAt, kinds, cut }: Disclosure) =>
    `個人データの開示（${leadId}）
作成日時: ${madeAt.toISOString()}

このファイルには、お一人についてシステムが保有しているデータがすべて入っています。
json/ と csv/ の内容は同じです。csv/ は表計算ソフトで開けます。日時は世界協定時（UTC）です。
papers/ には、見積書や請求書などの書類がPDFで入っています。
messages/ には、送ったメッセージの内容が入っています。追跡や配信停止のリンクは、確認のために開いても動かないように置き換えてあります。
内容が残っているのは、送信から90日以内のメッセージです（新しいものから${MOST_MESSAGES}件まで）。

お渡しになる前に、mentions- で始まるファイルを必ずお読みください。お名前や番号が文中に現れたために見つかった行であり、
同姓同名の方など、ほかの方のデータが含まれることがあります。

${[...kinds].map(([kind, rows]) => `${kind}: ${disclosedKinds[kind]?.words.ja ?? "その他の記録"}（${rows.length}件）`).join("\n")}
${cut.length === 0 ? "" : `\n件数が多いため、次のものは${MOST_ROWS}件までです: ${cut.join(", ")}\n`}`,
  en: ({ leadId, madeAt, kinds, cut }: Disclosure) =>
    `Disclosure of personal data (${leadId})
Made at: ${madeAt.toISOString()}

This file holds all data that the system keeps about one person.
json/ and csv/ hold the same; csv/ opens in a spreadsheet. Times are in UTC.
papers/ holds estimates, invoices and other papers as PDF.
messages/ holds the messages that were sent. Links that track or unsubscribe are replaced, so that opening them to check does nothing.
Content is kept for 90 days after a message was sent (here the newest ${MOST_MESSAGES}).

Before you hand this over, read the files whose names begin with "mentions-". Their rows were found by a name or number in a text,
and may concern somebody else, such as a person of the same name.

${[...kinds].map(([kind, rows]) => `${kind}: ${disclosedKinds[kind]?.words.en ?? "other records"} (${rows.length})`).join("\n")}
${cut.length === 0 ? "" : `\nOf these there are more, and ${MOST_ROWS} are here: ${cut.join(", ")}\n`}`,
};
