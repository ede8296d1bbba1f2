import type { Habit } from "../habit.ts";
import { random } from "../random.ts";
import { formWith, get, post } from "../web.ts";

/** People who are asked how it was say so, most of them; those whom it warmed less say less good things. */
export const rate: Habit = {
  on: ["mail", "line"],
  act(person, links, town) {
    const link = links.find((one) => one.includes("/v/"));
    if (!link) return false;
    if (person.memory.has(link)) return true;
    person.memory.add(link);
    // By the person and how often they were asked, so that it does not depend on the order of events.
    const asked = [...person.memory].filter((one) => one.includes("/v/")).length;
    const whims = random(person.index * 31 + asked);
    if (!whims.chance(0.8)) return true;
    town.later(person, 240, async () => {
      const page = await get(link);
      if (!formWith(page, "score", "5")) return;
      const score = whims.chance(0.08) ? 2 : whims.chance(person.warmth) ? 5 : 4;
      const worth: [string, string][] = page.text.includes('name="worth"') ? [["worth", score > 2 ? "yes" : "no"]] : [];
      await post(
        link,
        new URLSearchParams([["score", String(score)], ...worth, ["words", score > 2 ? "来てよかったです" : "少し物足りませんでした"]]),
      );
    });
    return true;
  },
};
