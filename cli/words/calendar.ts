import type { SendingTimes } from "../../domain/touches/sending-times.ts";
import type { LocalText, Words } from "../../domain/words/local-text.ts";
import { COMMAND } from "./command.ts";

export const calendarWords = {
  description: {
    ja: "休業日、送らない時間帯、配信数の上限を示し、変えます",
    en: "show and change days off, quiet hours and caps",
  },
  daysOff: {
    ja: '休業日。例: 2027-08-11、毎年であれば "12-29 to 01-03"。何度でも指定でき、今までのものと入れ替わります。none ですべて消します',
    en: 'a day off, such as 2027-08-11, or each year "12-29 to 01-03"; repeatable, replaces the present ones; none removes all',
  },
  quietHours: {
    ja: "配信時間の決まっていない案内を送らない時間。例: 21:00-08:00",
    en: "when advertising without a window of its own is not sent, such as 21:00-08:00",
  },
  help: {
    ja: `
プレイブックに書いた項目（daysOff、quietHours、caps）は、公開のたびにその内容に戻ります。上限（caps）はプレイブックかAPIで決めます。

例:
  $ ${COMMAND} calendar --day-off "12-29 to 01-03" --day-off 2027-08-12`,
    en: `
What the playbook names (daysOff, quietHours, caps) is set again at each publish. Caps are set in the playbook or by the API.

Example:
  $ ${COMMAND} calendar --day-off "12-29 to 01-03" --day-off 2027-08-12`,
  },
  badDaysOff: (text: string) => ({
    ja: `「${text}」は休業日として読み取れません。2027-08-11、"2027-08-11 to 2027-08-16"、毎年であれば 08-11、"12-29 to 01-03" のように書いてください。`,
    en: `"${text}" is no day off: write 2027-08-11, "2027-08-11 to 2027-08-16", or for each year 08-11 or "12-29 to 01-03".`,
  }),
  badQuietHours: (text: string) => ({
    ja: `「${text}」は送らない時間帯として読み取れません。夜から翌朝までを 21:00-08:00 のように書いてください。`,
    en: `"${text}" is no span of quiet hours: write an evening and the next morning, such as 21:00-08:00.`,
  }),
} satisfies Words;

/** Days off, quiet hours and caps, a line each. */
export function calendarLines({ daysOff, quietHours, caps }: SendingTimes): LocalText[] {
  const days = daysOff.join("、");
  return [
    daysOff.length === 0
      ? { ja: "休業日: なし（日本の祝日は別）", en: "Days off: none besides Japanese holidays" }
      : { ja: `休業日: ${days}`, en: `Days off: ${daysOff.join(", ")}` },
    {
      ja: `送らない時間帯: ${quietHours.from}から${quietHours.to}まで（配信時間の決まっていない案内）`,
      en: `Quiet hours: ${quietHours.from} to ${quietHours.to}, for advertising without a window of its own`,
    },
    {
      ja: `上限: ${caps.map(({ channel, max, hours }) => `${channel === "any" ? "すべて" : channel} ${hours}時間に${max}通`).join("、") || "なし"}`,
      en: `Caps: ${caps.map(({ channel, max, hours }) => `${channel} ${max} in ${hours} h`).join(", ") || "none"}`,
    },
  ];
}
