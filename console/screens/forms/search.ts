import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = ["published", "draft", "unpublished"] as const;
export type FormState = (typeof states)[number];

/** The list of forms as its address tells it. */
export interface FormsSearch {
  /** The form of a new one is open. */
  create?: true;
  search?: string;
  state?: FormState;
  topic?: string;
}

export function readFormsSearch(search: RawSearch): FormsSearch {
  return compact({
    create: flagIn(search, "create"),
    search: textIn(search, "search"),
    state: oneOf(search, "state", states),
    topic: textIn(search, "topic"),
  });
}

export const tabs = ["share", "yaml", "versions", "saves"] as const;

/** One form as its address tells it; without a tab it is edited. */
export interface FormSearch {
  tab?: (typeof tabs)[number];
  open?: "publish";
  /** The version that is compared. */
  version?: number;
}

export function readFormSearch(search: RawSearch): FormSearch {
  const version = Number(textIn(search, "version"));
  return compact({
    tab: oneOf(search, "tab", tabs),
    open: oneOf(search, "open", ["publish"]),
    version: Number.isInteger(version) && version > 0 ? version : undefined,
  });
}
