import { dayAndTime, timeOfDay, whenWords, yearRoundZone, zoneWords } from "../../../domain/sessions/when.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { calendarLinks } from "../calendar-links.ts";
import { daysOf, isoDate, type ShownTime, zoneChoices } from "../free-times.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type ConsultationNotice = keyof (typeof ja)["notices"];

/**
 * `/b/:token` of a consultation. GET: `zone`, `from` (first date shown), `change` (show times to move to). Posts `take`, `book` or `move` with
 * the start, `release` or `cancel` with the id, and `answer.<key>` for each question.
 */
export interface ConsultationVariables {
  title: Partial<Record<Language, string>>;
  about: Partial<Record<Language, string>> | undefined;
  minutes: number;
  /** Address of this page. */
  url: string;
  now: Date;
  /** In which times are shown. */
  zone: string;
  leadZone: string;
  own: {
    id: string;
    startsAt: Date;
    endsAt: Date;
    heldUntil: Date | null;
    consultant: string;
    zone: string;
    place: string;
    joinUrl: string;
    changeUntil: Date;
  } | null;
  times: {
    consultants: readonly { name: string; zone: string }[];
    free: readonly ShownTime[];
    from: string;
    earlier: string | null;
    later: string | null;
    next: Date | null;
  };
  questions: readonly { key: string; label: Partial<Record<Language, string>>; required: boolean }[];
  /** What was written, by question. */
  typed: Readonly<Record<string, string>>;
  /** Most characters of an answer. */
  most: number;
  /** They ask for another time of what is booked. */
  changes: boolean;
  /** The page was opened at a date. */
  isPaged: boolean;
  /** What came of the button that was pressed. */
  notice: { kind: "done" | "refused"; says: ConsultationNotice } | null;
}

export const consultationPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

function viewOf(variables: ConsultationVariables, wording: Wording<typeof ja>) {
  const { words, language } = wording;
  const { url, own, times, notice, most } = variables;
  const title = textIn(variables.title, language);
  const mode = modeOf(variables);
  const from = variables.isPaged ? times.from : "";
  const link = (change: { from?: string | null; changes?: boolean }) => linkOf(variables, { from, changes: mode === "move", ...change });
  const asked = questionsOf(variables, wording);
  return {
    pageTitle: title,
    title,
    // Somebody who has chosen need not read again what it is.
    about: variables.about && (mode === "choose" || mode === "questions") ? textIn(variables.about, language) : "",
    said: notice ? words.notices[notice.says] : "",
    refused: notice?.kind === "refused",
    mode,
    most,
    action: link({}),
    mine: own && mineOf(variables, wording, title),
    asked,
    typed: asked.filter(({ value }) => value !== ""),
    calendarFile: `${url}/calendar.ics`,
    changeLink: link({ changes: true }),
    backLink: link({ from: "", changes: false }),
    ...timesOf(variables, wording, mode),
    from,
    nextFree: times.next && {
      says: words.nextFree.replace("{next}", dayAndTime(language, variables.zone, times.next)),
      link: link({ from: isoDate(variables.zone, times.next) }),
    },
    earlierLink: times.earlier === null ? "" : link({ from: times.earlier }),
    laterLink: times.later === null ? "" : link({ from: times.later }),
  };
}

type Mode = "choose" | "questions" | "own" | "move" | "ended";

function modeOf({ own, now, changes, notice }: ConsultationVariables): Mode {
  if (own === null) return "choose";
  if (own.heldUntil !== null) return "questions";
  if (own.endsAt <= now) return "ended";
  return changes && now < own.changeUntil && notice?.kind !== "done" ? "move" : "own";
}

/** What they have: both zones stand beside it where they differ. */
function mineOf({ own, zone, now }: ConsultationVariables, { words, language }: Wording<typeof ja>, title: string) {
  if (own === null) return null;
  const { id, startsAt, endsAt, heldUntil, consultant, place, joinUrl } = own;
  const isElsewhere = zone !== own.zone;
  return {
    id,
    at: startsAt.toISOString(),
    when: whenIn(language, zone, startsAt, endsAt),
    there: isElsewhere ? whenIn(language, own.zone, startsAt, endsAt) : null,
    consultant,
    place,
    joinUrl,
    held: heldUntil === null ? "" : words.heldUntil.replace("{until}", timeOfDay(zone, heldUntil)),
    changeable: now < own.changeUntil,
    until: words.changeUntil.replace("{until}", dayAndTime(language, zone, own.changeUntil)),
    calendar: calendarLinks({ title: `${title} ${consultant}`, startsAt, endsAt, place: joinUrl || place }),
  };
}

function questionsOf({ questions, typed, notice, most }: ConsultationVariables, { words, language }: Wording<typeof ja>) {
  return questions.map(({ key, label, required }) => {
    const value = typed[key] ?? "";
    const isMissing = notice?.says === "answers-missing" && required && value.trim() === "";
    return {
      id: `answer-${key}`,
      name: `answer.${key}`,
      label: textIn(label, language),
      required,
      value,
      fault: isMissing ? words.faults.missing : value.length > most ? words.faults["too-long"] : "",
    };
  });
}

function timesOf(variables: ConsultationVariables, { words, language }: Wording<typeof ja>, mode: Mode) {
  const { times, zone, leadZone, minutes, questions, now } = variables;
  const { consultants, free, next, earlier } = times;
  const elsewhere = [...new Set(consultants.map((consultant) => consultant.zone))].filter((one) => one !== zone);
  const named = yearRoundZone(language, zone, now);
  const [first] = elsewhere;
  const zoneNote =
    first === undefined
      ? words.zone.replace("{zone}", named)
      : elsewhere.length === 1
        ? words.zoneBoth.replace("{zone}", named).replace("{there}", yearRoundZone(language, first, now))
        : words.zoneEach.replace("{zone}", named);
  const nothing = free.length === 0 && next === null && earlier === null;
  return {
    trouble: consultants.length === 0 ? words.nobody : nothing ? words.noneAtAll : "",
    facts: [
      words.minutes.replace("{minutes}", String(minutes)),
      words.givenBy.replace("{names}", consultants.map(({ name }) => name).join(words.between)),
    ].join(language === "ja" ? "　" : " · "),
    how: mode === "move" ? words.moveNote : questions.length > 0 ? words.chooseNote : words.chooseNow,
    zoneNote,
    mailNote: zone === leadZone ? "" : words.zoneMail.replace("{zone}", yearRoundZone(language, leadZone, now)),
    zones: zoneChoices(words.cities, { language, first: [leadZone, zone, ...elsewhere], now }),
    days: daysOf(language, zone, free, { namesZones: elsewhere.length > 1 }),
  };
}

/** The page with this zone and date: a plain link, and where its forms post to. */
function linkOf({ url, zone, leadZone }: ConsultationVariables, { from, changes }: { from?: string | null; changes?: boolean }): string {
  const query = new URLSearchParams();
  if (zone !== leadZone) query.set("zone", zone);
  if (from) query.set("from", from);
  if (changes) query.set("change", "1");
  return query.size === 0 ? url : `${url}?${query}`;
}

function whenIn(language: Language, zone: string, startsAt: Date, endsAt: Date): { at: string; zone: string } {
  const name = zoneWords(language, zone, startsAt);
  return { at: whenWords(language, zone, startsAt, endsAt), zone: language === "ja" ? `（${name}）` : ` (${name})` };
}

function textIn(texts: Partial<Record<Language, string>>, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
