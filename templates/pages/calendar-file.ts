import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block as zoneBlock } from "timezones-ical-library";

export interface CalendarEntry {
  /** Constant for the life of a booking (SES10). */
  uid: string;
  /** Increases with every change. */
  sequence: number;
  isCancelled: boolean;
  title: string;
  about: string;
  startsAt: Date;
  endsAt: Date;
  /** The entry keeps its local time there, should the rules of the zone change. */
  zone: string;
  place: string;
  /** The page on which it can be changed or cancelled. */
  url: string;
  changedAt: Date;
}

/** An iCalendar file (RFC 5545) of these entries. A cancelled entry takes itself out of the calendar: METHOD:CANCEL (RFC 5546). */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "Hagukumi", product: "Hagukumi" } });
  calendar.timezone({ name: null, generator: (zone) => zoneBlock(zone)[0] ?? null });
  const everyOneIsCancelled = entries.length > 0 && entries.every(({ isCancelled }) => isCancelled);
  calendar.method(everyOneIsCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: entry.title,
      description: entry.about,
      // As a luxon time of the zone: of a plain Date the library writes the hours of UTC.
      start: DateTime.fromJSDate(entry.startsAt, { zone: entry.zone }),
      end: DateTime.fromJSDate(entry.endsAt, { zone: entry.zone }),
      timezone: entry.zone,
      location: entry.place,
      url: entry.url,
      stamp: entry.changedAt,
    });
  }
  return calendar.toString();
}
