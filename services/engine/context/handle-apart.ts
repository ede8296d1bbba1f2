import { isUnavailable } from "./is-unavailable.ts";

/**
 * Handles items together, in one transaction. When that fails, handles each alone, so that an item at fault holds up no other (rules.md
 * SEC12); one that fails alone, too, goes to `setAside`. An outage of the database is no item's fault and is thrown on.
 */
export async function handleTogether<Item, Out>(
  items: Item[],
  handle: (items: Item[]) => Promise<Out[]>,
  setAside: (item: Item, error: unknown) => Promise<void>,
): Promise<Out[]> {
  if (items.length === 0) return [];
  try {
    return await handle(items);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return handleApart(items, handle, setAside);
  }
}

/** Handles each item alone, as `handleTogether` does after a failure. */
export async function handleApart<Item, Out>(
  items: Item[],
  handle: (items: Item[]) => Promise<Out[]>,
  setAside: (item: Item, error: unknown) => Promise<void>,
): Promise<Out[]> {
  const done: Out[] = [];
  for (const item of items) {
    try {
      done.push(...(await handle([item])));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      await setAside(item, error);
    }
  }
  return done;
}
