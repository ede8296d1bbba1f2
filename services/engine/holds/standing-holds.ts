import { categories, isAdvertising } from "../../../domain/touches/category.ts";
import type { StandingHold } from "../../../domain/touches/judge-touch.ts";
import type { Registry } from "../modules/registry.ts";

/** What a hold bars whose cause no module of this release knows. */
const advertising = categories.filter(isAdvertising);

/** Holds by the causes that their rows name, as the judge asks for them. */
export function standingHolds({ holds }: Registry, causes: readonly string[]): StandingHold[] {
  return causes.map((cause) => ({ cause, bars: holds.get(cause)?.bars ?? advertising }));
}
