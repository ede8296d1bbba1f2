import { compact, type Direction, directionIn, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const categories = ["verification", "transactional", "nurture", "promotion", "care"] as const;
export const states = ["live", "draft", "parked", "paused", "retired"] as const;
export const orders = ["title", "running", "parked", "over", "published"] as const;

/** The list of sequences as its address tells it. */
export interface SequencesSearch {
  /** The form of a new one is open. */
  create?: true;
  search?: string;
  category?: (typeof categories)[number];
  topic?: string;
  state?: (typeof states)[number];
  sort?: (typeof orders)[number];
  /** Undefined: the one that is usual for the order. */
  direction?: Direction;
}

export function readSequencesSearch(search: RawSearch): SequencesSearch {
  return compact({
    create: flagIn(search, "create"),
    search: textIn(search, "search"),
    category: oneOf(search, "category", categories),
    topic: textIn(search, "topic"),
    state: oneOf(search, "state", states),
    sort: oneOf(search, "sort", orders),
    direction: directionIn(search),
  });
}
