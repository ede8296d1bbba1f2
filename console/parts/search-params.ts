/** Readers of an address's query. What has no sense is left out, so that an old or mistyped link still opens the list. */

export type RawSearch = Record<string, unknown>;

export function textIn(search: RawSearch, key: string): string | undefined {
  const value = search[key];
  if (typeof value === "string" && value !== "") return value;
  // The router reads digits and true/false as JSON.
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

export function oneOf<const T extends string>(search: RawSearch, key: string, known: readonly T[]): T | undefined {
  const value = textIn(search, key);
  return known.find((one) => one === value);
}

export function flagIn(search: RawSearch, key: string): true | undefined {
  return textIn(search, key) === "true" ? true : undefined;
}

/** Without the keys that are undefined, so that they do not stand in the address. */
export function compact<T extends object>(search: T): Partial<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== "")) as Partial<T>;
}

/** An instant, as `2027-01-19T08:00:00.000Z`. */
export function instantIn(search: RawSearch, key: string): string | undefined {
  const value = textIn(search, key);
  return value === undefined || Number.isNaN(Date.parse(value)) ? undefined : value;
}

/** The number of a version. */
export function versionIn(search: RawSearch, key: string): number | undefined {
  const text = textIn(search, key);
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

const directions = ["asc", "desc"] as const;
export type Direction = (typeof directions)[number];

/** Left out in the address where it is the usual one of the order. */
export function directionIn(search: RawSearch): Direction | undefined {
  return oneOf(search, "direction", directions);
}
