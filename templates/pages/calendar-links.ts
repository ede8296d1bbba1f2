import { DateTime } from "luxon";

interface Entry {
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Where it is, or the link to join. */
  place: string;
}

/** Links that open the form for a new entry in the calendars that people have; nothing is told to them before somebody presses one. */
export function calendarLinks({ title, startsAt, endsAt, place }: Entry): { google: string; outlook: string } {
  const compact = (at: Date) => DateTime.fromJSDate(at, { zone: "utc" }).toFormat("yyyyMMdd'T'HHmmss'Z'");
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    location: place,
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    location: place,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
  };
}
