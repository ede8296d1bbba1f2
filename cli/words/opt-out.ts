import type { LocalText, Words } from "../../domain/words/local-text.ts";

export const optOutWords = {
  optOut: {
    ja: "電話や手紙などでご本人から伝えられた配信停止を登録します。その時点から、ご本人が停止ボタンを押したときと同じく送りません",
    en: "record an opt-out that the lead told us, by telephone for example; it bars from now on, as their own click does",
  },
  topic: { ja: "停止するトピックのキー。省略時はすべての案内", en: "key of the topic that they want no more; default: all advertising" },
  how: (ways: string) => ({ ja: `どのように伝えられたか: ${ways}`, en: `how they told us: ${ways}` }),
  badHow: (ways: string) => ({ ja: `--how には ${ways} のどれかを指定してください。`, en: `--how is one of ${ways}.` }),
  optOutReason: { ja: "くわしい事情。操作記録に残ります", en: "more about it; kept in the audit" },
  recorded: (id: string, topic: string | null) =>
    topic === null
      ? { ja: `${id} へのすべての案内を停止しました。`, en: `${id} gets no more advertising.` }
      : { ja: `${id} へのトピック「${topic}」の配信を停止しました。`, en: `${id} gets no more of the topic "${topic}".` },
  recordedBefore: (id: string) => ({
    ja: `${id} はすでに停止しています。何も変わっていません。`,
    en: `${id} had opted out before; nothing has changed.`,
  }),
  willNotGo: (title: string, at: LocalText) => ({
    ja: `  取り消し: ${title}（${at.ja}の予定）`,
    en: `  cancelled: ${title}, due ${at.en}`,
  }),
  unsuppress: {
    ja: "アドレスを配信禁止リストから外します。ご本人が停止した配信は、停止のままです",
    en: "take an address off the suppression list; what the person opted out of stays so",
  },
  address: { ja: "メールアドレス、LINEのユーザーID、または配信禁止のID", en: "e-mail address, LINE user id, or the id of a suppression" },
  unsuppressReason: { ja: "本人から受信箱を直したと連絡", en: "they told us that the mailbox works again" },
  lifted: (count: number) => ({
    ja: `配信禁止を${count}件解除しました。`,
    en: `${count} ${count === 1 ? "suppression is" : "suppressions are"} lifted.`,
  }),
} satisfies Words;
