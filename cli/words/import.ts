import type { Words } from "../../domain/words/local-text.ts";

export const importWords = {
  description: {
    ja: "CSVファイル（UTF-8またはShift_JIS）から人を取り込みます。同じファイルをもう一度取り込んでも何も変わらず、途中で止まった取り込みは続きから進みます",
    en: "import leads from a CSV file (UTF-8 or Shift_JIS); the same file again changes nothing, a broken-off import goes on",
  },
  file: { ja: "見出しのあるCSVファイル", en: "CSV file with a header" },
  basis: (bases: string) => ({
    ja: `この方々に送ってよい根拠: ${bases}`,
    en: `on which basis these people may be written to: ${bases}`,
  }),
  topic: { ja: "送る内容のトピック", en: "topic that they are to receive" },
  source: {
    ja: "獲得経路。例: trade-show。新しいキーなら新しい獲得経路になります",
    en: "where they came from, e.g. trade-show; a new key makes a new source",
  },
  evidence: {
    ja: "いつ、どのように同意を得たか。根拠が opt-in のときに必要です",
    en: "when and how they agreed; needed for the basis opt-in",
  },
  mapping: {
    ja: "excel、sansan、eight、または保存した割り当て。省略時は見出しから推測します",
    en: "excel, sansan, eight or a saved mapping; default: the headers are guessed",
  },
  columns: {
    ja: '列の割り当て。例: "メール=email,氏名=fullName,部署=text:department"',
    en: 'columns by hand, e.g. "メール=email,氏名=fullName,部署=text:department"',
  },
  saveMapping: {
    ja: "--columns をこの名前で保存し、次のファイルで使えるようにします",
    en: "keep --columns under this name for the next file",
  },
  zone: { ja: "この方々のタイムゾーン。省略時は環境のもの", en: "time zone of these people; default: the installation's" },
  author: { ja: "誰が取り込むか。省略時はこのマシンのユーザー", en: "who imports; default: the user of this machine" },
  enterEvent: {
    ja: 'シーケンスの入口になるイベント。省略時は根拠で決まります（card なら cardReceived）。なしにするには "none"',
    en: 'event that enters sequences; default by basis (card: cardReceived), "none" for none',
  },
  dryRun: { ja: "何が起きるかを示すだけにします", en: "only say what would happen" },
  badRows: {
    ja: "取り込めなかった行を、行番号と理由を付けてこのファイルに書き出します",
    en: "write the rows that could not be imported here, with line and reason",
  },
  needsColumns: { ja: "--save-mapping には --columns が必要です。", en: "--save-mapping needs --columns." },
  badColumns: (wrong: string) => ({
    ja: `--columns は「見出し=取り込み先」の組で書きます。「${wrong}」を確かめてください。取り込み先: email、mobile、phone、fullName、familyName、givenName、company、text:key、date:key、ignore など`,
    en: `--columns is header=target pairs; look at "${wrong}". Targets: email, mobile, phone, fullName, familyName, givenName, company, text:key, date:key, ignore …`,
  }),
  progress: (rows: number, total: number, added: number, bad: number) => ({
    ja: `${total}行中${rows}行、新規${added}人、取り込めない行${bad}`,
    en: `${rows} of ${total} rows, ${added} new, ${bad} bad`,
  }),
  alreadyImported: {
    ja: "このファイルは同じ条件で取り込み済みです。何も変わっていません。",
    en: "This file was already imported with the same options: nothing has changed.",
  },
  dryRunHeading: {
    ja: "予行のため、何も記録していません。取り込むと次のようになります:",
    en: "Dry run, nothing was written. An import would give:",
  },
  resumed: (row: number) => ({
    ja: `前回止まった${row}行目の次から続けました。`,
    en: `Went on behind row ${row}, where the last import broke off.`,
  }),
  counts: (counts: { rows: number; added: number; merged: number; unchanged: number; bad: number; warnings: number }) => ({
    ja: `${counts.rows}行: 新規${counts.added}、統合${counts.merged}、変更なし${counts.unchanged}、取り込めない行${counts.bad}（注意${counts.warnings}件）`,
    en: `${counts.rows} rows: ${counts.added} new, ${counts.merged} merged, ${counts.unchanged} unchanged, ${counts.bad} bad (${counts.warnings} ${counts.warnings === 1 ? "warning" : "warnings"})`,
  }),
  mailable: (mailable: number, suppressed: number, flagged: number) => ({
    ja: `メールを送れる方${mailable}人。送らない行: 配信禁止${suppressed}、アドレスが規格外${flagged}`,
    en: `${mailable} can be mailed; not mailed: ${suppressed} suppressed, ${flagged} with an invalid address`,
  }),
  optedOut: (count: number) => ({
    ja: `うち${count}行は、ファイルの列により配信停止の方です。どのトピックの案内も送りません`,
    en: `${count} of these rows are opted out by a column of the file: they get no advertising of any topic`,
  }),
  unreadColumns: (headers: string[]) => ({
    ja: `読み取らなかった列: ${headers.join("、")}（取り込むには --columns で割り当てます）`,
    en: `Columns that were not read: ${headers.join(", ")} (--columns maps them)`,
  }),
  badLine: (line: number, reasons: string) => ({ ja: `  ${line}行目: ${reasons}`, en: `  line ${line}: ${reasons}` }),
  warnedLine: (line: number, detail: string) => ({ ja: `  ${line}行目（注意）: ${detail}`, en: `  line ${line}, warning: ${detail}` }),
  moreWarnings: (count: number) => ({
    ja: `  ほかに注意が${count}件あります（--json ですべて出ます）`,
    en: `  and ${count} more warnings (--json lists all)`,
  }),
  getBadRows: {
    ja: "--bad-rows <ファイル> を付けると、直すべき行を書き出します。",
    en: "Add --bad-rows <file> to get the bad rows for mending.",
  },
  badRowsIn: (file: string) => ({ ja: `取り込めなかった行は ${file} にあります。`, en: `The bad rows are in ${file}.` }),
} satisfies Words;
