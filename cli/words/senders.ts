import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** Senders and their alarms, and messages of which nobody knows what became of them. */
export const senderWords = {
  list: { ja: "送信元と、その警報を一覧にします", en: "list the senders and their alarms" },
  clear: {
    ja: "送信元の警報を解除し、すぐに送信を再開します。まだ拒まれていれば、また止まります",
    en: "clear a sender's alarm: it sends again at once, and stops again if its provider still refuses it",
  },
  sender: { ja: "送信元のキー", en: "key of the sender" },
  clearReason: { ja: "ブロックリストから外れた", en: "off the block list" },
  cleared: (key: string) => ({
    ja: `送信元 ${key} の警報を解除しました。待っていたメッセージを送ります。`,
    en: `Cleared the alarm of the sender ${key}. What waited is sent now.`,
  }),
  fine: { ja: "送信できます", en: "sends" },
  stopped: (code: string, since: LocalText) => ({
    ja: `${since.ja}から停止中（サーバーが応答しないか、ログインを断っています: ${code}）`,
    en: `stopped since ${since.en}: the server does not answer or refuses the login (${code})`,
  }),
  refused: (code: string, since: LocalText) => ({
    ja: `${since.ja}から停止中（相手側に拒否されています: ${code}）`,
    en: `stopped since ${since.en}: the provider refuses it (${code})`,
  }),
  limit: (code: string, since: LocalText) => ({
    ja: `${since.ja}に今月の上限に達しました（${code}）`,
    en: `reached its monthly limit at ${since.en} (${code})`,
  }),
  resolve: {
    ja: "届いたかどうか分からない送信に、結果を付けます。引数がなければ一覧にします",
    en: "say what became of a message that ended unknown; without an argument, list them",
  },
  send: {
    ja: "送信のID。対象の方のID、メールアドレス、LINEのユーザーIDでも指定できます（分からない送信が一通だけのとき）",
    en: "id of the message; or the lead's id, e-mail address or LINE user id, when only one is unknown",
  },
  as: {
    ja: "結果。arrived は届いた、not-arrived は届いていない（もう一度送ります）、leave は分からないまま",
    en: "what became of it: arrived; not-arrived (it is sent again, if no rule objects); or leave it unknown",
  },
  resolveReason: { ja: "ご本人に電話で確認", en: "asked by phone" },
  needsBoth: {
    ja: "結果を付けるには --as と --reason を指定してください。",
    en: "To resolve a message, give --as and --reason.",
  },
  arrived: { ja: "届いたものとして記録しました。", en: "Recorded as arrived." },
  again: {
    ja: "もう一度送ります。止める理由があれば送りません（why で確かめられます）。",
    en: "It is due again, unless a rule objects; `why` tells.",
  },
  left: { ja: "分からないまま残しました。", en: "Left as unknown." },
  noneUnknown: { ja: "届いたかどうか分からない送信はありません。", en: "No message is unknown." },
  noneOf: { ja: "この方に、届いたかどうか分からない送信はありません。", en: "No message of this lead is unknown." },
  several: (lines: readonly string[]) => ({
    ja: `この方には、届いたかどうか分からない送信がいくつもあります。送信のIDで指定してください。\n${lines.join("\n")}`,
    en: `Several messages of this lead are unknown: name one by its id.\n${lines.join("\n")}`,
  }),
  headTime: { ja: "日時", en: "when" },
  headId: { ja: "送信のID", en: "id" },
  headChannel: { ja: "チャネル", en: "channel" },
  headLead: { ja: "人", en: "lead" },
  headStep: { ja: "ステップ", en: "step" },
} satisfies Words;
