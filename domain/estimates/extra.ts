import { z } from "zod";
import { expiryOf } from "./expiry.ts";

/** Something that comes with whatever is chosen until a day, and not after it (features.md I6). */
export const extraSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** ISO date: the last day, where the lead is. */
  until: z.iso.date(),
});
export type Extra = z.infer<typeof extraSchema>;

/** Those that still come with a choice at `at`. A deadline has passed with the end of its day where the lead is. */
export function extrasAt(extras: readonly Extra[], at: Date, zone: string): Extra[] {
  return extras.filter(({ until }) => expiryOf(until, zone) > at);
}

/**
 * The first extra whose deadline is later than the lead was told before, if any: a deadline that moves was none. `told`: the extras of all
 * estimates that they were sent of this deal.
 */
export function movedDeadline(extras: readonly Extra[], told: readonly Extra[]): Extra | undefined {
  return extras.find(({ title, until }) => told.some((before) => sameTitle(before.title, title) && before.until < until));
}

function sameTitle(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(title: string): string {
  return title.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}
