import type { Words } from "../../domain/words/local-text.ts";

export const holdWords = {
  hold: {
    ja: "解除するまで、シーケンスの予定にかかわらず、指定した方への案内の配信を保留します",
    en: "send a lead no advertising, whatever their sequences plan, until it is lifted",
  },
  holdReason: { ja: "苦情の対応中", en: "a complaint is open" },
  held: (id: string) => ({ ja: `${id} への配信を保留にしました。`, en: `${id} is held.` }),
  release: {
    ja: "指定した方への配信の保留を解除します。待っていたものは送れるようになります",
    en: "lift the hold of a lead; what waited for it is due again",
  },
  releaseReason: { ja: "苦情は解決済み", en: "the complaint is settled" },
  released: (id: string) => ({ ja: `${id} への配信の保留を解除しました。`, en: `${id} is no longer held.` }),
} satisfies Words;
