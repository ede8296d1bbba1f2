/** When touches may go out, in the lead's own zone: open from `from` up to, not including, `to`. */
export interface Window {
  /** ISO weekdays, 1 is Monday. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, later than `from`; `24:00` is midnight at the day's end. */
  readonly to: string;
  readonly holidays: "skip" | "ignore";
}
