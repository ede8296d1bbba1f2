import type { Habit } from "../habit.ts";
import { postJson } from "../web.ts";

/** Few block the LINE account, and then read no more of it. */
export const block: Habit = {
  on: "line",
  act(person, _links, town) {
    if (!person.whims.chance(0.015)) return false;
    town.later(person, 60, () =>
      postJson(`${town.lineControl}/unfollow`, { userId: person.lineUserId, at: town.context.clock.now().toISOString() }),
    );
    return true;
  },
};
