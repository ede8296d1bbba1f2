import type { Refusal } from "../../domain/plays/next-offers.ts";
import type { NextKind } from "../../domain/plays/play-plan.ts";
import type { Closing } from "../../domain/plays/play-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { ActWords } from "../engine/modules/module-words.ts";

export const kindWords: Readonly<Record<NextKind, LocalText>> = {
  up: { ja: "アップセル", en: "up-sell" },
  cross: { ja: "クロスセル", en: "cross-sell" },
};

const words: Readonly<Record<Refusal | Closing, LocalText>> = {
  incident: { ja: "お詫びと挽回の途中", en: "an incident is open" },
  overdue: { ja: "お支払いの期日が過ぎている", en: "a payment is overdue" },
  "cooling-off": { ja: "クーリング・オフの期間中、またはその後", en: "within cooling-off, or cancelled in it" },
  unhappy: { ja: "満足度が低い", en: "the last rating was low" },
  unfinished: { ja: "お届けが終わっていない", en: "something is still to be delivered" },
  held: { ja: "配信の保留中、または商談中", en: "held, or a deal is open" },
  "in-play": { ja: "ほかの「いますぐ売上」でご案内中", en: "in another play" },
  quiet: { ja: "反応が戻ったばかりで、ご案内を控えている", en: "they came back only lately" },
  "nothing-follows": { ja: "次にご案内する商品が決まっていない", en: "nothing follows what they own" },
  owned: { ja: "次の商品をすでにお持ち", en: "they own what follows" },
  "too-soon": { ja: "ご案内するには、まだ早い", en: "it is too soon" },
  "no-sequence": { ja: "ご案内のシーケンスが公開されていない", en: "its sequence is not published" },
  "no-consent": { ja: "配信の同意がない、または停止されている", en: "no consent, or they opted out" },
  unreachable: { ja: "届く連絡先がない", en: "no address reaches them" },
  dormant: { ja: "反応が途絶えている", en: "they are dormant" },
  stopped: { ja: "担当者が止めた", en: "staff stopped the play" },
  "no-answer": { ja: "お返事のないまま期間が終わった", en: "no answer in the time of the play" },
  "no-purchase": { ja: "ご購入のないまま期間が終わった", en: "no purchase in the time of the play" },
  over: { ja: "ご案内の前に期間が終わった", en: "the play ended before the offer" },
  "no-customer": { ja: "お客様ではなくなった", en: "no customer any more" },
  "lead-erased": { ja: "消去済み", en: "the lead was erased" },
  "not-enrolled": { ja: "すでにこのシーケンスに参加している", en: "already in the sequence" },
};

/** Why somebody is left out of a play, or why it is over for them. Codes without words here are shown as they are. */
export const playReasons: Readonly<Record<string, LocalText>> & typeof words = words;

export const playActs: Readonly<Record<string, ActWords>> = {
  "play-started": (who) => ({ ja: `${who.ja}が「いますぐ売上」を始めました`, en: `${who.en} started a play` }),
  "play-stopped": (who) => ({ ja: `${who.ja}が「いますぐ売上」を止めました`, en: `${who.en} stopped a play` }),
};
