import type { Habit } from "../habit.ts";
import type { Person } from "../person.ts";
import { formWith, get, post } from "../web.ts";

/** Most choose a variant on the page of their estimate, some ask for a lower price first, a few let it expire. */
export const answerEstimate: Habit = {
  on: ["mail", "line"],
  act(person, links, town) {
    const link = links.find((one) => one.includes("/e/"));
    if (!link) return false;
    // The confirmation leads to the same page.
    if (person.memory.has(link)) return true;
    person.memory.add(link);
    town.later(person, 900, () => answer(link, person));
    return true;
  },
};

async function answer(link: string, person: Person): Promise<void> {
  const { estimate, card } = person.buyer;
  if (estimate === "lapses") return;
  const page = await get(link);
  const keys = [...page.text.matchAll(/name="choose" value="([^"]+)"/g)].map(([, key]) => key);
  if (estimate === "asks" && !person.memory.has("asked for less")) {
    person.memory.add("asked for less");
    await post(link, new URLSearchParams({ comment: "もう少しお安くなりませんか。" }));
    return;
  }
  const key = keys[person.index % Math.max(1, keys.length)];
  const form = key === undefined ? undefined : formWith(page, "choose", key);
  if (!form) return;
  // Whoever presses twice has chosen once.
  const pressed = card.twice ? [post(link, form), post(link, form)] : [post(link, form)];
  await Promise.all(pressed);
}
