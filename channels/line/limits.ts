import { z } from "zod";

/** In UTF-16 code units, which LINE and `String.length` count: an emoji is two or more. */
export const LINE_TEXT_MAX = 5_000;

const carouselSchema = z.object({ type: z.literal("carousel"), contents: z.array(z.unknown()) });

/** LINE's limits on Flex messages that its contract does not state: 30 KB per bubble; 50 KB and 12 bubbles per carousel. */
export function flexSizeFaults(contents: unknown): string[] {
  const carousel = carouselSchema.safeParse(contents);
  const bubbles = carousel.success ? carousel.data.contents : [contents];
  const faults: string[] = [];
  if (bubbles.some((bubble) => bytes(bubble) > 30_000)) faults.push("a bubble must not exceed 30 KB");
  if (carousel.success && bytes(contents) > 50_000) faults.push("a carousel must not exceed 50 KB");
  if (carousel.success && (bubbles.length < 1 || bubbles.length > 12)) faults.push("a carousel has 1 to 12 bubbles");
  return faults;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "");
}
