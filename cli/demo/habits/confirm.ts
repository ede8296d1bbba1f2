import type { Habit } from "../habit.ts";
import { get, post } from "../web.ts";

/** Most confirm their address: some by the first mail, some by the reminder only. */
export const confirm: Habit = {
  on: "mail",
  act(person, links, town) {
    const link = links.find((one) => one.includes("/c/"));
    if (!link) return false;
    const { confirms, memory } = person;
    if (confirms === "never" || memory.has("confirmed")) return true;
    if (confirms === "after-reminder" && !memory.has("asked to confirm")) {
      memory.add("asked to confirm");
      return true;
    }
    memory.add("confirmed");
    town.later(person, 25, async () => {
      await get(link);
      await post(link, new URLSearchParams());
    });
    return true;
  },
};
