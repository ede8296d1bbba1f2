import { z } from "zod";
import type { LocalText, Words } from "../../domain/words/local-text.ts";

/** In UTF-16 code units, which LINE and `String.length` count: an emoji is two or more. */
export const LINE_TEXT_MAX = 5_000;

const words = {
  bubbleTooLarge: { ja: "一つのバブルは30KBまでです。", en: "a bubble must not exceed 30 KB" },
  carouselTooLarge: { ja: "カルーセルは50KBまでです。", en: "a carousel must not exceed 50 KB" },
  bubbleCount: { ja: "カルーセルに入るバブルは1個から12個までです。", en: "a carousel has 1 to 12 bubbles" },
} satisfies Words;

const carouselSchema = z.object({ type: z.literal("carousel"), contents: z.array(z.unknown()) });

/** LINE's limits on Flex messages that its contract does not state: 30 KB per bubble; 50 KB and 12 bubbles per carousel. */
export function flexSizeFaults(contents: unknown): LocalText[] {
  const carousel = carouselSchema.safeParse(contents);
  const bubbles = carousel.success ? carousel.data.contents : [contents];
  const faults: LocalText[] = [];
  if (bubbles.some((bubble) => bytes(bubble) > 30_000)) faults.push(words.bubbleTooLarge);
  if (carousel.success && bytes(contents) > 50_000) faults.push(words.carouselTooLarge);
  if (carousel.success && (bubbles.length < 1 || bubbles.length > 12)) faults.push(words.bubbleCount);
  return faults;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "");
}
