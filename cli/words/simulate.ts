import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const simulateWords = {
  description: {
    ja: "一人の方がシーケンスで何を受け取るかを、本番と同じ規則で試算します（日時と理由つき）",
    en: "show what one lead would get from a sequence: each message with its date and reason, by the production rules",
  },
  sequence: {
    ja: "公開中のシーケンスのキー、または .yaml ファイル（何も動いていなくても試算できます）",
    en: "key of a published sequence, or a .yaml file (needs nothing running)",
  },
  lead: {
    ja: "実在の方の、今の状態で試算します（ID、メールアドレス、LINEのユーザーID）。省略時は、同意済みで連絡のつく架空の方",
    en: "with the real facts of this lead (id, e-mail address or LINE user id); default: someone subscribed and reachable",
  },
  from: { ja: "参加する日時（現地時刻）。省略時はいま", en: "entry, local time; default: now" },
  until: { ja: "試算の終わり。省略時は2年後", en: "end of the simulation; default: two years later" },
  zone: {
    ja: "タイムゾーン。省略時はその方、プレイブック、または環境のもの",
    en: "time zone; default: the lead's, the playbook's or the installation's",
  },
  channels: {
    ja: "その方に届くチャネル。例: email,line。省略時は両方",
    en: "channels that reach the lead, e.g. email,line; default: both",
  },
  suppose: {
    ja: 'その方がすること。例: "documentOpened{document=gift} 2h after hello"。何度でも指定できます',
    en: 'what the lead does, e.g. "documentOpened{document=gift} 2h after hello"; repeatable',
  },
  tag: { ja: "その方に付いているタグ。何度でも指定できます", en: "a tag that the lead has; repeatable" },
  score: { ja: "スコア。例: trust=40。何度でも指定できます", en: "a score, e.g. trust=40; repeatable" },
  field: {
    ja: "項目の値。例: renewal_date=2027-04-01。何度でも指定できます",
    en: "a field, e.g. renewal_date=2027-04-01; repeatable",
  },
  stage: { ja: "その方の検討段階", en: "the lead's stage" },
  relation: { ja: "その方との関係", en: "the relation to the lead" },
  help: {
    ja: `
仮定は「イベント名{データ} いつ」と書きます。いつ: "2h after <送信ステップ>"、"after <送信ステップ>"、"at 2027-01-15T10:00"、または参加からの "3 days"。
その方はシーケンスの入口のイベントで参加します。ご本人の行動への返信は、配信時間を待ちません。

例:
  $ ${COMMAND} simulate welcome --from 2027-01-12T21:40 --channels email --suppose "documentOpened{document=gift} 2h after three-numbers"`,
    en: `
A supposition is an event, its data in braces, and when: "2h after <send step>", "after <send step>", "at 2027-01-15T10:00", or "3 days" from the entry.
The lead enters by the sequence's own event; what answers the lead's own act does not wait for the window.

Example:
  $ ${COMMAND} simulate welcome --from 2027-01-12T21:40 --channels email --suppose "documentOpened{document=gift} 2h after three-numbers"`,
  },
  done: (until: LocalText, milliseconds: number) => ({
    ja: `${until.ja}までを${milliseconds}ミリ秒で試算しました。何も送信・記録していません。`,
    en: `Simulated until ${until.en} in ${milliseconds} ms; nothing was sent or written.`,
  }),
  badZone: (zone: string) => ({
    ja: `「${zone}」というタイムゾーンはありません。Asia/Tokyo のように書いてください。`,
    en: `"${zone}" is not a time zone; write one such as Asia/Tokyo.`,
  }),
  badScore: (pair: string, points: string) => ({
    ja: `--score ${pair}: 「${points}」は整数ではありません。`,
    en: `--score ${pair}: "${points}" is not a whole number.`,
  }),
  badChannel: (channel: string) => ({
    ja: `--channels: 「${channel}」は使えません。email、line、person から選んでください。`,
    en: `--channels: "${channel}" is none of email, line, person.`,
  }),
  badPair: (option: string, example: string, pair: string) => ({
    ja: `${option} は ${option} ${example} のように「名前=値」で書きます。「${pair}」は読み取れません。`,
    en: `${option} is written as name=value, such as ${option} ${example}, not "${pair}".`,
  }),
} satisfies Words;

/** The lines of a simulation. */
export const simulationWords = {
  notPublished: { ja: "未公開", en: "not published" },
  version: (number: number) => ({ ja: `版${number}`, en: `version ${number}` }),
  enters: (at: LocalText, zone: string, event: string | null) => ({
    ja: `${at.ja}（${zone}）に参加します（${event === null ? "手動" : `きっかけ: ${event}`}）。`,
    en: `Enters ${at.en} in ${zone}${event === null ? ", by hand" : `, by ${event}`}.`,
  }),
  unheard: (events: readonly string[]) => ({
    ja: `このシーケンスは ${events.join("、")} を参照しません。参照するはずなら、つづりを確かめてください。`,
    en: `Nothing in this sequence asks about ${events.join(", ")}: check the spelling if it should.`,
  }),
  total: (messages: number, skipped: number) => ({
    ja: `送信${messages}通、見送り${skipped}通。`,
    en: `${messages} ${messages === 1 ? "message" : "messages"}, ${skipped} skipped.`,
  }),
  send: { ja: "送信", en: "send" },
  skip: { ja: "見送り", en: "skip" },
  held: { ja: "保留", en: "held" },
  totalHeld: (held: number) => ({
    ja: `保留${held}通。止めているものがなくなるまで、送られません。`,
    en: `${held} held back until what stands in the way is taken away.`,
  }),
  way: { ja: "分岐", en: "way" },
  task: { ja: "タスク", en: "task" },
  update: { ja: "更新", en: "update" },
  event: { ja: "イベント", en: "event" },
  fault: { ja: "不具合", en: "fault" },
  end: { ja: "終了", en: "end" },
  heldBack: (why: LocalText) => ({ ja: `ここまで待ちました（${why.ja}）`, en: `held back until now: ${why.en}` }),
  detail: (detail: LocalText) => ({ ja: `（${detail.ja}）`, en: ` (${detail.en})` }),
  taskFor: (role: string, due: LocalText) => ({ ja: `担当: ${role}、期限: ${due.ja}`, en: `for ${role}, due ${due.en}` }),
  completed: { ja: "最後のステップまで終わりました", en: "completed: the last step is done" },
  goal: (event: string | null) => ({ ja: `目標に達しました: ${event}`, en: `goal reached: ${event}` }),
  left: (event: string | null) => ({ ja: `途中で終わりました: ${event}`, en: `left: ${event}` }),
  exited: (outcome: string | null) => ({
    ja: `終了のステップで終わりました${outcome === null ? "" : `: ${outcome}`}`,
    en: `left by an exit step${outcome === null ? "" : `: ${outcome}`}`,
  }),
  running: { ja: "試算の終わりの時点で、まだ途中です", en: "still on the way when the simulation ends" },
  tagged: (tag: string) => ({ ja: `タグ ${tag} を付ける`, en: `+tag ${tag}` }),
  untagged: (tag: string) => ({ ja: `タグ ${tag} を外す`, en: `-tag ${tag}` }),
  stage: (stage: string) => ({ ja: `検討段階を ${stage} に`, en: `stage ${stage}` }),
  field: (key: string, value: string | null) => ({
    ja: `項目 ${key} を${value === null ? "空" : ` ${value} `}に`,
    en: `fields.${key} = ${value ?? "nothing"}`,
  }),
} satisfies Words;
