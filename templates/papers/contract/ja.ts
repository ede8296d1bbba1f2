export const ja = {
  number: "契約番号",
  madeOn: "作成日",
  parties: { issuer: "事業者（甲）", buyer: "契約者（乙）" },
  article: "第{number}条（{heading}）",
  priced: "対価の明細",
  payments: { title: "お支払いの時期と金額", count: "回", dueOn: "支払期日", method: "支払方法", amount: "金額（税込）" },
  signature: {
    title: "締結の記録",
    name: "契約者の記名",
    at: "記名の日時",
    network: "接続元",
    hash: "文面のハッシュ値（SHA-256）",
    unsigned: "この文面はまだ締結されていません。",
  },
  log: "操作の記録",
  statement:
    "本書には、電子署名及び認証業務に関する法律にいう電子署名を付していません。契約者による記名、日時、接続元、文面のハッシュ値と操作の記録により、締結の経緯を示すものです。",
};
