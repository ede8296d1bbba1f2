import { MOST_SCORE, type Rating } from "../../domain/deliveries/rating.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";
import type { Milestone } from "./delivery.ts";

export const deliveryActs: Readonly<Record<string, ActWords>> = {
  "milestone-marked": (who) => ({ ja: `${who.ja}が提供の結果を記録しました`, en: `${who.en} recorded what became of a milestone` }),
  "milestone-mark-undone": (who) => ({
    ja: `${who.ja}が提供の記録を元に戻しました`,
    en: `${who.en} took the record of a milestone back`,
  }),
  "milestone-moved": (who) => ({ ja: `${who.ja}が提供の日付を変えました`, en: `${who.en} moved a milestone of the delivery` }),
  "milestone-added": (who) => ({ ja: `${who.ja}が提供に予定を加えました`, en: `${who.en} added a milestone to the delivery` }),
  "milestone-dropped": (who) => ({ ja: `${who.ja}が提供の予定を取りやめました`, en: `${who.en} dropped a milestone of the delivery` }),
  "material-handed": (who) => ({ ja: `${who.ja}が資料をお渡ししました`, en: `${who.en} handed over the materials` }),
  "delivery-begun-early": (who) => ({
    ja: `${who.ja}が、クーリング・オフの期間が終わる前に提供を始めました`,
    en: `${who.en} began the delivery before the cooling-off period was over`,
  }),
  "delivery-completed": (who) => ({ ja: `${who.ja}が提供を完了しました`, en: `${who.en} completed the delivery` }),
  "delivery-owner-set": (who) => ({ ja: `${who.ja}が提供の担当を変えました`, en: `${who.en} put somebody else in charge of the delivery` }),
};

/** What people call the letters of a delivery, by slot. */
export const deliveryMessages: Readonly<Record<string, LocalText>> = {
  welcome: { ja: "提供の予定のご案内", en: "the plan of the delivery" },
  upcoming: { ja: "次の予定のお知らせ", en: "the reminder of a milestone" },
  material: { ja: "資料のお渡し", en: "the materials" },
  rate: { ja: "満足度のお伺い", en: "the question how satisfied they are" },
  completed: { ja: "提供の完了のお知らせ", en: "the end of the delivery" },
};

/** Why a letter of a delivery is void. */
export const deliveryOutcomes: Readonly<Record<string, LocalText>> = {
  "contract-over": { ja: "契約が終わったため", en: "the contract is over" },
  "milestone-over": { ja: "その予定はすでに済んだか、取りやめになったため", en: "the milestone is over or was dropped" },
  "milestone-moved": { ja: "その予定の日付が変わったため", en: "the milestone moved to another day" },
  rated: { ja: "ご本人がすでに答えたか、お伺いを取り消したため", en: "the lead has answered, or the question was taken back" },
};

export const restsForPayment: LocalText = {
  ja: "お支払いの期日を大きく過ぎているため、提供を止めています。お電話でご事情を伺ってください。ご入金があれば、止まっていた日数だけ予定を後ろへずらして再開します。",
  en: "A payment is long overdue, so the delivery rests. Call and ask how things are. After the payment it goes on, later by the days that it rested.",
};

export const allDone: LocalText = {
  ja: "予定していたことがすべて済みました。提供の画面を確かめ、足りないことがなければ「完了」にしてください。ご本人へ、価格以上の価値があったかを伺うお便りが出ます。",
  en: "Everything that was planned is done. Look at the delivery, and complete it if nothing is missing. They are then asked whether it was worth more than its price.",
};

const dayScripts: Readonly<Record<Milestone["kind"], LocalText>> = {
  session: {
    ja: "今日は「{title}」の日です。終わったら、出席か欠席とひとことを、提供の画面に記録してください。",
    en: 'Today is "{title}". Afterwards note in the delivery whether they came, and a word about it.',
  },
  material: {
    ja: "今日は「{title}」をお渡しする日です。お渡しして、提供の画面に記録してください。",
    en: 'Today "{title}" is handed over. Do so, and note it in the delivery.',
  },
  review: {
    ja: "今日は「{title}」の日です。ご本人と一緒に振り返り、気づいたことを提供の画面に記録してください。",
    en: 'Today is "{title}". Look back together with them, and note in the delivery what you learned.',
  },
};

export function milestoneDue({ kind, title }: Pick<Milestone, "kind" | "title">): LocalText {
  return named(dayScripts[kind], title);
}

export function milestoneLate({ title, dueOn }: Pick<Milestone, "title" | "dueOn">): LocalText {
  return named(
    {
      ja: `${dueOn}の「{title}」の結果が、まだ記録されていません。済んだのなら記録し、まだなら新しい日付を決めてください。そのまま飛ばさないでください。`,
      en: `Nobody noted what became of "{title}" of ${dueOn}. Note it, or choose another day with them. Do not skip it.`,
    },
    title,
  );
}

/** Script of the task of the owner. */
export function lowRating({ score, worth }: Rating): LocalText {
  return {
    ja: `ご満足いただけていません（${MOST_SCORE}点中${score}点${worth === false ? "、価格に見合わないとのお答え" : ""}）。言い訳をせずに、まず何が足りなかったかを伺い、次の提供で期待を上回れることをお約束ください。お書きになった言葉は提供の画面にあります。`,
    en: `They are not satisfied (${score} of ${MOST_SCORE}${worth === false ? ", not worth its price" : ""}). Ask first what was missing, without excuses, and promise what the next delivery does better. Their words are on the page of the delivery.`,
  };
}

function named({ ja, en }: LocalText, title: Partial<LocalText>): LocalText {
  const [first = ""] = Object.values(title);
  return { ja: ja.replace("{title}", title.ja ?? first), en: en.replace("{title}", title.en ?? first) };
}
