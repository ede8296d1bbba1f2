import type { Habit } from "../habit.ts";
import { get, post } from "../web.ts";

/** Whoever reads of a document may get it. */
export const getDocument: Habit = {
  on: "reading",
  act(person, links, town) {
    const link = links.find((one) => one.includes("/d/"));
    if (!link || !person.whims.chance(0.4 + 0.4 * person.warmth)) return false;
    town.later(person, 20, async () => {
      await get(link);
      await post(link, new URLSearchParams());
    });
    return false;
  },
};
