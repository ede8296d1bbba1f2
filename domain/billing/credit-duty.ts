/** In yen, with tax, of the whole note. */
const LEAST_MINOR = 10_000;

/** Whether a credit note must be given: below ¥10,000 with tax there is no duty (processes.md INV8; order of the Consumption Tax Act). */
export function mustGiveCreditNote(grossMinor: number): boolean {
  return grossMinor >= LEAST_MINOR;
}
