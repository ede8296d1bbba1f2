/** Words that several papers share. */
export const ja = {
  /** Between a label and what it labels. */
  colon: "：",
  page: "{number}　{page} / {pages}",
  number: "番号",
  issuedOn: "発行日",
  phone: "TEL",
  email: "Email",
  registration: "登録番号",
  personInCharge: "担当",
  lines: { title: "品目", quantity: "数量", unit: "単価", rate: "税率", amount: "金額" },
  priceMode: { inclusive: "単価・金額は税込です。", exclusive: "単価・金額は税抜です。" },
  reduced: "※は軽減税率の対象です。",
  reducedMark: "※",
  exempt: "非課税",
  totals: {
    rate: "{rate}%対象",
    reducedRate: "{rate}%対象（軽減税率）",
    exempt: "非課税・対象外",
    discount: "値引き　{rate}",
    sum: "小計",
    net: "税抜金額",
    tax: "消費税額",
    gross: "税込金額",
    total: "合計",
  },
  notes: "備考",
};
