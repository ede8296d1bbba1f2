import { once, Problem } from "../../api/client.ts";
import type { View } from "../../api/generated/routes.schemas.ts";
import { postViews } from "../../api/generated/views.ts";
import { freeName, type KeptView, queryOf, readKept } from "./kept-views.ts";

/** Where earlier releases kept the views of this browser. */
const KEY = "hagukumi-people-views";

let isMoving = false;

/**
 * Moves the views that this browser kept to the server, each as the person's own, and forgets them. What the list refuses is of no use and is
 * forgotten, too; what did not arrive is tried at the next visit. Returns whether it moved any.
 */
export async function moveKept(own: readonly Pick<View, "name" | "query">[]): Promise<boolean> {
  const kept = readKept(localStorage.getItem(KEY));
  if (isMoving) return false;
  isMoving = true;
  const moved: View[] = [];
  try {
    while (kept[0]) {
      const name = freeName(kept[0], [...own, ...moved]);
      if (name !== null) {
        const saved = await save({ ...kept[0], name });
        if (saved === "later") break;
        if (saved !== "refused") moved.push(saved);
      }
      kept.shift();
      localStorage.setItem(KEY, JSON.stringify(kept));
    }
    if (kept.length === 0) localStorage.removeItem(KEY);
  } finally {
    isMoving = false;
  }
  return moved.length > 0;
}

async function save({ name, search }: KeptView): Promise<View | "refused" | "later"> {
  try {
    return await postViews({ name, query: queryOf(search) }, once(crypto.randomUUID()));
  } catch (error) {
    const isRefused = error instanceof Problem && (error.status === 400 || error.status === 404);
    return isRefused ? "refused" : "later";
  }
}
