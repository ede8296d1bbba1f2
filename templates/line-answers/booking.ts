import { dayAndTime } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { LineMessage } from "../line-message.ts";
import { en } from "../pages/booking/en.ts";
import { ja } from "../pages/booking/ja.ts";
import type { BookingNotice } from "../pages/booking/view.ts";
import { dateWords, type PageDate, seatWords } from "../pages/dates.ts";
import { lineAnswerWords } from "./words.ts";

type OfferedDate = PageDate & { changeUntil: Date; moves: number };
type Own = { bookingId: string; sessionId: string; heldUntil: Date | null; code: string };

/** What a pressed button about sessions is answered with: what the booking page says and offers, as LINE shows it. */
export interface BookingAnswer {
  language: Language;
  zone: string;
  now: Date;
  title: Partial<Record<Language, string>>;
  dates: readonly OfferedDate[];
  own: readonly Own[];
  line: readonly { sessionId: string; before: number }[];
  /** What came of the press. */
  notice: BookingNotice | null;
  refused: boolean;
  show: "dates" | "own" | "change" | "ask-cancel" | "ask-change";
  /** The date and the booking that the button was about. */
  sessionId: string | null;
  bookingId: string | null;
  /** Whom to ask when it is too late to press a button. */
  contact: string;
  /** The lead's own page. */
  url: string;
  /** Data of the postbacks. */
  data: {
    dates(): string;
    own(): string;
    book(date: OfferedDate): string;
    wait(date: OfferedDate): string;
    leave(sessionId: string): string;
    change(bookingId: string): string;
    move(bookingId: string, date: OfferedDate): string;
    drop(bookingId: string): string;
    cancel(bookingId: string): string;
  };
}

type Action = Extract<LineMessage, { type: "template" }>["template"] extends infer Template
  ? Template extends { type: "buttons"; actions: (infer One)[] }
    ? One
    : never
  : never;

/** LINE shows at most this many columns, and this much of their texts. */
const MOST_COLUMNS = 10;
const COLUMN_TEXT = 120;
const BUTTONS_TEXT = 160;
const CONFIRM_TEXT = 240;
/** Of the lead's own bookings; with the notice, the line and the dates they are five messages, LINE's limit. */
const MOST_OWN = 2;

const pageWords = { ja, en };

/** To a button that is not of this lead, or of nobody. */
export function strangeButton(language: Language): LineMessage[] {
  return [{ type: "text", text: lineAnswerWords[language].strange }];
}

export function bookingAnswer(answer: BookingAnswer): LineMessage[] {
  const { language, notice, show, contact } = answer;
  const words = pageWords[language];
  const messages: LineMessage[] = [];
  if (notice !== null) {
    const help = notice === "too-late" && contact !== "" ? `\n${fill(lineAnswerWords[language].contact, { contact })}` : "";
    messages.push({ type: "text", text: `${words.notices[notice]}${help}` });
  }
  messages.push(...shown(answer, show));
  return messages.length > 0 ? messages : [{ type: "text", text: words.none }];
}

function shown(answer: BookingAnswer, show: BookingAnswer["show"]): LineMessage[] {
  switch (show) {
    case "ask-cancel":
      return askCancel(answer) ?? shown(answer, "own");
    case "ask-change":
      return askChange(answer) ?? shown(answer, "own");
    case "change":
      return changeDates(answer) ?? shown(answer, "own");
    case "own": {
      const own = ownMessages(answer);
      return own.length > 0 ? own : shown(answer, "dates");
    }
    case "dates":
      // After most refusals and a cancellation, what they still have need not be shown once more.
      return [...(answer.notice === null || answer.notice === "moved" ? ownMessages(answer) : []), ...dateMessages(answer)];
  }
}

function ownMessages(answer: BookingAnswer): LineMessage[] {
  const { language, zone, own, line, now, data } = answer;
  const words = pageWords[language];
  const { labels, place, code } = lineAnswerWords[language];
  const seats = own.slice(0, MOST_OWN).flatMap((booking) => {
    const date = dateOf(answer, booking.sessionId);
    if (!date) return [];
    const where = date.place === "" ? "" : fill(place, { place: cut(date.place, 40) });
    if (booking.heldUntil !== null) {
      const until = fill(words.heldUntil, { until: dayAndTime(language, zone, booking.heldUntil) });
      const actions = [press(labels.take, data.book(date)), press(labels.decline, data.leave(date.id)), page(answer)];
      return [buttons([words.held, ...whenOf(answer, date), where, until], actions)];
    }
    const changeable = now < date.changeUntil;
    const actions = changeable
      ? [press(labels.change, data.change(booking.bookingId)), press(labels.drop, data.drop(booking.bookingId))]
      : [];
    return [buttons([words.own, ...whenOf(answer, date), where, fill(code, { code: booking.code })], [...actions, page(answer)])];
  });
  const waiting = line.slice(0, 1).flatMap(({ sessionId, before }) => {
    const date = dateOf(answer, sessionId);
    if (!date) return [];
    const says = before === 0 ? words.lineFirst : fill(words.lineBefore, { count: String(before) });
    return [buttons([words.line, ...whenOf(answer, date), says], [press(labels.leave, data.leave(sessionId)), page(answer)])];
  });
  return [...seats, ...waiting];
}

/** The dates that a button can take, the one that was pressed first. */
function dateMessages(answer: BookingAnswer): LineMessage[] {
  const { language, dates, own, line, sessionId, data } = answer;
  const { labels } = lineAnswerWords[language];
  const taken = new Set([...own, ...line].map((one) => one.sessionId));
  const movable = movableOf(answer);
  const offered = dates
    .filter(({ id }) => !taken.has(id))
    .toSorted((one, other) => Number(other.id === sessionId) - Number(one.id === sessionId));
  const columns = offered.flatMap((date): Column[] => {
    if (date.reason !== null) return date.canWait ? [{ date, action: press(labels.wait, data.wait(date)) }] : [];
    if (movable) return [{ date, action: press(labels.move, data.move(movable.bookingId, date)) }];
    return own.length > 0 ? [] : [{ date, action: press(labels.book, data.book(date)) }];
  });
  if (columns.length > 0) return [carousel(answer, columns)];
  return own.length + line.length > 0 && answer.notice === null ? [] : [{ type: "text", text: pageWords[language].none }];
}

function changeDates(answer: BookingAnswer): LineMessage[] | null {
  const { language, dates, own, bookingId, now, data } = answer;
  const words = pageWords[language];
  const booking = own.find((one) => one.bookingId === bookingId && one.heldUntil === null);
  const date = booking && dateOf(answer, booking.sessionId);
  if (!booking || !date) return null;
  if (now >= date.changeUntil) return [tooLate(answer)];
  const columns = dates
    .filter(({ id, reason }) => id !== booking.sessionId && reason === null)
    .map((one) => ({ date: one, action: press(lineAnswerWords[language].labels.move, data.move(booking.bookingId, one)) }));
  if (columns.length === 0) return [{ type: "text", text: words.none }];
  return [{ type: "text", text: lineAnswerWords[language].changeTo }, carousel(answer, columns)];
}

function askCancel(answer: BookingAnswer): LineMessage[] | null {
  const { language, own, bookingId, now, data } = answer;
  const { labels, askCancel: ask } = lineAnswerWords[language];
  const booking = own.find((one) => one.bookingId === bookingId);
  const date = booking && dateOf(answer, booking.sessionId);
  if (!booking || !date) return null;
  if (now >= date.changeUntil) return [tooLate(answer)];
  const [when = ""] = whenOf(answer, date);
  const text = `${fill(ask, { when })}\n${pageWords[language].cancelSure}`;
  return [confirm(text, press(labels.cancel, data.cancel(booking.bookingId)), press(labels.keep, data.own()))];
}

function askChange(answer: BookingAnswer): LineMessage[] | null {
  const { language, own, bookingId, sessionId, now, data } = answer;
  const { labels, askChange: ask } = lineAnswerWords[language];
  const booking = own.find((one) => one.bookingId === bookingId);
  const [from, to] = [booking && dateOf(answer, booking.sessionId), sessionId === null ? undefined : dateOf(answer, sessionId)];
  if (!booking || !from || to?.reason !== null) return null;
  if (now >= from.changeUntil) return [tooLate(answer)];
  const [when = ""] = whenOf(answer, from);
  const text = fill(ask, { when, to: whenOf(answer, to)[0] ?? "" });
  return [confirm(text, press(labels.moveNow, data.move(booking.bookingId, to)), press(labels.keep, data.own()))];
}

function tooLate({ language, contact }: BookingAnswer): LineMessage {
  const help = contact === "" ? "" : `\n${fill(lineAnswerWords[language].contact, { contact })}`;
  return { type: "text", text: `${pageWords[language].notices["too-late"]}${help}` };
}

function movableOf(answer: BookingAnswer): Own | undefined {
  return answer.own.find(({ sessionId, heldUntil }) => {
    const date = dateOf(answer, sessionId);
    return heldUntil === null && date !== undefined && answer.now < date.changeUntil;
  });
}

function dateOf({ dates }: BookingAnswer, sessionId: string): OfferedDate | undefined {
  return dates.find(({ id }) => id === sessionId);
}

function whenOf({ language, zone }: BookingAnswer, date: OfferedDate): string[] {
  const { when, there } = dateWords(language, zone, date);
  return there === "" ? [when] : [when, there];
}

interface Column {
  date: OfferedDate;
  action: Action;
}

/** Every column has one action, since LINE wants the same number in each. */
function carousel(answer: BookingAnswer, columns: readonly Column[]): LineMessage {
  const { language, title } = answer;
  const words = pageWords[language];
  const fits = columns.length <= MOST_COLUMNS;
  const shownColumns = columns.slice(0, fits ? MOST_COLUMNS : MOST_COLUMNS - 1).map(({ date, action }) => ({
    text: lines([...whenOf(answer, date), cut(date.place, 40), seatWords(words, date)], COLUMN_TEXT),
    actions: [action],
  }));
  if (!fits) shownColumns.push({ text: lineAnswerWords[language].more, actions: [page(answer)] });
  const name = title[language] ?? Object.values(title)[0] ?? "";
  return { type: "template", altText: `${cut(name, 200)} ${words.dates}`.trim(), template: { type: "carousel", columns: shownColumns } };
}

function buttons(text: readonly string[], actions: Action[]): LineMessage {
  const words = lines(text, BUTTONS_TEXT);
  return { type: "template", altText: words, template: { type: "buttons", text: words, actions } };
}

function confirm(text: string, yes: Action, no: Action): LineMessage {
  const words = cut(text, CONFIRM_TEXT);
  return { type: "template", altText: words, template: { type: "confirm", text: words, actions: [yes, no] } };
}

/** `displayText` stands in the chat as what the person said. */
function press(label: string, data: string): Action {
  return { type: "postback", label, data, displayText: label };
}

function page({ language, url }: BookingAnswer): Action {
  return { type: "uri", label: lineAnswerWords[language].labels.page, uri: url };
}

function lines(parts: readonly string[], most: number): string {
  return cut(parts.filter((part) => part !== "").join("\n"), most);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
