import type { LocalText } from "../../domain/words/local-text.ts";

/** Why a lead was left out or refused, in the words of a list. Codes without words here are shown as they are. */
export const bulkReasons: Readonly<Record<string, LocalText>> = {
  "lead-unknown": { ja: "該当する人が見つかりません", en: "there is no such lead" },
  "lead-erased": { ja: "消去済みです", en: "the lead was erased" },
  "lead-merged": { ja: "ほかの方に統合済みです", en: "the lead was merged into another" },
  "nothing-running": { ja: "進行中の参加がありません", en: "no enrolment is running" },
  "nothing-paused": { ja: "一時停止中の参加がありません", en: "no enrolment is paused" },
  "tagged-already": { ja: "すでにこのタグが付いています", en: "the lead has this tag already" },
  "not-tagged": { ja: "このタグは付いていません", en: "the lead does not have this tag" },
  "lead-held": { ja: "すでに配信を保留しています", en: "the lead is held already" },
  "lead-not-held": { ja: "配信を保留していません", en: "the lead is not held" },
  "not-enrolled": { ja: "このシーケンスに参加していません", en: "the lead is not in this sequence" },
  "enrolled-already": { ja: "すでにこのシーケンスに参加しています", en: "the lead is in this sequence already" },
  "until-past": { ja: "一時停止の終わりの日時を過ぎています", en: "the end of the pause has passed" },
  failed: { ja: "予期しない不具合が起きました（記録済み）", en: "something unexpected failed; it was logged" },
};
