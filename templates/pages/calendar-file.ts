import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from "ical-generator";
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
  const calendar = openCalendar(name);
  const everyOneIsCancelled = entries.length > 0 && entries.every(({ isCancelled }) => isCancelled);
  calendar.method(everyOneIsCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  for (const entry of entries) addEvent(calendar, entry);
  return calendar.toString();
}

/** An entry as mail carries it. */
export interface CalendarMail {
  method: "REQUEST" | "CANCEL";
  /** The iCalendar file. */
  file: string;
}

/**
 * The entry as an invitation by mail (iMIP, RFC 6047). REQUEST and not PUBLISH, although nobody is asked: only a request, and the CANCEL at
 * its end, change an entry in place by UID and SEQUENCE. Gmail and Outlook take what is published for a file, and each further one for
 * another file. The organiser is the mail's sender, because they distrust any other; the lead has accepted already, so that no answer is asked
 * for.
 */
export function calendarInvitation(
  entry: CalendarEntry,
  { organiser, attendee }: { organiser: { name: string; address: string }; attendee: string },
): CalendarMail {
  const calendar = openCalendar(null);
  calendar.method(entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  const event = addEvent(calendar, entry);
  event.organizer({ name: organiser.name, email: organiser.address });
  event.createAttendee({ email: attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false });
  return { method: entry.isCancelled ? "CANCEL" : "REQUEST", file: calendar.toString() };
}

/** `name` null: the entry goes into a calendar that has its own. */
function openCalendar(name: string | null): ICalCalendar {
  const calendar = ical({ name, prodId: { company: "Hagukumi", product: "Hagukumi" } });
  calendar.timezone({ name: null, generator: (zone) => zoneBlock(zone)[0] ?? null });
  return calendar;
}

function addEvent(calendar: ICalCalendar, entry: CalendarEntry): ICalEvent {
  return calendar.createEvent({
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
