import type { Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

/** What belongs to no single command. */
export const programWords = {
  description: {
    ja: "リード（見込み客）をお客様に、お客様をファンに育てます。",
    en: "Nurtures leads into customers and customers into fans.",
  },
  languageOption: {
    ja: "表示する言語。指定しなければ環境の設定（LANG など）に従います",
    en: "language of what is printed; default: the locale (LANG)",
  },
  helpOption: { ja: "使い方を表示します", en: "display help for command" },
  helpHint: { ja: `（コマンドの一覧は \`${COMMAND} --help\`）`, en: `(\`${COMMAND} --help\` lists the commands.)` },
  commandHint: (name: string) => ({
    ja: `（このコマンドの使い方は \`${COMMAND} ${name} --help\`）`,
    en: `(\`${COMMAND} ${name} --help\` shows how to use it.)`,
  }),
  choices: (list: string) => ({ ja: `選択肢: ${list}`, en: `choices: ${list}` }),
  defaultValue: (value: string) => ({ ja: `省略時: ${value}`, en: `default: ${value}` }),
  partSilent: (message: string) => ({
    ja: `応答しない部分があります（${message}）。Hagukumi は動いていますか。どこが応答しないかは \`${COMMAND} doctor\` で分かります。`,
    en: `A part does not answer (${message}): is Hagukumi running? \`${COMMAND} doctor\` says which one.`,
  }),
  unexpected: (message: string) => ({
    ja: `予期しないエラーが起きました: ${message}。LOG_LEVEL=debug を付けてもう一度実行すると、起きた場所が分かります。`,
    en: `Something unexpected happened: ${message}. Run it again with LOG_LEVEL=debug to see where.`,
  }),
} satisfies Words;

/** The headings of the help page as `commander` writes them. */
export const helpHeadings: Readonly<Record<string, string>> = {
  "Usage:": "使い方:",
  "Arguments:": "引数:",
  "Options:": "オプション:",
  "Global Options:": "共通のオプション:",
  "Commands:": "コマンド:",
};
