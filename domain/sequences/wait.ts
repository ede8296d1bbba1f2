import type { Duration } from "../time/duration.ts";

/** How long a journey rests. `at` is a clock time `HH:MM` in the lead's zone. */
export type Wait =
  /** `2 hours`: counted from the anchor; days and longer keep the local time. */
  | { readonly kind: "duration"; readonly duration: Duration }
  /** `1 day, at 08:00`: so many calendar days after the anchor's local date, at that time. */
  | { readonly kind: "days"; readonly duration: Duration; readonly at: string }
  /** `at 08:00`: the next such time after the anchor. */
  | { readonly kind: "time"; readonly at: string }
  /** `monday, at 09:00`: ISO weekday, 1 is Monday. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly at: string }
  /** `until renewal_date - 30 days, at 09:00`; without `at`, midnight. */
  | { readonly kind: "until"; readonly field: string; readonly sign: 1 | -1; readonly offset: Duration | null; readonly at: string | null };
