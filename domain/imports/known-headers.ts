import type { Target } from "./target.ts";

/** Known headers by target. Compared after `foldHeader`. */
const headersByTarget: [Target, string[]][] = [
  [
    "email",
    [
      "email",
      "e-mail",
      "email(1)",
      "e-mail(1)",
      "mail",
      "mail address",
      "email address",
      "e-mail address",
      "メール",
      "メールアドレス",
      "メールアドレス1",
    ].concat([
      "メアド",
      "Eメール",
      "Eメールアドレス",
      "電子メール",
      "電子メールアドレス",
      "電子メール アドレス",
      "会社メールアドレス",
      "会社E-mail",
      "PCメール",
      "携帯メール",
      "primary email",
      "work email",
      "business email",
      "personal email",
    ]),
  ],
  [
    "mobile",
    ["携帯", "携帯電話", "携帯電話(1)", "携帯番号", "携帯電話番号", "携帯番号(1)"].concat([
      "mobile",
      "mobile phone",
      "mobile phone number",
      "mobile number",
      "cell phone",
      "携帯TEL",
    ]),
  ],
  ["directPhone", ["TEL直通", "直通", "直通電話", "直通電話番号", "TEL-2(1)", "direct phone"]],
  [
    "phone",
    [
      "電話",
      "電話番号",
      "電話番号1",
      "TEL",
      "TEL1",
      "TEL-1",
      "TEL-1(1)",
      "TEL会社",
      "TEL部門",
      "会社電話",
      "会社電話番号",
      "会社 電話",
      "勤務先電話番号",
    ].concat([
      "代表電話",
      "代表電話番号",
      "自宅電話",
      "自宅電話番号",
      "連絡先電話番号",
      "phone",
      "phone number",
      "telephone",
      "business phone",
      "work phone",
      "home phone",
      "company main phone",
    ]),
  ],
  [
    "fullName",
    ["氏名", "お名前", "名前", "姓名", "ご氏名", "担当者", "担当者名", "ご担当者名", "本名", "表示名", "name", "full name", "display name"],
  ],
  ["familyName", ["姓", "氏", "苗字", "名字", "氏名[姓]", "氏名(姓)", "名前(姓)", "お名前(姓)", "last name", "family name", "surname"]],
  ["givenName", ["名", "氏名[名]", "氏名(名)", "名前(名)", "お名前(名)", "first name", "given name"]],
  [
    "fullKana",
    [
      "フリガナ",
      "ふりがな",
      "カナ",
      "かな",
      "よみ",
      "よみがな",
      "読み仮名",
      "氏名カナ",
      "氏名かな",
      "氏名フリガナ",
      "氏名ふりがな",
      "氏名(カナ)",
      "氏名読み",
    ].concat(["氏名よみ", "お名前(フリガナ)", "お名前(カナ)", "kana"]),
  ],
  [
    "familyKana",
    [
      "セイ",
      "せい",
      "姓カナ",
      "姓かな",
      "姓(カナ)",
      "姓フリガナ",
      "姓ふりがな",
      "姓よみ",
      "phonetic last name",
      "family name yomi",
      "last name phonetic",
      "氏名(カナ)[姓]",
      "氏名読み[姓]",
      "フリガナ(姓)",
      "family kana",
    ],
  ],
  [
    "givenKana",
    [
      "メイ",
      "めい",
      "名カナ",
      "名かな",
      "名(カナ)",
      "名フリガナ",
      "名ふりがな",
      "名よみ",
      "phonetic first name",
      "given name yomi",
      "first name phonetic",
      "氏名(カナ)[名]",
      "氏名読み[名]",
      "フリガナ(名)",
      "given kana",
    ],
  ],
  [
    "company",
    [
      "会社名",
      "会社",
      "貴社名",
      "御社名",
      "企業名",
      "社名",
      "法人名",
      "団体名",
      "勤務先",
      "勤務先名",
      "company",
      "company name",
      "organization",
      "organization name",
      "organization 1 - name",
      "company / account",
      "account name",
      "取引先名",
    ],
  ],
  ["text:department", ["部署", "部署名", "部門", "部門名", "所属", "所属部署", "department", "organization department"]],
  ["text:title", ["役職", "役職名", "肩書", "肩書き", "job title", "title", "position", "organization title"]],
  ["text:postalCode", ["郵便番号", "郵便番号(1)", "〒", "postal code", "zip"]],
  ["text:address", ["住所", "住所(1)", "住所(1)[全て]", "会社住所", "所在地", "address"]],
  ["text:website", ["URL", "URL(1)", "ホームページ", "Webサイト", "website"]],
  ["text:note", ["備考", "備考欄", "メモ", "接点メモ", "コメント", "note", "notes", "memo"]],
  ["date:cardReceivedOn", ["名刺交換日", "交換日", "名刺取得日", "名刺受領日", "受領日", "取得日", "来場日", "日付", "date"]],
];

const targets = new Map(headersByTarget.flatMap(([target, headers]) => headers.map((header) => [foldHeader(header), target] as const)));

/** The form in which headers are compared: NFKC, lower case, without spaces, brackets, hyphens and marks. */
export function foldHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】「」『』〔〕<>・_:;*※"'＿-]/g, "");
}

/** Columns that exports number or place: `E-mail 2 Address`, `E-mail 1 - Value`, `Phone 1 - Value`, メールアドレス（勤務先）. */
const numbered: [Target, RegExp][] = [
  ["email", /^e?mail(?:address)?\d?(?:value|address)?$|^(?:e|電子)?メール(?:アドレス)?\d?(?:勤務先|会社|自宅|個人|その他|pc|携帯|仕事)?$/],
  ["mobile", /^携帯(?:電話)?(?:番号)?\d?$/],
  [
    "phone",
    /^(?:business|home|work|other)?(?:phone|tel)(?:number)?\d?(?:value|number)?$|^(?:会社|自宅|勤務先)?(?:電話|tel)(?:番号)?\d?(?:勤務先|会社|自宅|代表)?$/,
  ],
];

/** The target that a header most likely means, or undefined. */
export function guessTarget(header: string): Target | undefined {
  const folded = foldHeader(header);
  return targets.get(folded) ?? numbered.find(([, pattern]) => pattern.test(folded))?.[0];
}
