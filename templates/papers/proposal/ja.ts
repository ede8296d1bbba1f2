export const ja = {
  title: "ご提案",
  issuedOn: "作成日",
  interests: "伺ったこと",
  cases: "近い立場の方の例",
  before: "はじめは",
  after: "いまは",
  blocks: {
    result: "得られる結果",
    benefit: "変わること",
    future: "その先",
    criteria: "決めるときの目安",
    opinion: "私たちの考え",
    nextStep: "次の一歩",
    afterCare: "終わった後のこと",
  },
};
