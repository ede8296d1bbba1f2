import type { Words } from "../../domain/words/local-text.ts";

/** The sandbox's first page. */
export const homeWords = {
  title: { ja: "練習環境", en: "Sandbox" },
  note: {
    ja: "ここでは、メールもLINEも外へは送られず、お金も動きません。",
    en: "Neither mail nor LINE messages leave this machine, and no money moves.",
  },
  clock: { ja: "時計", en: "Clock" },
  notYet: { ja: "データベースの準備ができるのを待っています…", en: "Waiting for the database…" },
  toNext: { ja: "次に起こることまで進める", en: "Move to the next thing that happens" },
  byDay: { ja: "一日進める", en: "Move by a day" },
  order: {
    ja: "途中で期限の来るものは、それぞれの時刻に、順に済ませます。進めた時計は、もとに戻せません。",
    en: "What is due on the way happens at its own time, in its order. The clock does not go back.",
  },
  command: { ja: "コマンドでも進められます:", en: "There is a command, too:" },
  mail: { ja: "メール", en: "Mail" },
  aboutMail: { ja: "送られたメールの受信箱", en: "The mailbox of everybody to whom mail was sent" },
  stripe: { ja: "カード・コンビニ決済", en: "Card and konbini payments" },
  aboutStripe: {
    ja: "テスト用のカードで支払い、コンビニで支払ったことにする画面",
    en: "Pay by test cards, and say that a konbini was paid",
  },
  aboutLine: { ja: "友だちになり、メッセージを受け取り、返事をする画面", en: "Follow the account, get its messages, answer them" },
  app: { ja: "公開ページ", en: "Public pages" },
  aboutApp: { ja: "登録フォームなど、受け取る方が開くページ", en: "The forms and other pages that leads open" },
} satisfies Words;
