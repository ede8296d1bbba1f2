import { languageNow } from "../app/words.ts";

interface List {
  path: string;
  query: Record<string, string>;
}

/** The console's list behind a number: it has the path and the query of the API's. */
export function listLink({ path, query }: List): { to: string; search: Record<string, unknown> } {
  return { to: path, search: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value === "true" ? true : value])) };
}

/** `1,204`, and `10,000+` where it was not counted further. */
export function writeCount({ count, more }: { count: number; more: boolean }): string {
  return `${new Intl.NumberFormat(languageNow()).format(count)}${more ? "+" : ""}`;
}
