export const ja = {
  title: "配信を停止しました",
  body: "「{topic}」は、今後お届けしません。これまでお読みくださり、ありがとうございました。",
  cancelled: "お届けを取りやめたもの",
  due: "（{date}の予定）",
  nothing: "お届けを予定していたものは、ありませんでした。",
  transactional: "ご予約やご契約など、お手続きに必要なご連絡は、これからもお送りすることがあります。",
  /** A date, as Luxon formats it. */
  dateFormat: "M月d日",
};
