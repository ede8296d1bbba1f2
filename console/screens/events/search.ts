import { compact, type Direction, directionIn, instantIn, type RawSearch, textIn } from "../../parts/search-params.ts";

/** What Today counts as come in, and what it is made of. Others can stand in the address, too. */
export const kinds = [
  "formSubmitted",
  "subscriptionConfirmed",
  "unsubscribed",
  "lineStopped",
  "lineBlocked",
  "emailRejected",
  "lineRejected",
  "lineMessageReceived",
  "linePostback",
] as const;

export interface EventsSearch {
  /** With commas between them. */
  kinds?: string;
  from?: string;
  to?: string;
  direction?: Direction;
}

export function readEventsSearch(search: RawSearch): EventsSearch {
  return compact({
    kinds: textIn(search, "kinds"),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
    direction: directionIn(search),
  });
}
