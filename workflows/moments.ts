import type { Nudges } from "./loop.ts";
import { patiently } from "./patience.ts";

/** What a look at the row says: it is over, or so many real ms remain until the moment (0 or less once it has come). */
export type Look = { kind: "over" } | { kind: "waiting"; sleepMs: number };

/** True as soon as the row is over, or gone; false when the moment has come first. The row is read again after every nudge. */
export async function overBefore(look: () => Promise<Look>, nudges: Nudges, startAnew: () => Promise<never>): Promise<boolean> {
  for (;;) {
    nudges.answer();
    const seen = await patiently(look, startAnew);
    if (seen.kind === "over") return true;
    if (seen.sleepMs <= 0) return false;
    await nudges.wait(seen.sleepMs);
  }
}
