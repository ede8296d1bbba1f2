import type { Habit } from "../habit.ts";
import { get } from "../web.ts";

/** The warmer people are, the more mails they open. One that they do not open ends there. */
export const openMail: Habit = {
  on: "mail",
  act(person, links, town) {
    if (!person.whims.chance(0.25 + 0.6 * person.warmth)) return true;
    town.later(person, 180, async () => {
      const pixel = links.find((link) => link.includes("/o/"));
      if (pixel) await get(pixel);
      await town.happen("reading", person, links);
    });
    return false;
  },
};
