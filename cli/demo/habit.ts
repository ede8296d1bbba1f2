import type { Person } from "./person.ts";
import type { Town } from "./town.ts";

/**
 * What people answer to. `arrival`: their first day · `mail`, `line`: a message has come · `reading`: they read one · `click`: they
 * followed its link.
 */
export type Occasion = "arrival" | "mail" | "line" | "reading" | "click";

/** One thing that people do on an occasion, by their traits and whims. */
export interface Habit {
  on: Occasion | readonly Occasion[];
  /** Done also by somebody who is away: what they have signed and owe. */
  evenAway?: true;
  /** `links` are those of the message. Returns whether that is all that they do on this occasion: the habits behind it are then left out. */
  act(person: Person, links: string[], town: Town): boolean | Promise<boolean>;
}
