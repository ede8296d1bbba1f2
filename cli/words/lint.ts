import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const lintWords = {
  description: {
    ja: "シーケンスとプレイブックを調べ、ファイル、行、桁と、直し方を示します。エラーがあれば終了コード1",
    en: "check sequences and playbooks: file, line, column and what is meant; exit 1 on errors",
  },
  paths: {
    ja: "シーケンスのファイル、プレイブックのフォルダー、またはそれらを含むフォルダー",
    en: "sequence files, playbook folders, or folders of them",
  },
  help: {
    ja: `
テンプレート、トピック、項目の名前は、ファイルのあるプレイブック、なければ動作中の環境のものと照らし合わせます。

例:
  $ ${COMMAND} lint playbooks/coaching-ja
  playbooks/coaching-ja/sequences/welcome.yaml:12:18 エラー 「welcome/helo」というメール用のテンプレートはありません。「welcome/hello」のことでしょうか。`,
    en: `
Templates, topics and fields are those of the playbook around a file, else those of the running installation.

Example:
  $ ${COMMAND} lint playbooks/coaching-ja
  playbooks/coaching-ja/sequences/welcome.yaml:12:18 error There is no template "welcome/helo" for email. (Did you mean "welcome/hello"?)`,
  },
  allWell: { ja: "問題はありません。", en: "All is well." },
  found: (errors: number, warnings: number) => ({
    ja: `エラー${errors}件、注意${warnings}件。`,
    en: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
  }),
  error: { ja: "エラー", en: "error" },
  warning: { ja: "注意", en: "warning" },
  hint: (hint: LocalText) => ({ ja: hint.ja, en: ` (${hint.en})` }),
  namesUnchecked: {
    ja: "テンプレート、トピック、項目の名前は調べていません。プレイブックの中のファイルではなく、動作中の環境もないためです。",
    en: "Names of templates, topics and fields were not checked: there is no playbook around, and nothing runs.",
  },
  playbookUnreadable: (folder: string) => ({
    ja: `${folder} のプレイブックを読み取れないため、調べていません。理由は ${folder} を lint すると分かります。`,
    en: `The playbook in ${folder} cannot be read, so this was not checked: lint ${folder} for the reason.`,
  }),
  nothingThere: (path: string) => ({
    ja: `${path} というファイルやフォルダーはありません。`,
    en: `There is no file or folder ${path}.`,
  }),
  noSequences: (path: string) => ({
    ja: `${path} にはシーケンス（.yaml）がありません。`,
    en: `There are no sequences (.yaml) in ${path}.`,
  }),
  noSuchFile: (path: string) => ({
    ja: `${path} を読み取れません。ファイルがありません。`,
    en: `${path} cannot be read: there is no such file.`,
  }),
  isFolder: (path: string) => ({
    ja: `${path} を読み取れません。フォルダーです。`,
    en: `${path} cannot be read: it is a folder.`,
  }),
  unreadable: (path: string, code: string) => ({
    ja: `${path} を読み取れません（${code}）。`,
    en: `${path} cannot be read: ${code}.`,
  }),
  notUtf8: (path: string) => ({
    ja: `${path} の文字コードがUTF-8ではありません。UTF-8で保存し直してください。`,
    en: `${path} is not UTF-8: save it as UTF-8 and try again.`,
  }),
} satisfies Words;
