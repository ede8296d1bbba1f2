export const ja = {
  title: "請求書",
  greeting: "下記のとおりご請求申し上げます。",
  number: "請求書番号",
  issuedOn: "発行日",
  subject: "件名",
  suppliedOn: "取引年月日",
  period: "{from}〜{to}",
  amount: "ご請求金額（税込）",
  due: "お支払期限",
  instalments: { title: "お支払いの予定", count: "回", dueOn: "お支払期限", amount: "金額（税込）" },
  bank: {
    title: "お振込先",
    account: "{bank}　{branch}　{type}　{number}",
    holder: "口座名義",
    fee: "恐れ入りますが、振込手数料はご負担くださいますようお願いいたします。",
  },
};
