import type { LocalText, Words } from "../domain/words/local-text.ts";

const legalFields = {
  legalName: { ja: "正式な名称", en: "legal name" },
  postalAddress: { ja: "住所", en: "postal address" },
  complaints: { ja: "苦情の連絡先", en: "contact for complaints" },
} as const;

export type LegalField = keyof typeof legalFields;

/** What MJML's own sentences mean. Others stay English. */
function mjmlMeaning(message: string): string {
  return message
    .replace(/Attributes? (.+?) (?:is|are) illegal/, "属性 $1 は使えません")
    .replace(/Attribute (\S+) has invalid value: (.*) for type .*$/, "属性 $1 に「$2」という値は書けません")
    .replace(/(\S+) cannot be used inside (\S+), only inside: (.*)$/, "$1 は $2 の中には書けません。書けるのは $3 の中です")
    .replace(/Element \S+ doesn't exist or is not registered/, "このような要素はありません");
}

/** The problems of templates. What Liquid itself says stays English. */
export const problemWords = {
  // Mail
  subjectEmpty: { ja: "件名が空です。", en: "The subject is empty." },
  subjectLines: { ja: "件名は1行で書いてください。", en: "The subject must be one line." },
  mjml: (message: string) => ({ ja: `MJMLとして正しくありません（${mjmlMeaning(message)}）。`, en: message }),
  droppedLiquid: {
    ja: "ここに書いたLiquidは、MJMLからHTMLを作るときに消えてしまいます。<mj-raw> で囲んでください。",
    en: "MJML drops Liquid at this place; wrap it in <mj-raw>.",
  },
  html: { ja: "このMJMLから作るHTML", en: "The HTML that is made of this MJML" },
  textPart: { ja: "このMJMLから作るテキスト版", en: "The text part that is made of this MJML" },
  partUnreadable: (part: LocalText, problem: LocalText) => ({
    ja: `${part.ja}を読み取れません: ${problem.ja}`,
    en: `${part.en} cannot be read: ${problem.en}`,
  }),
  legalField: (field: LegalField) => ({
    ja: `事業者の${legalFields[field].ja}がありません。どのメールにも載せるよう、法律で決まっています。business.${field} に書いてください。`,
    en: `The ${legalFields[field].en} of the business is missing. The law requires it in every mail. Fill in business.${field}.`,
  }),
  noConfirmLink: {
    ja: "登録の確認のメールには、リンク {{ urls.confirm }} が必要です。",
    en: "A verification mail needs the link {{ urls.confirm }}.",
  },
  advertising: (link: string) => ({
    ja: `登録の確認のメールには広告を入れられません。リンク ${link} を取り除いてください。`,
    en: `A verification mail must not contain advertising: remove the link ${link}.`,
  }),
  footerInComment: {
    ja: "{{ legal_footer }} がコメントの中にあるので、誰にも見えません。コメントの外に出してください。",
    en: "{{ legal_footer }} is inside a comment, so nobody would see it. Move it out.",
  },
  footerInBlock: {
    ja: "{{ legal_footer }} は条件や繰り返しの中には書けません。外に出してください。",
    en: "{{ legal_footer }} must not be inside a condition or loop. Move it out.",
  },
  footerTwice: {
    ja: "{{ legal_footer }} が2回使われています。一つにしてください。",
    en: "{{ legal_footer }} is used twice. Remove one.",
  },

  tooLarge: (kilobytes: number, most: number) => ({
    ja: `テンプレートが大きすぎます（${kilobytes} kB）。一つのテンプレートは${most} kBまでです。`,
    en: `The template is too large (${kilobytes} kB). A template has at most ${most} kB.`,
  }),
  htmlTooLarge: (size: number, most: number) => ({
    ja: `このMJMLから作るHTMLが大きすぎます（${size} kB）。${most} kBまでにしてください。`,
    en: `The HTML that is made of this MJML is too large (${size} kB). It has at most ${most} kB.`,
  }),
  footerCut: (kilobytes: number, most: number) => ({
    ja: `メールのHTMLが長すぎます。法律で決まった表示が${kilobytes} kBの位置にあり、${most} kBから後ろを隠すメールソフト（Gmailなど）では見えません。本文を短くするか、{{ legal_footer }} を前のほうに置いてください。`,
    en: `The mail's HTML is too long. The legal footer ends at ${kilobytes} kB, and mail programs such as Gmail hide what comes after ${most} kB. Shorten the mail, or place {{ legal_footer }} further up.`,
  }),
  nearlyCut: (kilobytes: number, most: number) => ({
    ja: `メールのHTMLが${kilobytes} kBあります。Gmailなどは${most} kBから後ろを隠すので、短くしてください。`,
    en: `The mail's HTML has ${kilobytes} kB. Gmail and others hide what comes after ${most} kB, so shorten it.`,
  }),

  // MJML tags
  noOpening: (name: string) => ({ ja: `</${name}> に対応する <${name}> がありません。`, en: `</${name}> has no matching <${name}>.` }),
  notClosedBefore: (name: string, outer: string) => ({
    ja: `<${name}> が </${outer}> の前で閉じられていません。`,
    en: `<${name}> is not closed before </${outer}>.`,
  }),
  neverClosed: (name: string) => ({ ja: `<${name}> が閉じられていません。`, en: `<${name}> is never closed.` }),
  unknownTag: (name: string, meant: string | null) => ({
    ja: `<${name}> というMJMLの要素はありません。${meant === null ? "" : `<${meant}> のことでしょうか。`}`,
    en: `There is no MJML element <${name}>.${meant === null ? "" : ` Did you mean <${meant}>?`}`,
  }),
  noTag: (name: string) => ({ ja: `<${name}> がありません。`, en: `There is no <${name}>.` }),

  // Links and active content
  unquoted: (name: string) => ({
    ja: `${name}= の値には変数が入っているので、引用符で囲んでください。`,
    en: `Put the value of ${name}= in quotes, since it contains a variable.`,
  }),
  variablePlace: (element: string) => ({
    ja: `<${element}> の中で変数を使えるのは、引用符で囲んだ値の中だけです。`,
    en: `In <${element}> a variable is allowed only inside a quoted value.`,
  }),
  noScripts: (name: string) => ({
    ja: `メールではスクリプトを使えません。${name}= を取り除いてください。`,
    en: `Scripts are not allowed in mail: remove ${name}=.`,
  }),
  noElement: (element: string) => ({
    ja: `メールでは <${element}> を使えません。取り除いてください。`,
    en: `<${element}> is not allowed in mail: remove it.`,
  }),
  linkBeginsWithTag: (tag: string) => ({
    ja: `リンクを ${tag} で始めることはできません。要素全体をこのタグで囲んでください。`,
    en: `A link must not begin with ${tag}. Put the tag around the whole element.`,
  }),
  forbiddenLink: (link: string, schemes: readonly [string, string, string]) => ({
    ja: `リンク「${link}」は使えません。${schemes.join("、")} のどれかで始めてください。`,
    en: `The link "${link}" is not allowed: a link must begin with ${schemes[0]}, ${schemes[1]} or ${schemes[2]}.`,
  }),

  // LINE messages
  notHttps: {
    ja: "https: で始まるURL、または変数を書いてください。",
    en: "This must be an https: URL or a variable.",
  },
  mediaNotHttps: (url: string) => ({
    ja: `LINEが読み込む画像と動画のURLは https: で始まるものだけです（今は「${url}」です）。`,
    en: `LINE loads pictures and videos by https: only, not "${url}".`,
  }),
  tooLong: (most: number) => ({ ja: `文章が${most}文字を超えています。`, en: `The text is longer than ${most} characters.` }),
  allEmpty: { ja: "この方に送るメッセージがすべて空になります。", en: "All messages are empty for this lead." },

  // Scripts of staff
  scriptEmpty: { ja: "台本が空です。", en: "The script is empty." },

  // Liquid
  notClosed: (piece: string, closing: string) => ({
    ja: `「${piece}」の括弧が閉じていません。「${closing}」で閉じてください。`,
    en: `"${piece}" is not closed: write "${closing}" at its end.`,
  }),
  notOpened: (piece: string) => ({
    ja: `「${piece}」の括弧が足りません。「{{」で始めてください。`,
    en: `"${piece}" is not opened: write "{{" at its beginning.`,
  }),
  unknownVariable: (name: string) => ({ ja: `「${name}」という変数はありません。`, en: `There is no variable "${name}".` }),
  liquid: (message: string) => ({ ja: `Liquidの書き方が正しくありません（${message}）。`, en: `${message}.` }),
} satisfies Words;
