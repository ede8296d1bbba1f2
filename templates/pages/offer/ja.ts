export const ja = {
  dates: "日程",
  none: "いまお申し込みいただける日程はありません。",
  free: "残り{count}席",
  price: "参加費：{amount}（税込）",
  withoutCharge: "参加費：無料",
  known: "すでにお便りをお受け取りの方は、メールやLINEでお届けしたリンクから、そのままお申し込みいただけます。",
  sign: "はじめての方は、まずご登録ください。確認のあと、日程をお選びいただけます。",
  signButton: "登録して日程を選ぶ",
  reasons: {
    cancelled: "中止になりました",
    "not-open": "受付はまだ始まっていません",
    closed: "受付は終わりました",
    full: "満席です",
    waiting: "満席で、{waiting}名の方がお待ちです",
  },
};
