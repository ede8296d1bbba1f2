export const ja = {
  sandbox: "お試しの環境です。メールもLINEも、外へは送られません。",
  forms: "お申し込みフォーム",
  staff: "運営のかたへ",
  mailbox: "練習環境を見る（メール、LINE、時計）",
  api: "API の仕様（OpenAPI）",
  ready: "動いているかを確かめる",
  metrics: "計測値",
};
