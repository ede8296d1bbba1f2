import { type PricedLine, type Pricing, totalLines } from "../../../domain/money/totals.ts";
import { type Paper, type PaperInput, paperSchema } from "../../../domain/papers/paper.ts";
import type { Priced } from "../../../domain/papers/parts.ts";
import type { Language } from "../../../domain/words/local-text.ts";

interface PricedText extends PricedLine {
  unit?: string;
}

export function priced(lines: readonly PricedText[], change: Partial<Pricing> = {}): Priced {
  const pricing: Pricing = { priceMode: "exclusive", rounding: "down", suppliedOn: "2027-04-05", discountMinor: 0, ...change };
  const { amounts, perRate, ...totals } = totalLines(lines, pricing);
  const rateOf = (kind: string) => perRate.find(({ taxKind }) => taxKind === kind)?.ratePercent ?? 0;
  return {
    priceMode: pricing.priceMode,
    lines: lines.map((line, place) => ({ ...line, amountMinor: amounts[place] ?? 0, ratePercent: rateOf(line.taxKind) })),
    totals: { perRate, ...totals },
  };
}

const texts = {
  ja: {
    issuer: {
      name: "株式会社ほがらか研究所",
      address: ["〒150-0002", "東京都渋谷区渋谷二丁目1番1号", "青山ファーストビル 8階"],
      phone: "03-1234-5678",
      email: "keiri@hogaraka.example",
      registrationNumber: "T1234567890123",
      personInCharge: "大原 美紀",
    },
    buyer: { name: "髙﨑 𠮷野", honorific: "様", company: "㈱髙﨑製作所", address: ["〒530-0001", "大阪府大阪市北区梅田一丁目2番3号"] },
    course: "経営コーチング 六か月コース（月二回・個別相談つき）",
    book: "教材「任せる技術」",
    food: "合宿のお弁当",
    month: "回",
    subject: "経営コーチング 六か月コース",
  },
  en: {
    issuer: {
      name: "Hogaraka Institute Ltd.",
      address: ["Aoyama First Building 8F, 2-1-1 Shibuya", "Shibuya-ku, Tokyo 150-0002, Japan"],
      phone: "+81 3 1234 5678",
      email: "accounts@hogaraka.example",
      registrationNumber: "T1234567890123",
      personInCharge: "Miki Ohara",
    },
    buyer: {
      name: "Yoshino Takasaki",
      honorific: "Ms.",
      company: "Takasaki Works Inc.",
      address: ["1-2-3 Umeda, Kita-ku", "Osaka 530-0001, Japan"],
    },
    course: "Management coaching, six months (two sessions a month)",
    book: "Course book “The art of handing over”",
    food: "Lunch at the retreat",
    month: "sessions",
    subject: "Management coaching, six months",
  },
};

const common = (language: Language) => ({
  language,
  currency: "JPY",
  issuer: texts[language].issuer,
  buyer: texts[language].buyer,
});

const lines = (language: Language): PricedText[] => [
  { title: texts[language].course, quantity: "12", unit: texts[language].month, unitMinor: 61_000, taxKind: "standard" },
  { title: texts[language].book, quantity: "1", unitMinor: 4_800, taxKind: "standard" },
  { title: texts[language].food, quantity: "2", unitMinor: 1_280, taxKind: "reduced" },
];

function invoice(language: Language): PaperInput {
  const content = priced(lines(language), { discountMinor: 10_000 });
  const gross = content.totals.grossMinor;
  const third = Math.floor(gross / 3);
  return {
    kind: "invoice",
    ...common(language),
    ...content,
    number: "INV-2027-000042",
    issuedOn: "2027-04-05",
    suppliedOn: { from: "2027-04-05", to: "2027-10-04" },
    subject: texts[language].subject,
    instalments: [
      { dueOn: "2027-04-30", amountMinor: gross - 2 * third },
      { dueOn: "2027-05-31", amountMinor: third },
      { dueOn: "2027-06-30", amountMinor: third },
    ],
    bankAccount:
      language === "ja"
        ? { bank: "みずほ銀行（0001）", branch: "渋谷支店（210）", type: "普通", number: "1234567", holder: "カ）ホガラカケンキユウシヨ" }
        : { bank: "Mizuho Bank", branch: "Shibuya", type: "ordinary", number: "1234567", holder: "Hogaraka Kenkyusho" },
    notes: [language === "ja" ? "ご不明な点は、担当までお気軽にお尋ねください。" : "Please ask us about anything that is not clear."],
  };
}

function estimate(language: Language): PaperInput {
  const ja = language === "ja";
  return {
    kind: "estimate",
    ...common(language),
    number: "EST-2027-0018",
    revision: 2,
    issuedOn: "2027-03-22",
    expiresOn: "2027-04-15",
    subject: texts[language].subject,
    variants: [
      {
        title: ja ? "はじめの三か月" : "The first three months",
        leadsWords: ja
          ? "「社員に任せたいのに、気づくと全部自分でやっている。朝から晩まで現場で、娘の寝顔しか見ていないんです。」"
          : "“I want to hand things over, and in the end I do everything myself. I see my daughter only when she sleeps.”",
        holds: ja
          ? ["月二回の個別コーチング（各90分）", "任せる仕事の棚卸し表", "LINEでのご相談（平日）"]
          : ["Two sessions a month, 90 minutes each", "A list of what to hand over", "Questions by LINE on working days"],
        ...priced([
          { title: ja ? "個別コーチング" : "Coaching", quantity: "6", unit: texts[language].month, unitMinor: 66_000, taxKind: "standard" },
        ]),
      },
      {
        title: ja ? "六か月 しっかり伴走" : "Six months at your side",
        leadsWords: ja
          ? "「三年後には、工場を右腕に任せて、新しい取引先を自分で回りたい。」"
          : "“In three years I want to leave the factory to my right hand.”",
        holds: ja
          ? ["月二回の個別コーチング（各90分）", "右腕候補の方との三者面談（二回）", "教材「任せる技術」"]
          : ["Two sessions a month, 90 minutes each", "Two talks with your right hand", "The course book"],
        ...priced(lines(language).slice(0, 2), { discountMinor: 10_000 }),
      },
    ],
    notes: [
      ja ? "有効期限までに、ご案内のページからお選びいただけます。" : "You can choose on the page that we sent you until the date above.",
    ],
  };
}

function contract(language: Language): PaperInput {
  const ja = language === "ja";
  const content = priced(lines(language).slice(0, 2));
  const gross = content.totals.grossMinor;
  const half = Math.floor(gross / 2);
  return {
    kind: "contract",
    ...common(language),
    ...content,
    number: "K-2027-0007",
    madeOn: "2027-04-01",
    title: ja ? "コーチング契約書" : "Coaching agreement",
    articles: ja
      ? [
          {
            heading: "目的",
            paragraphs: ["甲は、乙に対し、本契約の定めるところにより経営コーチングを提供し、乙は、甲に対し、その対価を支払います。"],
          },
          {
            heading: "提供の期間と方法",
            paragraphs: [
              "甲は、2027年4月5日から2027年10月4日まで、月二回、各90分のコーチングを、対面またはオンラインで行います。",
              "日程は、甲乙が話し合って決めます。前日の18時までにご連絡があれば、無料で変更できます。",
              "甲の都合で行えなかった回は、期間を延ばして行います。",
            ],
          },
          {
            heading: "秘密の保持",
            paragraphs: [
              "甲および乙は、本契約により知った相手方の秘密を、相手方の承諾なく第三者に漏らしません。本契約が終わったあとも同じです。",
            ],
          },
        ]
      : [
          { heading: "Purpose", paragraphs: ["The provider coaches the client as set out below, and the client pays the price for it."] },
          {
            heading: "Time and way",
            paragraphs: [
              "There are two sessions of 90 minutes each month from 5 April to 4 October 2027.",
              "Dates are agreed. They can be moved free of charge until 18:00 on the day before.",
            ],
          },
          {
            heading: "Confidence",
            paragraphs: ["Neither party tells others what it learns in confidence, also after the agreement has ended."],
          },
        ],
    payments: [
      { dueOn: "2027-04-30", amountMinor: gross - half, method: ja ? "銀行振込" : "Bank transfer" },
      { dueOn: "2027-07-31", amountMinor: half, method: ja ? "クレジットカード" : "Card" },
    ],
    coolingOff: ja
      ? {
          heading: "クーリング・オフについて",
          paragraphs: [
            "１．この書面をお受け取りになった日を含めて8日を経過するまでは、書面または電磁的記録（電子メール、当社の受付フォーム、LINE）により、無条件でこの契約を解除できます。",
            "２．解除の効力は、解除の通知を発したときに生じます。損害賠償や違約金をお支払いいただくことはなく、すでにお支払いいただいた金額は、すみやかに全額をお返しします。",
            "３．当社が事実と違うことを告げ、または威迫したことにより、お客様がクーリング・オフをされなかったときは、あらためてお渡しする書面をお受け取りになった日を含めて8日を経過するまで、解除できます。",
          ],
        }
      : {
          heading: "Cooling-off",
          paragraphs: [
            "Within eight days, counted from the day on which you received this document, you may cancel the agreement by letter, e-mail, our form or LINE, without any reason.",
            "It takes effect when you send the notice. We ask for no compensation and return all that you paid.",
          ],
        },
    zone: "Asia/Tokyo",
    signature: {
      typedName: ja ? "髙﨑 𠮷野" : "Yoshino Takasaki",
      at: "2027-04-01T05:12:44Z",
      network: "203.0.113.24",
      wordingHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    log: [
      {
        at: "2027-04-01T04:30:02Z",
        what: ja ? "契約のご案内を y.takasaki@example.jp に送りました" : "The agreement was sent to y.takasaki@example.jp",
      },
      { at: "2027-04-01T05:03:10Z", what: ja ? "契約のページが開かれました" : "The page of the agreement was opened" },
      { at: "2027-04-01T05:12:44Z", what: ja ? "記名のうえ、契約が締結されました" : "The name was typed and the agreement concluded" },
    ],
  };
}

function receipt(language: Language): PaperInput {
  const { totals } = priced(lines(language), { discountMinor: 10_000 });
  return {
    kind: "receipt",
    ...common(language),
    number: "R-2027-000031",
    issuedOn: "2027-05-01",
    receivedOn: "2027-04-30",
    amountMinor: totals.grossMinor,
    paidFor: language === "ja" ? "経営コーチング 六か月コースの代金" : "management coaching, six months",
    method: language === "ja" ? "銀行振込" : "Bank transfer",
    invoiceNumber: "INV-2027-000042",
    totals,
  };
}

function creditNote(language: Language): PaperInput {
  return {
    kind: "credit-note",
    ...common(language),
    ...priced([
      { title: texts[language].course, quantity: "4", unit: texts[language].month, unitMinor: 61_000, taxKind: "standard" },
      ...lines(language).slice(2),
    ]),
    number: "CN-2027-0003",
    issuedOn: "2027-08-02",
    original: { number: "INV-2027-000042", issuedOn: "2027-04-05" },
    reason: language === "ja" ? "ご都合により四回分をお取りやめになったため" : "Four sessions were cancelled",
  };
}

function proposal(language: Language): PaperInput {
  const ja = language === "ja";
  return {
    kind: "proposal",
    ...common(language),
    number: "P-00012",
    issuedOn: "2027-03-10",
    title: ja ? "半年後の、任せられる会社へ" : "A company that runs without you, in half a year",
    interests: ja
      ? "「社員に任せたいのに、気づくと全部自分でやっている。」\n「娘の寝顔しか見ていないんです。」"
      : "“I want to hand things over, and in the end I do everything myself.”",
    blocks: ja
      ? {
          result: "週に二日、現場に出なくても工場が回るようになります。",
          benefit: "夕食を家族と囲める日が増え、新しい取引先を自分の足で回る時間ができます。",
          future: "三年後、右腕の方が工場を切り盛りし、会社を継ぐ話を落ち着いて始められます。",
          criteria: "「任せる仕事を紙に書き出せたか」「右腕の方が自分で決めた数」の二つをご覧ください。",
          opinion: "はじめの三か月だけでも形になりますが、右腕の方がご一緒できる六か月をお勧めします。",
          nextStep: "3月20日（土）のオンラインのお打ち合わせで、ご家族のご質問にお答えします。",
          afterCare: "終わった後も、月に一度の勉強会と、LINEでのご相談が一年間続きます。",
        }
      : {
          result: "The factory runs two days a week without you on the floor.",
          benefit: "More dinners with your family, and time to visit new customers yourself.",
          future: "In three years your right hand runs the factory.",
          nextStep: "On Saturday 20 March we answer your family's questions on-line.",
          afterCare: "A study group once a month, for a year.",
        },
    cases: ja
      ? [
          {
            title: "三代目の社長（従業員14名）",
            trade: "金属加工",
            before: "見積もりも段取りも社長ひとりで、休みは月に一日でした。",
            after: "段取りは工場長が決め、社長は週に二日を営業に使っています。",
          },
        ]
      : [],
  };
}

export const samples = { proposal, estimate, contract, invoice, receipt, "credit-note": creditNote };

export function sample(kind: keyof typeof samples, language: Language): Paper {
  return paperSchema.parse(samples[kind](language));
}
