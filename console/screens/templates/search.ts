import { compact, type Direction, directionIn, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const channels = ["email", "line", "person"] as const;
export const languages = ["ja", "en"] as const;
export const states = ["draft", "unpublished", "unused"] as const;
export const orders = ["key", "title", "published"] as const;
export type TemplateChannel = (typeof channels)[number];
export type TemplateLanguage = (typeof languages)[number];

/** The list of templates as its address tells it. */
export interface TemplatesSearch {
  /** The form of a new one is open. */
  create?: true;
  search?: string;
  channel?: TemplateChannel;
  language?: TemplateLanguage;
  state?: (typeof states)[number];
  sort?: (typeof orders)[number];
  /** Undefined: the one that is usual for the order. */
  direction?: Direction;
}

export function readTemplatesSearch(search: RawSearch): TemplatesSearch {
  return compact({
    create: flagIn(search, "create"),
    search: textIn(search, "search"),
    channel: oneOf(search, "channel", channels),
    language: oneOf(search, "language", languages),
    state: oneOf(search, "state", states),
    sort: oneOf(search, "sort", orders),
    direction: directionIn(search),
  });
}

export const views = ["wide", "narrow", "dark", "text"] as const;
export type MailView = (typeof views)[number];
export const categories = ["verification", "transactional", "nurture", "promotion", "care"] as const;

/** One template as its address tells it. */
export interface TemplateSearch {
  /** The key has others in other channels and languages; the first that it has if they are left out. */
  channel?: TemplateChannel;
  language?: TemplateLanguage;
  tab?: "versions" | "saves";
  /** A version that is looked at instead of what is being written. */
  version?: number;
  /** Versions that are compared. */
  from?: number;
  to?: number;
  /** How the mail is shown. */
  view?: MailView;
  /** The lead for whom it is shown; a made-up one if left out. */
  lead?: string;
  /** The category in which it is shown while nothing sends it. */
  as?: (typeof categories)[number];
  open?: "publish" | "test";
}

export function readTemplateSearch(search: RawSearch): TemplateSearch {
  return compact({
    channel: oneOf(search, "channel", channels),
    language: oneOf(search, "language", languages),
    tab: oneOf(search, "tab", ["versions", "saves"]),
    version: numberIn(search, "version"),
    from: numberIn(search, "from"),
    to: numberIn(search, "to"),
    view: oneOf(search, "view", views),
    lead: textIn(search, "lead"),
    as: oneOf(search, "as", categories),
    open: oneOf(search, "open", ["publish", "test"]),
  });
}

function numberIn(search: RawSearch, key: string): number | undefined {
  const value = Number(search[key]);
  return Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}
