import type { PostViewsBodyQuery, View } from "../../api/generated/routes.schemas.ts";
import { listedOf, type PeopleSearch, readPeopleSearch } from "./search.ts";

export interface KeptView {
  name: string;
  search: PeopleSearch;
}

/** What is stored of a list: its filters and its order, not what is open in it. */
export function queryOf(search: PeopleSearch): PostViewsBodyQuery {
  return listedOf(search);
}

export function searchOfView({ query }: Pick<View, "query">): PeopleSearch {
  return listedOf(readPeopleSearch(query));
}

export function isSameSearch(one: PeopleSearch, other: PeopleSearch): boolean {
  const write = (search: PeopleSearch) => JSON.stringify(Object.entries(queryOf(search)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return write(one) === write(other);
}

/** The name under which a kept view is saved beside those of the same person; null when they have it already. */
export function freeName({ name, search }: KeptView, own: readonly Pick<View, "name" | "query">[]): string | null {
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : `${name.slice(0, 54)} (${count})`;
    const taken = own.find((view) => view.name === next);
    if (!taken) return next;
    if (isSameSearch(searchOfView(taken), search)) return null;
  }
}

export function readKept(text: string | null): KeptView[] {
  const stored = parse(text);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("name" in one) || !("search" in one)) return [];
    if (typeof one.name !== "string" || one.name.trim() === "" || typeof one.search !== "object" || one.search === null) return [];
    return [{ name: one.name.trim().slice(0, 60), search: listedOf(readPeopleSearch(one.search as Record<string, unknown>)) }];
  });
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
