/** One value that an act changed. `null`: there was none, or there is none any more. */
export interface Changed {
  /** Its path, such as `quietHours.from`; empty where the whole is one value. */
  key: string;
  before: string | null;
  after: string | null;
}

/** What differs between two values of an audit entry, a line for each key. */
export function changesOf(before: unknown, after: unknown): Changed[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ key, before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter((one) => one.before !== one.after);
}

/** What else an entry keeps, beside the values before and after. */
export function factsOf(data: Readonly<Record<string, unknown>>): { key: string; value: string }[] {
  const { before: _before, after: _after, ...rest } = data;
  return [...linesOf(rest)].map(([key, value]) => ({ key, value }));
}

function linesOf(value: unknown, path = ""): Map<string, string> {
  if (value === null || value === undefined || value === "") return new Map();
  if (Array.isArray(value)) return value.length === 0 ? new Map() : new Map([[path, value.map(textOf).join("\n")]]);
  if (typeof value !== "object") return new Map([[path, String(value)]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...linesOf(part, path === "" ? key : `${path}.${key}`)]));
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
