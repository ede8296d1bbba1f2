import type { Words } from "../../domain/words/local-text.ts";

export const correctWords = {
  correct: {
    ja: "指定した方の名前、項目、タイムゾーン、メールアドレスを訂正します。空の文字列を渡すと取り除きます",
    en: "correct a lead's names, fields, time zone or mail address; an empty text takes a name or field away",
  },
  familyName: { ja: "姓", en: "family name" },
  givenName: { ja: "名", en: "given name" },
  familyKana: { ja: "姓のフリガナ", en: "kana of the family name" },
  givenKana: { ja: "名のフリガナ", en: "kana of the given name" },
  displayName: { ja: "表示名", en: "display name" },
  company: { ja: "会社名", en: "company" },
  honorific: { ja: "敬称。例: 先生", en: "honorific, such as Dr" },
  zone: { ja: "タイムゾーン。例: Asia/Tokyo", en: "time zone, e.g. Asia/Tokyo" },
  lang: { ja: "メッセージの言語: ja か en", en: "language of messages: ja or en" },
  field: { ja: "項目。例: contractOn=2027-04-01（何度でも指定できます）", en: "a field, e.g. contractOn=2027-04-01; may be repeated" },
  email: {
    ja: "正しいメールアドレス。--basis を付けなければ確認メールを送り、確認されるまでほかには何も送りません",
    en: "the right mail address; without --basis it gets a verification mail, and nothing else before it is confirmed",
  },
  basis: {
    ja: "アドレスをどのように受け取ったか: card、relationship、published",
    en: "how the lead gave us the address: card, relationship, published",
  },
  reason: { ja: "電話で確認", en: "checked by telephone" },
  badBasis: {
    ja: "--basis には card、relationship、published のどれかを指定してください。",
    en: "--basis is one of card, relationship, published.",
  },
  badLang: { ja: "--message-language には ja か en を指定してください。", en: "--message-language is ja or en." },
  badField: (text: string) => ({
    ja: `--field は key=値 と書きます。「${text}」を確かめてください。`,
    en: `--field is key=value; look at "${text}".`,
  }),
  nothingGiven: { ja: "訂正する内容を指定してください（--help で一覧が出ます）。", en: "Say what to correct; --help lists it." },
  changed: (keys: string[]) => ({ ja: `訂正しました: ${keys.join("、")}`, en: `Corrected: ${keys.join(", ")}` }),
  unchanged: { ja: "すでにそのとおりです。何も変わっていません。", en: "It is so already: nothing has changed." },
  addressReachable: { ja: "新しいアドレスに送ります。", en: "The new address is in use." },
  addressWaits: {
    ja: "新しいアドレスに確認メールを送ります。確認されるまで、ほかには何も送りません。",
    en: "The new address gets a verification mail, and nothing else before it is confirmed.",
  },
  find: {
    ja: "氏名、フリガナ、会社名、メールアドレス、電話番号、LINEの表示名の一部から人を探します",
    en: "find leads by any fragment of a name, kana, company, mail address, telephone number or LINE name",
  },
  fragment: { ja: "探す文字。空白で区切ると、すべてを含む方に絞ります", en: "what to look for; of several words, a lead must have all" },
  limit: { ja: "何人まで示すか", en: "the most leads to show" },
  badLimit: { ja: "--limit には1から200までの整数を指定してください。", en: "--limit is a whole number from 1 to 200." },
  nobody: { ja: "当てはまる人はいません。", en: "No lead fits." },
  more: { ja: "ほかにもいます（--limit でもっと表示できます）。", en: "There are more; --limit shows them." },
} satisfies Words;
