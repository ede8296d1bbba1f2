import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const exportWords = {
  description: {
    ja: "公開されているすべてを、プレイブックのフォルダーに書き出します。そのまま公開し直しても、何も変わりません",
    en: "write all that is published as a playbook's folder; publishing it again changes nothing",
  },
  folder: { ja: "書き出すフォルダー。まだないか、空であること", en: "folder to write; new or empty" },
  help: {
    ja: `
例:
  $ ${COMMAND} export playbooks/ours`,
    en: `
Example:
  $ ${COMMAND} export playbooks/ours`,
  },
  notEmpty: (folder: string) => ({
    ja: `${folder} は空ではありません。何も書いていません。新しいフォルダーを指定してください。`,
    en: `${folder} is not empty, so nothing was written: name a new folder.`,
  }),
  done: (files: number, folder: string) => ({
    ja: `${files}個のファイルを ${folder} に書き出しました。`,
    en: `Wrote ${files} files to ${folder}.`,
  }),
} satisfies Words;
