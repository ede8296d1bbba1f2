import type { LocalText } from "../words/local-text.ts";
import type { OverReason, SkipReason } from "./judge-touch.ts";

const backToStep: LocalText = {
  ja: "まだ必要なら、この方をシーケンスのこのステップに戻してください。",
  en: "If it is still wanted, move the person back to this step.",
};
const nothing: LocalText = { ja: "対応は要りません。", en: "Nothing needs to be done." };
const correctAddress: LocalText = {
  ja: "正しい宛先をご本人に確かめ、連絡先を訂正してください。",
  en: "Ask the person for the right address, and correct the contact.",
};

/** For each reason of the policy. */
const ofPolicy: Readonly<Record<Exclude<SkipReason, OverReason>, LocalText>> = {
  "lead-erased": { ja: "データを消去した方には送れません。対応は要りません。", en: "Nothing can be sent to somebody who was erased." },
  "lead-merged": { ja: "送り先は統合先の方です。そちらのページをご確認ください。", en: "Look at the person they were merged into." },
  "stage-none": {
    ja: "検討を再開された方なら、検討段階を変えてください。次のメッセージから届きます。",
    en: "If they think about it again, change the stage: later messages then go.",
  },
  "journey-over": { ja: "まだ必要なら、もう一度シーケンスに入れてください。", en: "If it is still wanted, enrol the person again." },
  "no-contact": {
    ja: "メールアドレスを登録するか、LINEの友だち追加をお願いしてください。",
    en: "Add an e-mail address, or ask the person to become a friend on LINE.",
  },
  failed: correctAddress,
  unreachable: correctAddress,
  unconfirmed: {
    ja: "確認メールのリンクを開いていただくよう、ご本人にお願いしてください。",
    en: "Ask the person to open the link in the confirmation mail.",
  },
  suppressed: {
    ja: "「設定」の「配信禁止」で、禁止の理由を確かめてください。",
    en: 'See why, under "Settings", "Suppressions".',
  },
  unsubscribed: {
    ja: "ご本人が再開を望まれたときだけ、もう一度登録していただいてください。",
    en: "Only if they wish to get it again: ask them to sign up once more.",
  },
  "no-consent": {
    ja: "フォームから登録していただくと、次のメッセージから届きます。",
    en: "Once they sign up with a form, later messages go.",
  },
  late: backToStep,
  collapsed: nothing,
};

/** For the other reasons with which a touch can end (touches/reasons.ts). */
const ofLedger: Readonly<Record<string, LocalText>> = {
  confirmed: nothing,
  expired: {
    ja: "もう一度お申し込みいただくと、新しい確認メールが届きます。",
    en: "When they sign up again, they get a new confirmation mail.",
  },
  "cancelled-by-staff": backToStep,
  "moved-by-hand": nothing,
  "gave-up": {
    ja: "相手側が受け付けるようになったら、この方をこのステップに戻してください。",
    en: "Move the person back to this step once the provider accepts mail again.",
  },
  address: correctAddress,
  mailbox: {
    ja: "ご本人に受信箱を空けていただくか、別の連絡先を登録してください。",
    en: "Ask the person to make room in the mailbox, or add another contact.",
  },
  blocked: {
    ja: "LINEのブロックを解除できるのはご本人だけです。メールアドレスがあれば登録してください。",
    en: "Only the person can lift the block on LINE. Add an e-mail address if there is one.",
  },
  policy: { ja: "「設定」の「送信元」で、警報をご確認ください。", en: 'Look at the alarm of the sender, under "Settings", "Senders".' },
  content: { ja: "テンプレートを直して公開してください。", en: "Mend the template and publish it." },
  quota: {
    ja: "相手側の上限が戻ってから、この方をこのステップに戻してください。",
    en: "Move the person back to this step once the limit is reset.",
  },
};

/** What may be done about a message that was not sent for this reason; null where nothing is known. */
export function remedyOf(reason: string): LocalText | null {
  // What it was about is over: a booking that was cancelled, a date that moved.
  if (reason.startsWith("over:")) return nothing;
  const remedies: Readonly<Record<string, LocalText>> = { ...ofLedger, ...ofPolicy };
  return Object.hasOwn(remedies, reason) ? (remedies[reason] ?? null) : null;
}
