/**
 * Legal forms as banks abbreviate them in kana, beside a bracket: カ) before a name, (カ behind it, (カ) within. Small kana are written large.
 * The list is the one that the banks publish for transfers (法人略語, 営業所略語).
 */
const abbreviations = ["カ", "ユ", "メ", "シ", "ド", "イ", "ザイ", "シヤ", "シユウ", "ガク", "フク", "ソ", "トクヒ", "ドク", "チドク"]
  .concat(["ダイ", "ベン", "ゼイ", "シホウ", "ギヨ", "ロウム", "ホゴ", "ノウ", "カンリ", "ジ", "エイ", "シユツ"])
  .join("|");

/** Written out, in kana or kanji, as a company writes its own name. */
const written = ["カブシキガイシヤ", "カブシキカイシヤ", "ユウゲンガイシヤ", "ユウゲンカイシヤ", "ゴウドウガイシヤ", "ゴウドウカイシヤ"]
  .concat(["ゴウシガイシヤ", "ゴウメイガイシヤ", "イツパンシヤダンホウジン", "コウエキシヤダンホウジン", "イツパンザイダンホウジン"])
  .concat([
    "コウエキザイダンホウジン",
    "シヤダンホウジン",
    "ザイダンホウジン",
    "イリヨウホウジン",
    "ガツコウホウジン",
    "シユウキヨウホウジン",
  ])
  .concat(["シヤカイフクシホウジン", "トクテイヒエイリカツドウホウジン", "エヌピーオーホウジン", "ゼイリシホウジン", "ベンゴシホウジン"])
  .concat([
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "社団法人",
    "財団法人",
  ])
  .concat(["医療法人", "学校法人", "宗教法人", "社会福祉法人", "特定非営利活動法人", "NPO法人", "税理士法人", "弁護士法人"])
  .map((form) => form.replaceAll("ー", "-"))
  .join("|");

const inBrackets = new RegExp(`\\((?:${abbreviations}|株|有|同|資|名|社|財|医|学|福)\\)`, "g");
const before = new RegExp(`^(?:${abbreviations})\\)`);
const behind = new RegExp(`\\((?:${abbreviations})$`);
const spelled = new RegExp(`^(?:${written})|(?:${written})$`, "g");

/** Takes the legal form off a name without spaces. A name that is nothing else stays as it is. */
export function withoutLegalForm(name: string): string {
  const bare = name.replace(inBrackets, "").replace(before, "").replace(behind, "").replace(spelled, "");
  return bare === "" ? name : bare;
}
