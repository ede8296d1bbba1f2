const KEY = "hagukumi-last-search";

/** Remembers, in this tab, how a list was left: its filters, order and open drawer are all in its address. The form of a new one is not opened again. */
export function rememberSearch(path: string, { create: _, ...search }: Record<string, unknown>): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...read(), [path]: search }));
}

export function lastSearchOf(path: string): Record<string, unknown> {
  const search = read()[path];
  return typeof search === "object" && search !== null ? (search as Record<string, unknown>) : {};
}

function read(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
