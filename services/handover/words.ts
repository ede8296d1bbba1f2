import type { LooseReason, WorkKind } from "../../domain/handover/reasons.ts";
import type { LocalText } from "../../domain/words/local-text.ts";

export const kindWords: Readonly<Record<WorkKind, LocalText>> = {
  lead: { ja: "見込み客", en: "lead" },
  deal: { ja: "商談", en: "deal" },
  delivery: { ja: "提供", en: "delivery" },
  incident: { ja: "お詫びと挽回", en: "incident" },
  campaign: { ja: "キャンペーン", en: "campaign" },
  task: { ja: "タスク", en: "task" },
};

export const reasonWords: Readonly<Record<LooseReason, LocalText>> = {
  "no-owner": { ja: "担当者がいない", en: "nobody in charge" },
  "owner-gone": { ja: "担当者が停止中", en: "owner disabled" },
  "no-action": { ja: "次の予定がない", en: "no next action" },
  "no-date": { ja: "日付がない", en: "no date" },
  overdue: { ja: "日付が過ぎている", en: "date has passed" },
};

export const nextWords: Readonly<Record<string, LocalText>> = {
  task: { ja: "タスク", en: "task" },
  session: { ja: "予約した催し", en: "booked session" },
  consultation: { ja: "個別相談", en: "consultation" },
  sequence: { ja: "シーケンスの次の一通", en: "next message of a sequence" },
  milestone: { ja: "提供の予定", en: "milestone" },
  item: { ja: "チェックリスト", en: "checklist" },
  open: { ja: "お詫び", en: "apology" },
  apologised: { ja: "対応", en: "fix" },
  fixed: { ja: "次の提供", en: "next delivery" },
};

export const columnWords = {
  kind: { ja: "種類", en: "kind" },
  lead: { ja: "お客様・名前", en: "lead or name" },
  about: { ja: "商品", en: "offer" },
  reasons: { ja: "理由", en: "reasons" },
  owner: { ja: "担当者", en: "in charge" },
  next: { ja: "次の予定", en: "next" },
  date: { ja: "日付", en: "date" },
} satisfies Record<string, LocalText>;
