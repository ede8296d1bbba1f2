import { compact, type Direction, directionIn, flagIn, instantIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = ["open", "done", "cancelled"] as const;

export interface TasksSearch {
  /** Open ones, unless another state or all are asked for. */
  state?: (typeof states)[number] | "all";
  /** `me`, or `staff:<id>`; everybody's, unless one is given. */
  assignee?: string;
  role?: string;
  dueFrom?: string;
  dueBefore?: string;
  leadId?: string;
  /** The usual one, the earliest due first, is left out. */
  direction?: Direction;
  /** The one that is open in the drawer. */
  task?: string;
  /** The form of a new one is open. */
  create?: true;
}

export function readTasksSearch(search: RawSearch): TasksSearch {
  return compact({
    state: oneOf(search, "state", [...states, "all"]),
    assignee: textIn(search, "assignee"),
    role: textIn(search, "role"),
    dueFrom: instantIn(search, "dueFrom"),
    dueBefore: instantIn(search, "dueBefore"),
    leadId: textIn(search, "leadId"),
    direction: directionIn(search),
    task: textIn(search, "task"),
    create: flagIn(search, "create"),
  });
}

export type TasksChange = { [Key in keyof TasksSearch]?: TasksSearch[Key] | undefined };
