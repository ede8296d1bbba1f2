import { z } from "zod";
import type { Category } from "./category.ts";
import type { Channel } from "./channel.ts";

/** At most `max` sends on `channel` of these categories within any `hours` (E1). */
export const capSchema = z.strictObject({
  channel: z.enum(["email", "line", "person", "any"]),
  categories: z.array(z.enum(["nurture", "promotion", "care"])).min(1),
  max: z.int().min(1),
  hours: z.number().positive(),
});
export type Cap = z.infer<typeof capSchema>;

/** A send that counts: advertising, not an answer to the lead's own act, sent or possibly sent. */
export interface PastSend {
  channel: Channel;
  category: Category;
  /** When it left; while it is on its way, when it was claimed. */
  at: Date;
}

/** Mail may go daily, LINE may not: people block accounts that write daily (seed article 1, step 2). */
export const DEFAULT_CAPS: Cap[] = [
  { channel: "email", categories: ["nurture", "promotion", "care"], max: 2, hours: 20 },
  { channel: "line", categories: ["nurture", "promotion", "care"], max: 1, hours: 20 },
  { channel: "line", categories: ["nurture", "promotion", "care"], max: 4, hours: 7 * 24 },
];

/** One voice: within ten minutes a lead gets one such message, on whatever channel (docs/decisions/0017). */
export const ONE_VOICE: Cap = { channel: "any", categories: ["nurture", "promotion", "care"], max: 1, hours: 1 / 6 };

/** The first instant from `now` on at which no cap is exceeded, and the cap that must be waited for longest; null when none is exceeded now. */
export function nextFreeInstant(
  caps: Cap[],
  touch: { channel: Channel; category: Category },
  past: PastSend[],
  now: Date,
): { at: Date; cap: Cap | null } {
  let free = now.getTime();
  let longest: Cap | null = null;
  for (const cap of caps) {
    if (cap.channel !== "any" && cap.channel !== touch.channel) continue;
    if (!cap.categories.some((category) => category === touch.category)) continue;
    const span = cap.hours * 3_600_000;
    const counted: number[] = [];
    for (const { channel, category, at } of past) {
      if (cap.channel !== "any" && cap.channel !== channel) continue;
      if (at.getTime() > free - span && cap.categories.some((one) => one === category)) counted.push(at.getTime());
    }
    counted.sort((a, b) => a - b);
    const blocking = counted[counted.length - cap.max];
    if (blocking === undefined || blocking + span <= free) continue;
    free = blocking + span;
    longest = cap;
  }
  return { at: new Date(free), cap: longest };
}
