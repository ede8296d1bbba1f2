import type { Habit } from "../habit.ts";
import { post } from "../web.ts";

/** Few of those who open a mail unsubscribe: half by the page, half by one click in their mail program. */
export const unsubscribe: Habit = {
  on: "mail",
  act(person, links, town) {
    const link = links.find((one) => one.includes("/u/"));
    if (link && person.whims.chance(0.012)) {
      town.later(person, 300, () => post(link, new URLSearchParams(person.whims.chance(0.5) ? { "List-Unsubscribe": "One-Click" } : {})));
    }
    return false;
  },
};
