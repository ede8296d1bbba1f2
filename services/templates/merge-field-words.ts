import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** What authors call the variables, by path. */
export const fieldWords: Readonly<Record<string, LocalText>> = {
  "lead.name": { ja: "お名前（敬称つき）", en: "name, as the lead is addressed" },
  "lead.familyName": { ja: "姓", en: "family name" },
  "lead.givenName": { ja: "名", en: "given name" },
  "lead.displayName": { ja: "表示名（LINEなど）", en: "display name (LINE)" },
  "lead.company": { ja: "会社名", en: "company" },
  "business.name": { ja: "自社の通称", en: "name of the business" },
  "business.legalName": { ja: "自社の正式な名称", en: "legal name of the business" },
  "business.postalAddress": { ja: "自社の住所", en: "postal address of the business" },
  "business.complaints": { ja: "お問い合わせ・苦情の受付先", en: "contact for complaints" },
  "business.website": { ja: "自社のホームページ", en: "website of the business" },
  today: { ja: "送信日の日付", en: "date of the message" },
  "urls.confirm": { ja: "登録を確認するリンク", en: "link that confirms the subscription" },
  "optIn.topics": { ja: "登録を希望された内容", en: "topics that were chosen" },
  "optIn.name": { ja: "フォームに入力されたお名前", en: "name that was typed into the form" },
  "optIn.expires": { ja: "確認リンクの期限", en: "when the link expires" },
  "consultation.title": { ja: "個別相談の名前", en: "name of the consultation" },
  "consultation.consultant": { ja: "担当者の名前", en: "name of the consultant" },
  "consultation.when": { ja: "日時（受け取る方の時刻）", en: "date and time, in the lead's zone" },
  "consultation.whenThere": {
    ja: "日時（担当者の時刻。同じときは空）",
    en: "date and time where the consultant is; empty when it is the same",
  },
  "consultation.place": { ja: "場所", en: "place" },
  "consultation.joinUrl": { ja: "オンラインの入室先（予約のある方だけ）", en: "link to join, only when it is booked" },
  "consultation.changeUntil": { ja: "変更・取り消しの期限", en: "until when it can be changed" },
  "contract.title": { ja: "契約の名前", en: "title of the contract" },
  "contract.number": { ja: "契約番号", en: "number of the contract" },
  "contract.price": { ja: "契約の総額", en: "price in all" },
  "contract.expires": { ja: "署名の期限", en: "the last day to sign" },
  "contract.coolingOff": {
    ja: "クーリング・オフの最終日（数え始める前は空）",
    en: "the last day to cancel; empty before the days are counted",
  },
  "contract.hasCoolingOff": { ja: "クーリング・オフのある契約か", en: "whether the law gives days to cancel" },
  "contract.code": { ja: "署名の確認コード", en: "the code for the signature" },
  "contract.codeMinutes": { ja: "確認コードの有効な分数", en: "for how many minutes the code works" },
  "session.title": { ja: "催しの名前", en: "name of the offer" },
  "session.when": { ja: "日時（受け取る方の時刻）", en: "date and time, in the lead's zone" },
  "session.whenThere": { ja: "日時（会場の時刻。同じときは空）", en: "date and time at the place; empty when it is the same" },
  "session.place": { ja: "場所", en: "place" },
  "session.joinUrl": { ja: "オンラインの入室先（席のある方だけ）", en: "link to join, only with a seat" },
  "session.code": { ja: "受付コード（席のある方だけ）", en: "code for the door, only with a seat" },
  "session.changeUntil": { ja: "変更・取り消しの期限", en: "until when it can be changed" },
  "session.seatUntil": { ja: "ご案内した席の期限", en: "until when an offered seat is theirs" },
  "session.seatMoved": { ja: "席をご案内したあとに日程が変わったか", en: "whether the date moved after the seat was offered" },
  "session.next": { ja: "このあとの日程", en: "the next dates" },
  "urls.contract": { ja: "契約のページ", en: "the lead's page of the contract" },
  "urls.booking": { ja: "申し込みのページ", en: "the lead's page of the offer" },
  "urls.calendar": { ja: "予定表のファイル", en: "calendar file" },
  "buttons.dates": { ja: "LINEのボタン（data）：日程を見る", en: "LINE button (data): see the dates" },
  "buttons.change": { ja: "LINEのボタン（data）：日程を変更する", en: "LINE button (data): change the date" },
  "buttons.cancel": { ja: "LINEのボタン（data）：申し込みを取り消す", en: "LINE button (data): cancel the booking" },
  "buttons.take": { ja: "LINEのボタン（data）：ご案内した席に申し込む", en: "LINE button (data): take the offered seat" },
  "buttons.decline": { ja: "LINEのボタン（data）：ご案内した席を見送る", en: "LINE button (data): let the offered seat go" },
};

/** The links that modules bring, by name. */
export const linkWords: Readonly<Record<string, LocalText>> = {
  line: { ja: "LINEの友だち追加", en: "link that adds the LINE account" },
  unsubscribe: { ja: "配信停止のリンク", en: "unsubscribe link" },
  preferences: { ja: "受け取る内容を選ぶリンク", en: "preferences link" },
  form: { ja: "登録フォーム", en: "sign-up form" },
  document: { ja: "資料", en: "document" },
  book: { ja: "日程の申し込み", en: "booking page" },
  dates: { ja: "LINEのボタン（data）：日程を見る", en: "LINE button (data): see the dates" },
};

export const mergeFieldWords = {
  legalFooter: { ja: "法律で決まった表示（送信者、住所、配信停止）の位置", en: "place of the footer that the law requires" },
} satisfies Words;

/** Of a link to one of several things: 「資料「はじめの一冊」」. */
export function titled(what: LocalText, title: LocalText): LocalText {
  return { ja: `${what.ja}「${title.ja}」`, en: `${what.en} "${title.en}"` };
}
