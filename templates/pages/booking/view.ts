import { type AloneAnswer, aloneAnswers, MOST_SATISFACTION } from "../../../domain/sessions/ratings.ts";
import { dayAndTime, zoneWords } from "../../../domain/sessions/when.ts";
import type { Language } from "../../../domain/words/local-text.ts";
import { calendarLinks } from "../calendar-links.ts";
import { dateWords, type PageDate, seatWords } from "../dates.ts";
import { definePage, type Wording } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export type BookingNotice = keyof (typeof ja)["notices"];

/**
 * `/b/:token`: a lead's own page of an offer. Posts `act` (book · change · cancel · wait · leave), `session` and, to change or cancel,
 * `booking`; after the session `act` (rate), `booking`, `alone`, `satisfaction` and `comment`.
 */
export interface BookingVariables {
  title: Partial<Record<Language, string>>;
  about: Partial<Record<Language, string>> | undefined;
  /** Address of this page, for the calendar file. */
  url: string;
  zone: string;
  now: Date;
  dates: readonly (PageDate & { changeUntil: Date })[];
  own: readonly {
    bookingId: string;
    sessionId: string;
    state: string;
    heldUntil: Date | null;
    code: string;
    joinUrl: string;
  }[];
  line: readonly { sessionId: string; before: number }[];
  /** Sessions that they came to and can say something about. */
  came: readonly CameSession[];
  /** What came of the button that was pressed. */
  notice: { kind: "done" | "refused"; says: BookingNotice } | null;
}

interface CameSession {
  bookingId: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  satisfaction: number | null;
  alone: AloneAnswer | null;
  comment: string;
  until: Date;
}

export const bookingPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: viewOf,
});

function viewOf(variables: BookingVariables, { words, language }: Wording<typeof ja>) {
  const { zone, dates, now, url } = variables;
  const title = textIn(variables.title, language);
  const dateOf = (id: string) => dates.find((date) => date.id === id);
  const own = variables.own.flatMap((booking) => {
    const date = dateOf(booking.sessionId);
    if (!date) return [];
    const { heldUntil, joinUrl, code } = booking;
    return [
      {
        ...dateWords(language, zone, date),
        id: booking.bookingId,
        session: date.id,
        place: date.place,
        code,
        joinUrl,
        held: heldUntil === null ? "" : words.heldUntil.replace("{until}", dayAndTime(language, zone, heldUntil)),
        changeable: now < date.changeUntil,
        until: words.changeUntil.replace("{until}", dayAndTime(language, zone, date.changeUntil)),
        calendar: calendarLinks({ title, startsAt: date.startsAt, endsAt: date.endsAt, place: joinUrl || date.place }),
      },
    ];
  });
  const line = variables.line.flatMap(({ sessionId, before }) => {
    const date = dateOf(sessionId);
    if (!date) return [];
    const says = before === 0 ? words.lineFirst : words.lineBefore.replace("{count}", String(before));
    return [{ ...dateWords(language, zone, date), session: sessionId, says }];
  });
  const taken = new Set([...own, ...line].map(({ session }) => session));
  // One who has a seat moves it; a second seat of the same offer is for somebody else.
  const movable = own.find(({ held, changeable }) => held === "" && changeable);
  const shown = dates
    .filter(({ id }) => !taken.has(id))
    .map((date) => ({
      ...dateWords(language, zone, date),
      session: date.id,
      place: date.place,
      seats: seatWords(words, date),
      act: date.reason === null ? (movable ? "change" : own.length > 0 ? "" : "book") : date.canWait ? "wait" : "",
      booking: movable?.id ?? "",
    }));
  const first = dates[0];
  return {
    pageTitle: title,
    title,
    about: variables.about ? textIn(variables.about, language) : "",
    own,
    line,
    shown,
    came: variables.came.map((session) => ratingView(session, zone, words, language)),
    calendarFile: `${url}/calendar.ics`,
    zoneNote: first && zone !== first.zone ? words.zone.replace("{zone}", zoneWords(language, zone, first.startsAt)) : "",
    said: variables.notice ? words.notices[variables.notice.says] : "",
    refused: variables.notice?.kind === "refused",
  };
}

/** The questions after a session, with what they have said. */
function ratingView(session: CameSession, zone: string, words: typeof ja, language: Language) {
  return {
    id: session.bookingId,
    when: dateWords(language, zone, session).when,
    alone: aloneAnswers.map((value) => ({ value, label: words.aloneAnswers[value], on: session.alone === value })),
    // The best first.
    satisfaction: words.satisfactions.map((label, place) => {
      const value = MOST_SATISFACTION - place;
      return { value, label, on: session.satisfaction === value };
    }),
    comment: session.comment,
    until: words.rateUntil.replace("{until}", dayAndTime(language, zone, session.until)),
    rated: session.satisfaction !== null,
  };
}

function textIn(texts: Partial<Record<Language, string>>, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}
