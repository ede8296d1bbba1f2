import type { Words } from "../../domain/words/local-text.ts";

/** What LINE's contract refuses, in Japanese; its other sentences stay English. */
function meaning(fault: string): string {
  return fault
    .replace(/^must be one of (.*)$/, "$1 のどれかを書いてください")
    .replace(/^unknown field (.*)$/, "「$1」という項目はLINEにありません")
    .replace(/^must have required property '(.*)'$/, "「$1」がありません")
    .replace(/^must be (string|object|array|integer|number|boolean)$/, "値の種類が違います（$1 を書いてください）")
    .replace(/^must NOT have more than (\d+) characters$/, "$1文字までです")
    .replace(/^must NOT have fewer than (\d+) items$/, "$1個以上が必要です")
    .replace(/^must NOT have more than (\d+) items$/, "$1個までです")
    .replace(/^must match format "uri"$/, "URLの形になっていません");
}

export const lineFaultWords = {
  contract: (fault: string) => ({ ja: `LINEで使えない形です。${meaning(fault)}。`, en: `LINE refuses this: ${fault}.` }),
  tooLong: (length: number, most: number) => ({
    ja: `LINEで使えるのは${most}文字までですが、名前などが長い方では${length}文字になります。短くしてください。`,
    en: `LINE allows ${most} characters here; with plausible names and values this has ${length}. Shorten it.`,
  }),
} satisfies Words;
