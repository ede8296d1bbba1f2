import { dayOf, timeOfDay, yearRoundZone } from "../../domain/sessions/when.ts";
import { wallTime } from "../../domain/time/zoned.ts";
import type { Language } from "../../domain/words/local-text.ts";

export interface ShownTime {
  startsAt: Date;
  /** The consultant's. */
  zone: string;
}

interface Day {
  heading: string;
  times: { at: string; label: string; there: string }[];
}

/** The times by the visitor's dates, each with the consultant's clock beside it, and date where that is another (BOK5). */
export function daysOf(language: Language, zone: string, free: readonly ShownTime[], { namesZones }: { namesZones: boolean }): Day[] {
  return [...Map.groupBy(free, ({ startsAt }) => isoDate(zone, startsAt)).values()].map((times) => ({
    heading: dayOf(language, zone, times[0]?.startsAt ?? new Date(0)),
    times: times.map((time) => ({
      at: time.startsAt.toISOString(),
      label: timeOfDay(zone, time.startsAt),
      there: time.zone === zone ? "" : thereWords(language, zone, time, namesZones),
    })),
  }));
}

function thereWords(language: Language, zone: string, { startsAt, zone: there }: ShownTime, namesZone: boolean): string {
  const time = timeOfDay(there, startsAt);
  const isSameDay = isoDate(zone, startsAt) === isoDate(there, startsAt);
  const date = wallTime(there, startsAt)
    .setLocale(language)
    .toFormat(language === "ja" ? "d日（ccc）" : "ccc d, ");
  const words = isSameDay ? time : `${date}${time}`;
  return namesZone ? `${words} ${yearRoundZone(language, there, startsAt)}` : words;
}

/** The zones to choose from, by their cities: theirs first, then the common ones. */
export function zoneChoices(
  cities: Readonly<Record<string, string>>,
  { language, first, now }: { language: Language; first: readonly string[]; now: Date },
): { zone: string; label: string }[] {
  return [...new Set([...first, ...Object.keys(cities)])].map((zone) => {
    const city = cities[zone] ?? zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
    const name = yearRoundZone(language, zone, now);
    return { zone, label: language === "ja" ? `${city}（${name}）` : `${city} (${name})` };
  });
}

/** `2027-03-16`: the date in `zone`. */
export function isoDate(zone: string, at: Date): string {
  return wallTime(zone, at).toISODate();
}
