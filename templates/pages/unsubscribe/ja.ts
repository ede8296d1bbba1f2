export const ja = {
  title: "配信を停止しますか",
  body: "ボタンを押すと、下のお便りをすぐに停止します。",
  button: "配信を停止する",
  fewer: "停止せずに、受け取る内容を選ぶこともできます",
  alreadyTitle: "配信は停止しています",
};
