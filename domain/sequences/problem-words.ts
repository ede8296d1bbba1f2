import type { LocalText, Words } from "../words/local-text.ts";

/** What people call a template's channel in Japanese. English texts use the key. */
const channelNames: Readonly<Record<string, string>> = { email: "メール", line: "LINE", person: "担当者" };
const channelName = (channel: string) => channelNames[channel] ?? channel;
const typeNames: Readonly<Record<string, LocalText>> = {
  text: { ja: "文字", en: "text" },
  number: { ja: "数", en: "number" },
  date: { ja: "日付", en: "date" },
  boolean: { ja: "true か false ", en: "true-or-false" },
};
const typeName = (type: string) => typeNames[type] ?? { ja: type, en: type };
const quotedAll = (names: readonly string[]) => names.map((name) => `「${name}」`).join("");

/** The problems of a sequence's YAML. Those of one kind of step are in steps/<kind>/words.ts. */
export const problemWords = {
  // The file
  tooLong: (most: number) => ({ ja: `ファイルが${most}文字を超えています。`, en: `The file is longer than ${most} characters.` }),
  tooManyMarks: {
    ja: "ファイルが大きすぎて、1つのシーケンスとして読み取れません。いくつかに分けてください。",
    en: "The file is too large for one sequence; divide it.",
  },
  tooDeep: { ja: "入れ子が深すぎて読み取れません。", en: "The file is nested too deeply to be read." },
  alias: {
    ja: "アンカーとエイリアス（& と *）は使えません。値をもう一度書いてください。",
    en: "Anchors and aliases (& and *) are not allowed; write the value again.",
  },
  duplicateKey: { ja: "ここに同じキーが2回書かれています。", en: "This key is written twice here." },
  notASequence: {
    ja: "シーケンスは、sequence、title、category から始まるキーと値で書いてください。",
    en: "A sequence is written as keys with values, beginning with sequence, title and category.",
  },
  unreadable: { ja: "シーケンスを読み取れません。", en: "The sequence cannot be read." },
  at: (line: number, column: number, message: LocalText, hint: LocalText | null) => ({
    ja: `${line}行目の${column}文字目: ${message.ja}${hint === null ? "" : hint.ja}`,
    en: `Line ${line}, column ${column}: ${message.en}${hint === null ? "" : ` ${hint.en}`}`,
  }),

  // Keys and values
  wholeSequence: { ja: "シーケンス", en: "The sequence" },
  keyName: (key: string) => ({ ja: `「${key}」`, en: `"${key}"` }),
  itemName: (number: number, list: string) => ({ ja: `「${list}」の${number}番目`, en: `item ${number} of "${list}"` }),
  unknownKey: (key: string, place: LocalText | null) => ({
    ja: place === null ? `「${key}」というキーはありません。` : `「${key}」というキーは、${place.ja}では使えません。`,
    en: `Unknown key "${key}"${place === null ? "" : ` in ${place.en}`}.`,
  }),
  didYouMean: (word: string) => ({ ja: `「${word}」のことでしょうか。`, en: `Did you mean "${word}"?` }),
  inHalfWidth: (value: string) => ({
    ja: `「${value}」のように半角で書いてください。`,
    en: `Write it in ordinary characters: "${value}".`,
  }),
  putInQuotes: (value: string) => ({ ja: `"${value}" のように引用符で囲んでください。`, en: `Put it in quotes: "${value}".` }),
  empty: { ja: "空です。キーを一つ以上書いてください。", en: "This is empty; write at least one key." },
  badName: (name: string, example: string) => ({
    ja: `「${name}」という名前はここでは使えません。${example} のように書いてください。`,
    en: `"${name}" is not a valid name here; write it like ${example}.`,
  }),
  badStepId: (name: string) => ({
    ja: `「${name}」という名前はここでは使えません。next-morning のように、英小文字、数字、ハイフンで書いてください。`,
    en: `"${name}" is not a valid name here; write it like next-morning (lower case, digits, hyphens).`,
  }),
  oneValue: {
    ja: "ここには文字、数、true、false のどれかを一つ書いてください。",
    en: "Write one text, number, true or false here.",
  },
  oneOrMore: { ja: "ここには名前を一つ、または名前のリストを書いてください。", en: "Write one name or a list of names here." },

  // Times
  badWait: (words: string) => ({
    ja: `「${words}」は待ち方として読み取れません。「2 hours」「1 day, at 08:00」「at 08:00」「monday, at 09:00」「until renewal_date - 30 days, at 09:00」のように書いてください。`,
    en: `"${words}" is not a wait; write one like "2 hours", "1 day, at 08:00", "at 08:00", "monday, at 09:00" or "until renewal_date - 30 days, at 09:00".`,
  }),
  needsTime: (words: string) => ({
    ja: `「${words}」には時刻が必要です。「${words}, at 09:00」のように書いてください。`,
    en: `"${words}" needs a time, such as "${words}, at 09:00".`,
  }),
  badTime: (text: string) => ({
    ja: `「${text}」は時刻ではありません。00:00 から 23:59 までで書いてください。`,
    en: `"${text}" is not a time of day; write it from 00:00 to 23:59.`,
  }),
  badClock: (text: string, last: string) => ({
    ja: `「${text}」は時刻ではありません。"00:00" から "${last}" までを、引用符で囲んで書いてください。`,
    en: `"${text}" is not a time of day; write it in quotes, from "00:00" to "${last}".`,
  }),
  badDate: (text: string) => ({
    ja: `「${text}」という日付はありません。2027-04-01 のように書いてください。`,
    en: `"${text}" is not a date of the calendar; write it as 2027-04-01.`,
  }),
  badDuration: (text: string) => ({
    ja: `「${text}」は期間として読み取れません。「2 hours」「1 day」「1 week 2 days」のように書いてください。`,
    en: `"${text}" is not a length of time; write one like "2 hours", "1 day" or "1 week 2 days".`,
  }),
  badDurationRange: (text: string) => ({
    ja: `「${text}」は期間として使えません。同じ単位は一度だけ、1分から50年までで書いてください。`,
    en: `"${text}" is not a length of time: name each unit once, from 1 minute to 50 years.`,
  }),
  hoursUpToTime: (text: string, at: string) => ({
    ja: `「${text}, at ${at}」は何日後の何時かを表すので、時間や分は書けません。`,
    en: `"${text}, at ${at}" counts days up to a time of day, so it cannot have hours or minutes.`,
  }),
  dateWithOffset: (date: string) => ({
    ja: `「until ${date}」は日付が決まっているので、前後の日数は書けません。`,
    en: `"until ${date}" names a date already, so it takes no offset.`,
  }),
  offsetInHours: (offset: string) => ({
    ja: `日付の項目には時刻がないので、「${offset}」は日以上の単位で書いてください。`,
    en: `"${offset}" must be in days or longer, since a date field has no time of day.`,
  }),

  // The parts of a sequence
  badDays: {
    ja: "weekdays、everyday、または [mon, wed] のようなリストを書いてください。",
    en: "Write weekdays, everyday, or a list such as [mon, wed].",
  },
  emptyWindow: (from: string, to: string) => ({
    ja: `配信時間は${from}に始まるので、終わりは${to}ではなく、それより後にしてください。`,
    en: `The window opens at ${from}, so it must close later than that, not at ${to}.`,
  }),
  badAgain: {
    ja: "never、always、または { after: 180 days } のように書いてください。",
    en: "Write never, always, or { after: 180 days }.",
  },
  badEnter: { ja: "manual、または { on: イベント名 } と書いてください。", en: "Write manual, or { on: <event> }." },
  noTopic: (category: string) => ({
    ja: `カテゴリーが「${category}」のシーケンスには、購読の単位となるトピック（topic）が必要です。`,
    en: `A sequence of category ${category} needs a topic: the subscription that allows it.`,
  }),
  noWindow: {
    ja: "配信時間のない promotion は、夜中に届くことがあります。",
    en: "Promotion without a window may reach people at night.",
  },
  addWindow: { ja: "window を書き足してください。", en: "Add a window." },
  endsAtEntry: (event: string) => ({
    ja: `「${event}」はこのシーケンスに参加するきっかけなので、終わりにはできません。`,
    en: `"${event}" enters this sequence, so it cannot end it as well.`,
  }),
  goalAndLeave: (event: string) => ({
    ja: `「${event}」はすでに目標（goal）です。目標か離脱（leave）のどちらか一つにしてください。`,
    en: `"${event}" is a goal already; it can end the sequence in one way only.`,
  }),

  topicUnasked: (category: string) => ({
    ja: `カテゴリーが「${category}」のシーケンスは、購読の有無にかかわらず送られます。topic は効きません。`,
    en: `A sequence of category ${category} is sent whether or not the lead has the subscription: topic has no effect.`,
  }),
  advertises: {
    ja: "お便りや案内であれば、カテゴリーを nurture か promotion にしてください。お知らせだけなら topic を消してください。",
    en: "If it advertises, give it the category nurture or promotion; if it only informs, remove topic.",
  },
  opensScore: {
    ja: "メールの開封だけで点を付けることはできません（画像を先読みするメールソフトも開封として数えられるためです）。リンクのクリックや返信などを待ってください。",
    en: "Opens alone must not score: mail programs that load pictures by themselves count as opens, too. Wait for a click or an answer instead.",
  },

  entersItself: (chain: readonly string[]) => ({
    ja:
      chain.length === 2
        ? "このシーケンスは、最後まで終わるたびに、待つことなくまた自分自身に参加させます。同じ方が止まらずに回り続けます。"
        : `シーケンスが「${chain.join("」→「")}」と輪になっていて、途中で待つところがありません。同じ方が止まらずに回り続けます。`,
    en:
      chain.length === 2
        ? "Whenever it comes to its end, this sequence makes the lead enter it again, without a wait: it would run without end."
        : `The sequences ${chain.join(" → ")} make a circle without a wait: the same lead would run without end.`,
  }),
  addWait: {
    ja: "待つステップ（wait）を入れるか、again を never か { after: … } にしてください。",
    en: "Add a wait, or set again to never or { after: … }.",
  },

  // Steps
  unreachable: (id: string) => ({
    ja: `ステップ「${id}」には進みません。その前でシーケンスが終わります。`,
    en: `Step "${id}" is never reached: the sequence ends before it.`,
  }),
  duplicateId: (id: string) => ({
    ja: `ステップの id「${id}」が2回使われています。id はシーケンスの中で一つずつにしてください。`,
    en: `Step id "${id}" is used twice; ids are unique in a sequence.`,
  }),
  noKind: (id: string, kinds: readonly string[]) => ({
    ja: `ステップ「${id}」には、することが書かれていません。${quotedAll(kinds)}のどれかを書いてください。`,
    en: `Step "${id}" does nothing; give it one of ${kinds.join(", ")}.`,
  }),
  manyKinds: (id: string, kinds: readonly string[]) => ({
    ja: `ステップ「${id}」に${quotedAll(kinds)}が一緒に書かれています。一つずつ別のステップにしてください。`,
    en: `Step "${id}" is ${kinds.join(" and ")} at once; make a step of each.`,
  }),
  misplacedKey: (key: string, kinds: readonly string[], id: string) => ({
    ja: `「${key}」は${quotedAll(kinds)}と一緒に書くもので、ステップ「${id}」では使えません。`,
    en: `"${key}" belongs to ${kinds.join(" and ")}, which step "${id}" is not.`,
  }),

  // Names
  noTopicNamed: (name: string) => ({ ja: `「${name}」というトピックはありません。`, en: `There is no topic "${name}".` }),
  noField: (name: string) => ({ ja: `「${name}」という項目はありません。`, en: `There is no field "${name}".` }),
  notADateField: (name: string, type: string) => ({
    ja: `「${name}」は${typeName(type).ja}の項目なので、日付まで待つことはできません。`,
    en: `"${name}" is a ${typeName(type).en} field; only a date field says until when to wait.`,
  }),
  dateFields: (names: readonly string[]) =>
    names.length === 0
      ? { ja: "日付の項目（type: date）を playbook.yaml に書き足してください。", en: "Add a field of type date to playbook.yaml." }
      : { ja: `日付の項目は ${names.join("、")} です。`, en: `Date fields: ${names.join(", ")}.` },
  wrongFieldType: (name: string, type: string, value: string) => ({
    ja: `「${name}」は${typeName(type).ja}の項目なので、「${value}」とは比べられず、入れることもできません。${typeName(type).ja}を書いてください。`,
    en: `"${name}" is a ${typeName(type).en} field, so "${value}" neither fits nor compares; write a ${typeName(type).en} here.`,
  }),
  unknownEvent: (name: string) => ({
    ja: `Hagukumi自体は「${name}」というイベントを記録しません。ほかのシステムがAPIで送るときにだけ働きます。`,
    en: `Hagukumi itself records no event "${name}". It has an effect only if another system sends it by the API.`,
  }),
  noOffer: (key: string) => ({ ja: `「${key}」という商品はありません。`, en: `There is no offer "${key}".` }),
  backEndOffer: (key: string) => ({
    ja: `「${key}」はバックエンド商品です。招待（invite）できるのは、フロントエンド商品だけです。`,
    en: `"${key}" is a back-end offer; invite is for front-end offers only.`,
  }),
  secondStepFirst: (step: string, offer: string) => ({
    ja: `ステップ「${step}」の文面は、バックエンド商品「${offer}」を案内しています。フロントエンド商品（セミナーや個別相談）を受けていない方には、案内できません。`,
    en: `The message of step "${step}" speaks of the back-end offer "${offer}", which nobody may be offered before a front-end offer (seminar, consultation).`,
  }),
  firstStep: {
    ja: "sessionAttended や consultationHeld で始めるか、waitFor でそれを待った先（then）に移してください。その場で商談を始める経路なら、プレイブックの routes に書いてください。",
    en: "Enter by sessionAttended or consultationHeld, or move it into the `then` of a waitFor for one of them. Where the talk comes first, declare the route in `routes` of the playbook.",
  },
  frontEndOffers: (keys: readonly string[]) => ({
    ja: keys.length === 0 ? "申し込みを受けるフロントエンド商品を、先に登録してください。" : `招待できる商品は ${keys.join("、")} です。`,
    en: keys.length === 0 ? "First add a front-end offer that takes bookings." : `Leads can be invited to ${keys.join(", ")}.`,
  }),
  unbookableOffer: (key: string) => ({
    ja: `「${key}」には日程（sessions）がなく、個別相談でもないので、申し込みを受けられません。`,
    en: `"${key}" takes no bookings: it has no sessions and is no consultation.`,
  }),
  noTemplate: (key: string, channel: string) => ({
    ja: `「${key}」という${channelName(channel)}用のテンプレートはありません。`,
    en: `There is no template "${key}" for ${channel}.`,
  }),
  otherChannel: (key: string, others: readonly string[], channel: string) => ({
    ja: `テンプレート「${key}」は${others.map(channelName).join("と")}用で、${channelName(channel)}用はありません。`,
    en: `Template "${key}" exists for ${others.join(" and ")}, not for ${channel}.`,
  }),
} satisfies Words;
