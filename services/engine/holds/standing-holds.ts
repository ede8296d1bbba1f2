import { categories, isAdvertising } from "../../../domain/touches/category.ts";
import type { StandingHold } from "../../../domain/touches/judge-touch.ts";
import type { Registry } from "../modules/registry.ts";

/** What a hold bars when no module of this release declares its cause. */
const advertising = categories.filter(isAdvertising);

/** The holds with these causes, each with the categories that it bars. */
export function standingHolds({ holds }: Registry, causes: readonly string[]): StandingHold[] {
  return causes.map((cause) => ({ cause, bars: holds.get(cause)?.bars ?? advertising }));
}
