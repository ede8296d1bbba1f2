import type { LeavingsTotal } from "../../api/generated/routes.schemas.ts";
import type { CareSearch, reasons } from "./search.ts";

/** The list that has exactly those who went in the period, for the reason. */
export function behind({ from, before }: Pick<LeavingsTotal, "from" | "before">, reason: (typeof reasons)[number] | "all"): CareSearch {
  return { state: "gone", ...(reason !== "all" && { reason }), from, to: before };
}
