import type { Habit } from "../habit.ts";
import { get } from "../web.ts";

/** Whoever reads a message may follow its first link. */
export const click: Habit = {
  on: "reading",
  act(person, links, town) {
    const link = links.find((one) => one.includes("/r/"));
    if (!link || !person.whims.chance(0.3 + 0.5 * person.warmth)) return false;
    town.later(person, 5, async () => {
      await get(link);
      await town.happen("click", person, links);
    });
    return false;
  },
};
