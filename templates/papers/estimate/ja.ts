export const ja = {
  title: "お見積書",
  greeting: "下記のとおりお見積り申し上げます。",
  number: "見積番号",
  revision: "第{revision}版",
  issuedOn: "発行日",
  expiresOn: "有効期限",
  subject: "件名",
  amount: "お見積金額（税込）",
  choices: { title: "ご提案の一覧", variant: "プラン", amount: "金額（税込）" },
  leadsWords: "お話しくださったこと",
  holds: "含まれるもの",
};
