import type { Habit } from "../habit.ts";
import { postJson } from "../web.ts";

/** Some answer a LINE message with a word of thanks. */
export const thank: Habit = {
  on: "line",
  act(person, _links, town) {
    if (!person.whims.chance(0.05)) return false;
    town.later(person, 30, () =>
      postJson(`${town.lineControl}/message`, {
        userId: person.lineUserId,
        text: "ありがとうございます",
        at: town.context.clock.now().toISOString(),
      }),
    );
    return false;
  },
};
