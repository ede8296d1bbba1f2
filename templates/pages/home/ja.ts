export const ja = {
  sandbox: "お試しの環境です。メールもLINEも、外へは送られません。",
  forms: "お申し込みフォーム",
  staff: "運営のかたへ",
  mailbox: "送られたメールとLINEを見る",
  api: "API の仕様（OpenAPI）",
  ready: "動いているかを確かめる",
  metrics: "計測値",
};
