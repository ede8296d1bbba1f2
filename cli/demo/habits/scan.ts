import type { Habit } from "../habit.ts";
import { get } from "../web.ts";

const AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";

/** Some mailbox providers load every link, GET and HEAD, within a moment. It must change nothing (rules.md UNS3). */
export const scan: Habit = {
  on: "mail",
  act(person, links, town) {
    if (!person.scanned) return false;
    town.later(person, 1, async () => {
      for (const link of links) {
        await get(link, { method: "HEAD", agent: AGENT });
        await get(link, { agent: AGENT });
      }
    });
    return false;
  },
};
