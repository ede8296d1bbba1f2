/** Words of the layout, and those that several pages share. */
export const ja = {
  topic: "お届けする内容",
  address: "お届け先",
  /** Between a label and what it labels. */
  colon: "：",
  /** How several topics are named in a sentence. */
  topics: { quoted: "「{title}」", between: "" },
  complaints: "お問い合わせ・苦情の受付：",
  channels: { email: "メールで受け取る", line: "LINEで受け取る" },
  alreadySignedUp: {
    title: "ご登録は済んでいます",
    body: "{topics}は、すでにお届けしています。あらためてお手続きいただくことはありません。",
  },
  expired: {
    title: "リンクの期限が過ぎています",
    body: "確認の期限が過ぎたため、お預かりしていたアドレスは削除しました。お手数ですが、もう一度お申し込みください。",
    again: "もう一度申し込む",
  },
  alreadyUnsubscribed: "「{topic}」の配信は、すでに停止しています。",
  chooseAgain: "受け取る内容を選び直す",
  /** What is wrong with a field of a form. */
  faults: {
    again: "お手数ですが、もう一度ボタンを押してください。ご記入の内容はそのまま残っています。",
    email: "メールアドレスを「name@example.com」の形でご記入ください。",
    required: "こちらの欄もご記入ください。",
    topic: "受け取る内容に、ご自身でチェックを入れてください。",
    "too-long": "200文字以内でご記入ください。",
    number: "数字でご記入ください。",
    phone: "電話番号を「090-1234-5678」の形でご記入ください。海外の番号は「+」から始めてください。",
    date: "日付を「2027-01-31」の形でご記入ください。",
  },
};
