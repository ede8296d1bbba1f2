export const ja = {
  title: "返金・値引き明細書",
  subtitle: "適格返還請求書",
  greeting: "下記のとおり、対価を返還いたします。",
  number: "番号",
  issuedOn: "発行日",
  original: "もとの請求書",
  originalIssuedOn: "もとの請求書の発行日",
  reason: "理由",
  amount: "返還金額（税込）",
};
