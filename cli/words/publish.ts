import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const publishWords = {
  description: {
    ja: "プレイブックまたはシーケンスを公開します。変わったものだけが新しい版になり、一つでも誤りがあれば何も公開しません",
    en: "publish a playbook or one sequence: new versions of what changed, all of it or nothing",
  },
  path: { ja: "プレイブックのフォルダー、またはシーケンスの .yaml ファイル", en: "playbook folder, or a sequence's .yaml file" },
  actor: { ja: "誰が公開するか。操作記録に残ります", en: "who publishes, for the audit" },
  help: {
    ja: `
公開の前に \`hagukumi lint\` と同じ検査をします。参加中の方は、参加したときの版のまま進みます。

例:
  $ ${COMMAND} publish playbooks/coaching-ja`,
    en: `
Everything is checked first, as by \`hagukumi lint\`. People who are on their way stay in the version that they entered.

Example:
  $ ${COMMAND} publish playbooks/coaching-ja`,
  },
  refused: { ja: "何も公開していません。先にエラーを直してください。", en: "Nothing was published: mend the errors first." },
  publishPlaybook: (folder: string) => ({
    ja: `そばにあるものも公開するには、プレイブックを公開してください: ${folder}`,
    en: ` To publish what stands beside it as well, publish its playbook: ${folder}`,
  }),
  new: { ja: "新規", en: "new" },
  sequence: { ja: "シーケンス", en: "sequence" },
  template: { ja: "テンプレート", en: "template" },
  version: (number: number) => ({ ja: `版${number}`, en: `version ${number}` }),
  nothingNew: { ja: "新しくなったものはありません。", en: "Nothing is new." },
  unchangedSequence: (key: string, version: number) => ({ ja: `${key}（版${version}）`, en: `${key} (version ${version})` }),
  unchangedSequences: (list: string) => ({ ja: `変更なしのシーケンス: ${list}`, en: `Unchanged sequences: ${list}.` }),
  unchangedTemplates: (count: number) => ({ ja: `変更なしのテンプレート: ${count}件`, en: `Unchanged templates: ${count}.` }),
} satisfies Words;
