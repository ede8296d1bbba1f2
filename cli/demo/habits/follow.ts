import type { Habit } from "../habit.ts";
import { postJson } from "../web.ts";

/** The others follow the LINE account, some under a name with an emoji. */
export const follow: Habit = {
  on: "arrival",
  async act(person, _links, { context, lineControl }) {
    if (person.door !== "line") return false;
    const at = context.clock.now();
    const displayName = person.whims.chance(0.3) ? `${person.givenName}🌸` : person.givenName;
    await postJson(`${lineControl}/follow`, { userId: person.lineUserId, displayName, at: at.toISOString() });
    return true;
  },
};
