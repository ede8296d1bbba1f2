/** The keys of a value of a sequence as it was written, valid or not; none when it is no map. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The items of such a value; none when it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Does nothing when such a value is no text. */
export function ifText(value: unknown, use: (text: string) => void): void {
  if (typeof value === "string") use(value);
}
