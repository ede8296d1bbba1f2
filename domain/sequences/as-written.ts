/** The keys of a value in a sequence as written, valid or not; none if it is not a map. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The items of such a value; none if it is not a list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Calls `use` if such a value is a text. */
export function ifText(value: unknown, use: (text: string) => void): void {
  if (typeof value === "string") use(value);
}
