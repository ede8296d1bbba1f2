import type { Habit } from "../habit.ts";

/** Messages of LINE are read more often than mails. */
export const readLine: Habit = {
  on: "line",
  act(person, links, town) {
    if (person.whims.chance(0.5 + 0.4 * person.warmth)) town.later(person, 40, () => town.happen("reading", person, links));
    return false;
  },
};
