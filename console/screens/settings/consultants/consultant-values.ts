import {
  type Consultant,
  type PutConsultantsKeyBody,
  PutConsultantsKeyBodyHoursItemDaysItem,
} from "../../../api/generated/routes.schemas.ts";
import type { Values } from "../../../parts/differences.ts";
import type { ReadDefinition } from "../definition-values.ts";

export const weekdays = Object.values(PutConsultantsKeyBodyHoursItemDaysItem);
export type Weekday = (typeof weekdays)[number];

export const consultantFields = ["name", "zone", ...weekdays, "exceptions", "holidays", "offers", "place", "joinUrl"] as const;

interface Span {
  from: string;
  to: string;
}

/** `10:00-12:00, 13:00-17:00` as spans, also as a Japanese keyboard writes it; null where it is no such text. Nothing: closed. */
export function readSpans(text: string): Span[] | null {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[~〜～–—ー]/g, "-")
    .replaceAll(/\s*-\s*/g, "-");
  const parts = plain.split(/[,、\s]+/).filter((part) => part !== "");
  const spans = parts.map((part) => /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(part));
  const found: Span[] = [];
  for (const match of spans) {
    if (match === null) return null;
    const [, h1 = "", m1 = "", h2 = "", m2 = ""] = match;
    const [from, to] = [`${h1.padStart(2, "0")}:${m1}`, `${h2.padStart(2, "0")}:${m2}`];
    if (from >= to || to > "24:00" || m1 > "59" || m2 > "59") return null;
    found.push({ from, to });
  }
  return found;
}

export function writeSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${from}-${to}`).join(", ");
}

export interface Exception {
  /** Empty while nothing is chosen. */
  date: string;
  /** As `readSpans` reads it; nothing: a day off. */
  hours: string;
}

/** A line whose date is not chosen yet. */
const NO_DATE = "-";

/** One a line: the date, then its hours. */
export function readExceptions(text: string): Exception[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ date: line.startsWith(NO_DATE) ? "" : line.slice(0, 10).trim(), hours: line.slice(10).trim() }));
}

export function writeExceptions(exceptions: readonly Exception[]): string {
  return exceptions.map(({ date, hours }) => `${(date || NO_DATE).padEnd(10)} ${hours}`.trimEnd()).join("\n");
}

export const hasDate = ({ date }: Exception): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

export function asRead(consultant: Consultant): ReadDefinition {
  const { key, etag, name, zone, hours = [], exceptions = [], holidays, offers = [], place, joinUrl } = consultant;
  const spansOf = (day: Weekday) =>
    hours.filter(({ days }) => days.includes(day)).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return {
    key,
    etag,
    values: {
      name,
      zone: zone ?? "Asia/Tokyo",
      ...Object.fromEntries(weekdays.map((day) => [day, writeSpans(spansOf(day))])),
      exceptions: writeExceptions(exceptions.map(({ date, hours: open = [] }) => ({ date, hours: writeSpans(open) }))),
      holidays: holidays ?? "skip",
      offers: offers.join(","),
      place: place ?? "",
      joinUrl: joinUrl ?? "",
    },
  };
}

export const beginning: Values = {
  zone: "Asia/Tokyo",
  ...Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, "10:00-17:00"])),
  holidays: "skip",
};

export const offersIn = (text: string | undefined): string[] => (text ?? "").split(",").filter((key) => key !== "");

/** Days with the same hours stand together. */
export function bodyOf(values: Values): PutConsultantsKeyBody {
  const bySpan = new Map<string, Weekday[]>();
  for (const day of weekdays)
    for (const { from, to } of readSpans(values[day] ?? "") ?? [])
      bySpan.set(`${from} ${to}`, [...(bySpan.get(`${from} ${to}`) ?? []), day]);
  return {
    name: (values.name ?? "").trim(),
    zone: values.zone ?? "Asia/Tokyo",
    hours: [...bySpan].map(([span, days]) => {
      const [from = "", to = ""] = span.split(" ");
      return { days, from, to };
    }),
    exceptions: readExceptions(values.exceptions ?? "").map(({ date, hours }) => ({ date, hours: readSpans(hours) ?? [] })),
    holidays: values.holidays === "ignore" ? "ignore" : "skip",
    offers: offersIn(values.offers),
    place: (values.place ?? "").trim(),
    joinUrl: (values.joinUrl ?? "").trim(),
  };
}
