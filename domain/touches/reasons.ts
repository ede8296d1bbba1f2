import type { LocalText } from "../words/local-text.ts";
import type { DeferReason, OverReason, SkipReason } from "./judge-touch.ts";

/** Why the policy of the claim (judge-touch.ts) sent, deferred or skipped a touch. */
const policyReasons: Readonly<Record<Exclude<DeferReason | SkipReason, `held:${string}` | OverReason> | "allowed", LocalText>> = {
  allowed: { ja: "止める理由がないため", en: "nothing speaks against it" },
  "journey-resting": { ja: "このメッセージの流れが止まっているため", en: "what planned it is paused or parked" },
  "outside-window": { ja: "配信時間外だったため", en: "the sending window was closed" },
  "cap-reached": { ja: "配信数の上限に達していたため", en: "the lead has got enough messages for now" },
  elder: { ja: "先に予定されたメッセージがまだ送り終わっていないため", en: "the message that was planned before it has not gone yet" },
  rival: {
    ja: "同じ方への別のメッセージから10分あけて送るため",
    en: "ten minutes must lie between it and another message to the lead",
  },
  "lead-erased": { ja: "この方の個人データが消去されているため", en: "the lead was erased" },
  "lead-merged": { ja: "別の方に統合されているため", en: "the lead was merged into another one" },
  "stage-none": {
    ja: "この方の検討段階が none（見込みなし）で、売り込みを止めているため",
    en: "the lead's stage is none, which stops selling",
  },
  "journey-over": { ja: "このメッセージの流れがすでに終わっていたため", en: "what planned it had ended" },
  "no-contact": { ja: "このメッセージを届けられる連絡先がないため", en: "the lead has no address on any channel of this message" },
  failed: {
    ja: "相手側に拒否され、ほかに送るチャネルがないため",
    en: "the provider refused it on this channel, and no other channel is open",
  },
  unreachable: { ja: "この宛先にはもう届かないため", en: "the address cannot be reached any more" },
  unconfirmed: { ja: "メールアドレスがまだ確認されていないため", en: "the address was never confirmed" },
  suppressed: { ja: "アドレスが配信禁止リストにあるため", en: "the address is on the suppression list" },
  unsubscribed: { ja: "ご本人がこの配信を停止しているため", en: "the lead has unsubscribed from the topic" },
  "no-consent": { ja: "ご本人がこの配信に同意していないため", en: "the lead never agreed to the topic" },
  late: { ja: "予定の時刻を大きく過ぎていたため", en: "it was found too late" },
  collapsed: {
    ja: "次のメッセージも送る時刻になっていて、そちらだけを送るため",
    en: "a later message was due as well, so only that one goes",
  },
};

/** Reasons of decisions by previous releases, which are still shown. */
const formerReasons = { "lead-held": { ja: "配信が保留されていたため", en: "the lead was on hold" } } as const;

/** Why a planned touch was cancelled, moved, or ended by something other than the policy. */
const ledgerReasons = {
  "channel-changed": {
    ja: "このチャネルでは送れなくなり、次のチャネルに切り替えるため",
    en: "the wished channel is closed to it, so the next one takes over",
  },
  "address-changed": {
    ja: "送ろうとしていたアドレスが使えなくなり、別のアドレスに送り直すため",
    en: "the address that it was about to go to is no longer in use, so it goes to another one",
  },
  confirmed: { ja: "登録が確認され、再送が要らなくなったため", en: "the address was confirmed, so no more reminder is needed" },
  expired: { ja: "期限までに確認がなかったため", en: "the confirmation was not given in time" },
  "task-given": { ja: "担当者のタスクになったため", en: "it became a task for a person" },
  "gave-up": { ja: "相手側が受け付けない状態が長く続いたため", en: "the provider put it off for too long" },
  arrived: { ja: "届いたことを担当者が確かめたため", en: "staff found that it arrived" },
  "not-arrived": { ja: "届いていないことを担当者が確かめたため", en: "staff found that it did not arrive" },
  "sender-stopped": {
    ja: "送信元のサーバーが応答しないか受け付けず、送信が止まっているため",
    en: "the sender is stopped: its server does not answer or refuses it",
  },
  "cancelled-by-staff": { ja: "担当者が取り消したため", en: "staff cancelled it" },
  restored: {
    ja: "以前のデータベースが復元されていて、担当者が確認を終えるまで何も送られないため",
    en: "an older database was restored, so nothing is sent until staff lifts that hold",
  },
  "retry-key-expired": {
    ja: "一日前に受け付けられた可能性があり、送り直すと二重に届くおそれがあるため",
    en: "it may have been taken a day ago, and repeating it now might bring it twice",
  },
  "result-fault": {
    ja: "送信の結果を記録できず、送られたかどうかが分からないため",
    en: "its result could not be recorded, and nobody can tell whether it went out",
  },
  "worker-lost": {
    ja: "送信中に処理が途絶え、送られたかどうかが分からないため",
    en: "the worker died while sending, and nobody can tell whether it went out",
  },
  address: { ja: "宛先が存在しないと相手側が答えたため", en: "the provider says that there is no such address" },
  blocked: { ja: "ご本人にブロックされているため", en: "the lead has blocked us" },
  mailbox: { ja: "受信箱が一杯か、一時的に閉じているため", en: "the mailbox is full or closed for now" },
  policy: {
    ja: "送信元が相手側に拒否されているため（送信元の警報をご確認ください）",
    en: "the provider refuses the sender; look at the sender's alarm",
  },
  content: { ja: "このメッセージが相手側に拒否されたため", en: "the provider refuses this message" },
  quota: { ja: "相手側の今月の上限に達しているため", en: "the provider's monthly limit is reached" },
} as const;

/** The reasons of touches. An English text can follow "because"; a Japanese one ends with ため. */
export const touchReasons: Readonly<Record<string, LocalText>> = { ...policyReasons, ...formerReasons, ...ledgerReasons };
