import { z } from "zod";
import { key, localText, playbookTexts, templateKey } from "../playbooks/values.ts";
import { localInstant } from "../time/iso-date.ts";
import { isClock } from "../time/zoned.ts";

const clock = z
  .string()
  .refine((text) => isClock(text), playbookTexts.message({ ja: "19:00 のように書いてください。", en: "Write a time such as 19:00." }));
const days = z.int().min(0).max(730);

/** What is done about one kind of objection: the first question, and when to ask again (DEL6). */
export const objectionKindSchema = z.strictObject({
  key,
  title: localText,
  question: localText.describe("The first question back"),
  script: localText.describe("What to say when asking again"),
  material: z
    .strictObject({ template: templateKey, after: days.default(1), at: clock.default("10:00") })
    .optional()
    .describe("What the lead gets to read, so many days after the objection"),
  asks: z
    .array(z.strictObject({ after: days, at: clock, kind: z.enum(["phone", "message", "check"]).default("phone") }))
    .min(1)
    .max(12)
    .describe("When a person asks: days after the day of their talk at home, or of the objection"),
});
export type ObjectionKind = z.infer<typeof objectionKindSchema>;

/** The five that everybody hears (seed article 001, step 7). A playbook changes them and adds its own. */
export const objectionKinds: readonly ObjectionKind[] = [
  {
    key: "take-home",
    title: { ja: "持ち帰って検討します", en: "I'll take it home and think" },
    question: {
      ja: "もちろんです。差し支えなければ、どの点をいちばん検討なさりたいですか。",
      en: "Of course. If I may ask: which point would you like to think about most?",
    },
    script: {
      ja: "検討なさりたいと伺った点について、その後お考えが進んだか、足りない材料がないかを伺ってください。お返事を急かさないでください。",
      en: "Ask how far they have got with the point they wanted to think about, and whether anything is missing. Do not press for an answer.",
    },
    asks: [
      { after: 3, at: "10:00", kind: "phone" },
      { after: 10, at: "10:00", kind: "phone" },
    ],
  },
  {
    key: "family",
    title: { ja: "家族に相談してみます", en: "I'll ask my family" },
    question: {
      ja: "大切なことですから、ぜひご相談ください。ご家族は、どんな点を気になさりそうですか。いつごろお話しになれそうでしょうか。",
      en: "Please do: it matters. What might your family worry about, and when will you talk with them?",
    },
    script: {
      ja: "ご家族とのお話がどうだったかを伺ってください。反対の場合は説得せず、どなたが、どんな理由で反対されているかを伺い、ご一緒にお話しする場をご提案ください。",
      en: "Ask how the talk at home went. If somebody is against it, do not persuade: find out who and why, and offer to talk together.",
    },
    asks: [
      { after: 1, at: "19:00", kind: "phone" },
      { after: 8, at: "19:00", kind: "phone" },
    ],
  },
  {
    key: "not-now",
    title: { ja: "今は要りません", en: "Not now" },
    question: {
      ja: "承知しました。では、どんなことが起きたら、必要になりそうでしょうか。それはいつごろになりそうですか。",
      en: "I see. What would have to happen for you to need it, and when might that be?",
    },
    script: {
      ja: "前に伺った「必要になる時期」が近づいていないか、状況に変わりがないかを伺ってください。",
      en: "Ask whether the time at which they would need it is near, and what has changed.",
    },
    asks: [
      { after: 30, at: "10:00", kind: "phone" },
      { after: 90, at: "10:00", kind: "phone" },
    ],
  },
  {
    key: "no-time",
    title: { ja: "時間がありません", en: "I have no time" },
    question: {
      ja: "お忙しい中ありがとうございます。もし週に使える時間が決まっているとしたら、どのくらいでしょうか。",
      en: "Thank you for your time as it is. If you had a fixed time each week, how much would it be?",
    },
    script: {
      ja: "お仕事の山が過ぎたかを伺い、少ない時間で進める形をご提案ください。",
      en: "Ask whether the busy time is over, and offer a way that takes less time.",
    },
    asks: [
      { after: 14, at: "10:00", kind: "phone" },
      { after: 45, at: "10:00", kind: "phone" },
    ],
  },
  {
    key: "no-money",
    title: { ja: "お金がありません", en: "I have no money" },
    question: {
      ja: "率直にお話しくださり、ありがとうございます。金額そのものでしょうか、それとも一度に払うことがご負担でしょうか。",
      en: "Thank you for saying so. Is it the sum itself, or paying it at once?",
    },
    script: {
      ja: "分割や開始時期の変更で解決できることかを伺ってください。無理なお支払いは決して勧めないでください。",
      en: "Ask whether instalments or a later start would solve it. Never urge anybody to pay what they cannot afford.",
    },
    asks: [
      { after: 7, at: "10:00", kind: "phone" },
      { after: 30, at: "10:00", kind: "phone" },
    ],
  },
];

/** The kinds of a playbook: its own come first, and replace those of the same key. */
export function mergeObjectionKinds(own: readonly ObjectionKind[]): readonly ObjectionKind[] {
  return [...own, ...objectionKinds.filter(({ key: name }) => !own.some((kind) => kind.key === name))];
}

/**
 * When a person asks for the n-th time (from 0); null when the cadence is used up. `from`: the day of the talk at home, or of the objection
 * when none is known.
 */
export function askAt({ asks }: ObjectionKind, asked: number, { from, zone }: { from: string; zone: string }): Date | null {
  const ask = asks[asked];
  return ask ? localInstant(from, ask, zone) : null;
}
