import { type EDeliveryKey, eDeliverySteps } from "../../domain/contracts/e-delivery.ts";
import type { LocalText } from "../../domain/words/local-text.ts";

const codes = {
  created: { ja: "契約書を作成", en: "The contract was written" },
  offered: { ja: "契約書を提示", en: "The contract was offered" },
  "correction-asked": { ja: "内容の訂正の希望を受付", en: "A correction was asked for" },
  "code-sent": { ja: "ご本人の連絡先に確認コードを送付", en: "A code was sent to the client's own address" },
  "code-wrong": { ja: "確認コードの不一致", en: "A wrong code was typed" },
  "code-right": { ja: "確認コードが一致", en: "The code was typed correctly" },
  "name-confirmed": {
    ja: "登録と異なるお名前での署名であることを、本人が確認",
    en: "The client confirmed a name that differs from the records",
  },
  signed: { ja: "契約者が署名", en: "The client signed" },
  declined: { ja: "契約者が見送り", en: "The client declined" },
  expired: { ja: "期限切れ", en: "The offer expired" },
  withdrawn: { ja: "提示を取り下げ", en: "The offer was withdrawn" },
  superseded: { ja: "新しい契約書に差し替え", en: "A new contract took its place" },
  "seal-failed": { ja: "控えの作成に失敗（自動で再試行）", en: "The copy could not be made; it is tried again" },
  sealed: { ja: "控え（PDF）を作成し保管", en: "The copy (PDF) was made and stored" },
  "paper-asked": { ja: "紙の書面の送付を手配", en: "The documents are to be sent on paper" },
  "received-paper": { ja: "契約者が紙の書面を受領", en: "The client received the documents on paper" },
  "received-files": { ja: "契約者が電子書面を受領", en: "The client received the documents as files" },
  "in-force": { ja: "契約が確定", en: "The contract is final" },
  "cooled-off:page": {
    ja: "クーリング・オフにより解除（契約者のページで通知）",
    en: "Cancelled within the cooling-off period, on the client's page",
  },
  "cooled-off:mail": { ja: "クーリング・オフにより解除（メールで通知）", en: "Cancelled within the cooling-off period, by mail" },
  "cooled-off:line": { ja: "クーリング・オフにより解除（LINEで通知）", en: "Cancelled within the cooling-off period, on LINE" },
  "cooled-off:letter": { ja: "クーリング・オフにより解除（手紙で通知）", en: "Cancelled within the cooling-off period, by letter" },
  terminated: { ja: "契約を終了", en: "The contract was terminated" },
  "selling-resumed": { ja: "ご案内の再開を許可", en: "Promotions were allowed again" },
} as const satisfies Record<string, LocalText>;

export type LogCode = keyof typeof codes | `step:${EDeliveryKey}`;

/** What a line of the log says. */
export function logWords(what: LogCode): LocalText {
  if (what in codes) return codes[what as keyof typeof codes];
  const step = eDeliverySteps.find(({ key }) => what === `step:${key}`);
  return step?.title ?? { ja: what, en: what };
}
