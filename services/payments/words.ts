import type { LocalText } from "../../domain/words/local-text.ts";

/** Script of the task of giving money back that did not come by card. */
export const payBack: LocalText = {
  ja: "契約が取り消されたため、お預かりした代金をお返しします。振込先を伺って振り込み、返金の画面に記録してください。手数料は差し引かないでください。",
  en: "The contract was cancelled, so what was paid goes back. Ask for the bank account, transfer the money, and record it. Do not deduct any fee.",
};
