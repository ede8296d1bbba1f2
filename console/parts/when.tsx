import { Tooltip } from "@mantine/core";
import { useSession } from "../app/session.ts";
import { languageNow } from "../app/words.ts";
import { businessNow } from "./clock.ts";

/** `1月19日（火）8:00`, with the year where it is not this one. In the zone of the business unless another is given. */
export function writeInstant(at: string | Date, zone: string, now = businessNow()): string {
  const date = new Date(at);
  const language = languageNow();
  const year = (instant: Date) => new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(instant);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    month: language === "ja" ? "long" : "short",
    day: "numeric",
    weekday: "short",
    ...(year(date) !== year(now) && { year: "numeric" }),
  };
  const day = new Intl.DateTimeFormat(language, options).format(date);
  const time = new Intl.DateTimeFormat(language === "ja" ? "ja" : "en-GB", { timeZone: zone, hour: "numeric", minute: "2-digit" }).format(
    date,
  );
  // The built-in form has half-width parentheses, which stand badly beside kanji.
  return language === "ja" ? `${day.replace("(", "（").replace(")", "）")}${time}` : `${day}, ${time}`;
}

/** Only the day. */
export function writeDay(at: string | Date, zone: string): string {
  const language = languageNow();
  const text = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: "numeric",
    month: language === "ja" ? "long" : "short",
    day: "numeric",
  }).format(new Date(at));
  return text;
}

/** `1/14 木`; with the year where it is another one. */
export function writeShortDay(at: Date, zone: string, now = businessNow()): string {
  const language = languageNow();
  const year = (one: Date) => new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" }).format(one);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    month: language === "ja" ? "numeric" : "short",
    day: "numeric",
    ...(year(at) !== year(now) && { year: "numeric" }),
  };
  const day = new Intl.DateTimeFormat(language, options).format(at);
  const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: "short" }).format(at);
  return `${day} ${weekday}`;
}

/** An instant as a person reads it; the exact one, with its zone, on pointing at it. */
export function When({ at, zone }: { at: string | Date; zone?: string }) {
  const session = useSession();
  const shownZone = zone ?? session.zone;
  const exact = new Intl.DateTimeFormat(languageNow(), { dateStyle: "full", timeStyle: "long", timeZone: shownZone }).format(new Date(at));
  return (
    <Tooltip label={exact}>
      <time dateTime={new Date(at).toISOString()}>{writeInstant(at, shownZone)}</time>
    </Tooltip>
  );
}
