import ICAL from "ical.js";
import { DateTime } from "luxon";
import { tzlib_get_ical_block as zoneBlock } from "timezones-ical-library";
import { instantOf, isZone } from "../time/zoned.ts";

/** When somebody is busy, by their own calendar. What it is about is not read. */
export interface BusyTime {
  /** Of the calendar entry; each date of a series has the same. */
  uid: string;
  from: Date;
  to: Date;
}

export interface BusyWindow {
  /** Of whole days, and of times without a zone. */
  zone: string;
  from: Date;
  to: Date;
}

/** Entries of a calendar, dates of one series, and busy times in the window. A calendar with more is refused whole: half of it would lie. */
const MOST_ENTRIES = 50_000;
const MOST_DATES = 20_000;
const MOST_TIMES = 20_000;

export type CalendarFault = "not-a-calendar" | "too-many";

export class CalendarUnreadable extends Error {
  readonly code: CalendarFault;

  constructor(code: CalendarFault, options?: ErrorOptions) {
    super(`the calendar cannot be read: ${code}`, options);
    this.name = "CalendarUnreadable";
    this.code = code;
  }
}

/**
 * The busy times of an iCalendar file (RFC 5545) that touch the window: series with their exceptions, whole days in the zone of the window;
 * free and cancelled ones are left out. A rule that never ends can take for ever, so read what others wrote in a thread that can be ended.
 * Throws CalendarUnreadable.
 */
export function readBusyCalendar(text: string, window: BusyWindow): BusyTime[] {
  const calendar = parse(text);
  const entries = calendar.getAllSubcomponents("vevent");
  if (entries.length > MOST_ENTRIES) throw new CalendarUnreadable("too-many");
  addMissingZones(calendar, entries);
  const times: BusyTime[] = [];
  for (const time of [...freeBusyTimes(calendar), ...entryTimes(entries, window)]) {
    if (time.to <= time.from || time.to <= window.from || time.from >= window.to) continue;
    times.push(time);
    if (times.length > MOST_TIMES) throw new CalendarUnreadable("too-many");
  }
  return times;
}

function parse(text: string): ICAL.Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    if (calendar.name === "vcalendar") return calendar;
  } catch (error) {
    throw new CalendarUnreadable("not-a-calendar", { cause: error });
  }
  throw new CalendarUnreadable("not-a-calendar");
}

/** Some write the name of a zone without its rules; then the rules are those that everybody has. */
function addMissingZones(calendar: ICAL.Component, entries: readonly ICAL.Component[]): void {
  const names = new Set(
    entries.flatMap((entry) => entry.getAllProperties().flatMap((property) => property.getFirstParameter("tzid") ?? [])),
  );
  const known = new Set(calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")));
  for (const name of names) {
    const [block] = !known.has(name) && isZone(name) ? zoneBlock(name) : [];
    if (block) calendar.addSubcomponent(new ICAL.Component(ICAL.parse(block)));
  }
}

function* entryTimes(entries: readonly ICAL.Component[], window: BusyWindow): Generator<BusyTime> {
  const series = new Set(entries.filter((entry) => !entry.hasProperty("recurrence-id")).map(uidOf));
  for (const component of entries) {
    const isException = component.hasProperty("recurrence-id");
    // An exception belongs to its series; one without a series is an invitation to a single date.
    if (!component.hasProperty("dtstart") || (isException && series.has(uidOf(component)))) continue;
    const entry = new ICAL.Event(component);
    if (!isException && entry.isRecurring()) yield* datesOf(entry, window);
    else if (isBusy(component)) yield timeOf(entry.uid, entry.startDate, entry.endDate, window.zone);
  }
}

function* datesOf(entry: ICAL.Event, window: BusyWindow): Generator<BusyTime> {
  const dates = entry.iterator();
  for (let count = 0; count < MOST_DATES; count += 1) {
    // The types forget that it ends.
    const date: ICAL.Time | undefined = dates.next();
    if (!date || instant(date, window.zone) >= window.to) return;
    const { item, startDate, endDate } = entry.getOccurrenceDetails(date);
    if (isBusy(item.component)) yield timeOf(entry.uid, startDate, endDate, window.zone);
  }
  throw new CalendarUnreadable("too-many");
}

/** What calendars publish that show only whether somebody is free. */
function* freeBusyTimes(calendar: ICAL.Component): Generator<BusyTime> {
  for (const component of calendar.getAllSubcomponents("vfreebusy")) {
    for (const property of component.getAllProperties("freebusy")) {
      if (property.getFirstParameter("fbtype") === "FREE") continue;
      for (const period of property.getValues()) {
        if (!(period instanceof ICAL.Period)) continue;
        yield timeOf(uidOf(component), period.start, period.getEnd(), "UTC");
      }
    }
  }
}

function isBusy(component: ICAL.Component): boolean {
  const says = (name: string) => String(component.getFirstPropertyValue(name) ?? "").toUpperCase();
  return says("transp") !== "TRANSPARENT" && says("status") !== "CANCELLED";
}

function uidOf(component: ICAL.Component): string {
  return String(component.getFirstPropertyValue("uid") ?? "");
}

function timeOf(uid: string, from: ICAL.Time, to: ICAL.Time, zone: string): BusyTime {
  return { uid, from: instant(from, zone), to: instant(to, zone) };
}

/** By the rules of this machine where the zone is one that it knows; by those in the calendar otherwise. */
function instant(time: ICAL.Time, zone: string): Date {
  const { isDate, year, month, day, hour, minute, second } = time;
  const name = time.zone?.tzid ?? "floating";
  if (!isDate && name !== "floating" && !isZone(name)) return new Date(time.toUnixTime() * 1_000);
  const wall = isDate ? DateTime.utc(year, month, day) : DateTime.utc(year, month, day, hour, minute, second);
  if (!wall.isValid) throw new CalendarUnreadable("not-a-calendar");
  return instantOf(isDate || name === "floating" ? zone : name, wall);
}
