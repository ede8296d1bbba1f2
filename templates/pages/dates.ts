import { whenWords, zoneWords } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";

/** A date that a page offers. */
export interface PageDate {
  id: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  place: string;
  free: number;
  reason: "cancelled" | "not-open" | "closed" | "full" | "waiting" | "seat-lapsed" | "booked-already" | null;
  waiting: number;
  canWait: boolean;
}

interface DateWords {
  free: string;
  reasons: Readonly<Record<"cancelled" | "not-open" | "closed" | "full" | "waiting", string>>;
}

/** How a page says a date: in the visitor's zone, and on the clock of the place where that differs. */
export function dateWords(
  language: Language,
  zone: string,
  date: Pick<PageDate, "startsAt" | "endsAt" | "zone">,
): { when: string; there: string } {
  const when = whenWords(language, zone, date.startsAt, date.endsAt);
  const there = whenWords(language, date.zone, date.startsAt, date.endsAt);
  return { when, there: there === when ? "" : `${there} (${zoneWords(language, date.zone, date.startsAt)})` };
}

/** How many seats are free, or why none is. */
export function seatWords(words: DateWords, { free, reason, waiting }: PageDate): string {
  if (reason === null) return words.free.replace("{count}", String(free));
  const said = words.reasons[reason === "seat-lapsed" || reason === "booked-already" ? "full" : reason];
  return said.replace("{waiting}", String(waiting));
}
