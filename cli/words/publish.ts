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
公開の前に \`hagukumi lint\` と同じ検査をします。置き換わるものがあれば、一覧を示して確認します。参加中の方は、参加したときの版のまま進みます。

例:
  $ ${COMMAND} publish playbooks/coaching-ja`,
    en: `
Everything is checked first, as by \`hagukumi lint\`. What would be replaced is shown and asked about. People who are on their way stay in
the version that they entered.

Example:
  $ ${COMMAND} publish playbooks/coaching-ja`,
  },
  yes: { ja: "変更の一覧を確かめずに公開します", en: "publish without asking about what it replaces" },
  overwrite: {
    ja: "管理画面で公開した変更を、フォルダーの内容で上書きします。省略時は、上書きになるなら何も公開しません",
    en: "overwrite what the console has published since; without it, nothing is published then",
  },
  retireLeft: {
    ja: "フォルダーにないシーケンスの公開を終えます。参加中の方は最後まで進みます（finish、省略時）か、そこで終わります（out）",
    en: "retire sequences that are no longer in the folder; those on their way finish (default) or are moved out",
  },
  retireNeedsPlaybook: {
    ja: "--retire はプレイブックのフォルダーを公開するときだけ使えます。一つの公開を終えるには retire を使ってください。",
    en: "--retire is for a playbook's folder. To retire one sequence, use retire.",
  },
  agree: { ja: "このとおり公開しますか？", en: "Publish this?" },
  declined: {
    ja: "何も公開していません。このとおり公開するには、--yes を付けてもう一度実行してください。",
    en: "Nothing was published. To publish it as shown, repeat the command with --yes.",
  },
  willChange: { ja: "公開すると、次のように変わります:", en: "Publishing would change this:" },
  none: { ja: "なし", en: "nothing" },
  left: { ja: "フォルダーにはありませんが、公開されたままです:", en: "Not in the folder, and left as it is:" },
  retireHint: {
    ja: `シーケンスの公開を終えるには: ${COMMAND} retire <シーケンス> --reason <理由>（または publish --retire）`,
    en: `To retire a sequence: ${COMMAND} retire <sequence> --reason <why> (or publish --retire)`,
  },
  willRetire: (sequence: string) => ({ ja: `公開を終える: ${sequence}`, en: `retire ${sequence}` }),
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
