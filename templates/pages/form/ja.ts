export const ja = {
  email: "メールアドレス",
  required: "必須",
  optional: "任意",
  purpose: "ご記入いただいた情報の使い道",
  consent: "受け取る内容をお選びください",
  trap: "この欄には何も書かないでください",
  next: "次に、確認のメールをお送りします。メールの中のボタンを押し、開いたページで「登録する」を押すまで、登録は完了しません。",
  button: "確認メールを受け取る",
  faults: "まだ送信されていません。印のついた欄をご確認ください。",
  /** Beside the label of a field at fault. */
  fault: "要確認",
};
