export const ja = {
  title: "領収書",
  number: "領収書番号",
  issuedOn: "発行日",
  amount: "金額（税込）",
  paidFor: "但し　{what}として",
  received: "上記の金額を正に領収いたしました。",
  receivedOn: "受領日",
  method: "お支払い方法",
  invoice: "請求書番号",
  breakdown: "内訳",
  stamp: "電子データで発行しているため、収入印紙の貼付は不要です。",
};
