import type { LocalText, Words } from "../../domain/words/local-text.ts";

export const whyWords = {
  description: {
    ja: "指定した方に何を送ったか、何を送らなかったか、その理由を古い順に示します",
    en: "say why a lead got what they got, and did not get what they did not, oldest first",
  },
  lead: { ja: "ID、メールアドレス、LINEのユーザーID、または氏名", en: "id, e-mail address, LINE user id, or whole name" },
  sequenceOption: { ja: "このシーケンスのことだけを示します", en: "only what belongs to this sequence" },
  touchOption: { ja: "このステップのメッセージのことだけを示します", en: "only what belongs to the message of this step" },
  limitOption: { ja: "新しいほうから何行を示すか", en: "the newest so many" },
  verboseOption: {
    ja: "記録されたコード、ID、判断の材料も示します",
    en: "also print the codes, ids and inputs as they are recorded",
  },
  jsonOption: { ja: "判断の材料も含めて、一つのJSONとして出力します", en: "print one JSON object, with all inputs" },
  badLimit: { ja: "--limit には1から100000までの整数を指定してください。", en: "--limit is a whole number from 1 to 100000." },
  heading: (name: string, zone: string) => ({ ja: `${name}（日時は${zone}）`, en: `${name} (times in ${zone})` }),
  merged: { ja: "（指定された方は、この方に統合されています。）", en: "(The lead that was named is merged into this one.)" },
  erased: (at: LocalText) => ({
    ja: `（${at.ja}に消去済みです。残っている記録から個人は分かりません。）`,
    en: `(The lead was erased on ${at.en}; what is left names nobody.)`,
  }),
  newest: (count: number) => ({
    ja: `（新しいほうから${count}行です。--limit でもっと表示できます。）`,
    en: `(The newest ${count} lines; --limit shows more.)`,
  }),
  nothingYet: { ja: "まだ何も起きていません。", en: "Nothing has happened yet." },
  enrolmentsNow: { ja: "シーケンスへの参加:", en: "Enrolments now:" },
  nothingOfSequence: (sequence: string, known: readonly string[]) => ({
    ja: `この方について、シーケンス「${sequence}」の記録はありません。${onlyOf(known).ja}`,
    en: `Nothing is known of sequence "${sequence}" for this lead.${onlyOf(known).en}`,
  }),
  nothingOfStep: (step: string, sequence: string | undefined, known: readonly string[]) => ({
    ja: `この方について、${sequence === undefined ? "" : `シーケンス「${sequence}」の`}ステップ「${step}」の記録はありません。${onlyOf(known).ja}`,
    en: `Nothing is known of step "${step}"${sequence === undefined ? "" : ` of "${sequence}"`} for this lead.${onlyOf(known).en}`,
  }),
} satisfies Words;

function onlyOf(known: readonly string[]): LocalText {
  if (known.length === 0) return { ja: "", en: "" };
  return { ja: `記録があるのは ${known.join("、")} です。`, en: ` There is something of ${known.join(", ")}.` };
}
