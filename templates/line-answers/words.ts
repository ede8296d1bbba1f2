import type { Language } from "../../domain/words/local-text.ts";

/** What only LINE says; labels of its buttons have at most 20 characters. Everything else is said in the words of the page. */
const ja = {
  labels: {
    book: "この日に申し込む",
    wait: "キャンセル待ちに入る",
    move: "この日に変更する",
    take: "この席に申し込む",
    decline: "今回は見送る",
    leave: "キャンセル待ちをやめる",
    change: "日程を変更する",
    drop: "申し込みを取り消す",
    cancel: "はい、取り消します",
    moveNow: "はい、変更します",
    keep: "このままにする",
    dates: "日程を見る",
    page: "ページを開く",
  },
  place: "場所：{place}",
  code: "受付コード：{code}",
  contact: "連絡先：{contact}",
  askCancel: "{when}のお申し込みを取り消しますか。",
  askChange: "{when}にお申し込み済みです。{to}に変更しますか。",
  changeTo: "変更したい日程をお選びください。",
  more: "ほかにも日程があります。ページでご覧いただけます。",
  strange: "申し訳ございません。このボタンはお使いいただけません。お手数ですが、いちばん新しいご案内のボタンからお試しください。",
};

const en: typeof ja = {
  labels: {
    book: "Book this date",
    wait: "Join waiting list",
    move: "Change to this date",
    take: "Take this seat",
    decline: "Let it go",
    leave: "Leave waiting list",
    change: "Change the date",
    drop: "Cancel the booking",
    cancel: "Yes, cancel it",
    moveNow: "Yes, change it",
    keep: "Leave it as it is",
    dates: "See the dates",
    page: "Open the page",
  },
  place: "Where: {place}",
  code: "Code for the door: {code}",
  contact: "Contact: {contact}",
  askCancel: "Do you want to cancel your booking for {when}?",
  askChange: "You have booked {when}. Do you want to change to {to}?",
  changeTo: "Please choose the date that you want to change to.",
  more: "There are more dates. You find them on the page.",
  strange: "Sorry: this button does not work here. Please try the buttons of the newest message.",
};

export const lineAnswerWords: Record<Language, typeof ja> = { ja, en };
