import { GetConsultationsState } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetConsultationsState);
export const views = ["week", "day", "list"] as const;
export type View = (typeof views)[number];

export interface ConsultationsSearch {
  /** Left out: the week; the list where its own filters are asked for. */
  view?: View;
  /** A day that the calendar shows, `2027-03-16`. Left out: today. */
  date?: string;
  /** Key. */
  consultant?: string;
  /** Key of the offer whose free times are shown. */
  offer?: string;
  state?: (typeof states)[number];
  unmarked?: true;
  /** In the list: also those before `date`. */
  past?: true;
  /** The form of a new one is open: `true`, or the instant at which it begins. */
  create?: string;
  /** Key of the consultant for the new one. */
  with?: string;
}

export function readConsultationsSearch(search: RawSearch): ConsultationsSearch {
  return compact({
    view: oneOf(search, "view", views),
    date: dateIn(search, "date"),
    consultant: textIn(search, "consultant"),
    offer: textIn(search, "offer"),
    state: oneOf(search, "state", states),
    unmarked: flagIn(search, "unmarked"),
    past: flagIn(search, "past"),
    create: createIn(search),
    with: textIn(search, "with"),
  });
}

export function viewOf({ view, state, unmarked }: ConsultationsSearch): View {
  return view ?? (state !== undefined || unmarked ? "list" : "week");
}

export interface ConsultationSearch {
  open?: "move" | "cancel";
}

export function readConsultationSearch(search: RawSearch): ConsultationSearch {
  return compact({ open: oneOf(search, "open", ["move", "cancel"] as const) });
}

function dateIn(search: RawSearch, key: string): string | undefined {
  const text = textIn(search, key);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function createIn(search: RawSearch): string | undefined {
  const text = textIn(search, "create");
  return text === "true" || (text !== undefined && !Number.isNaN(Date.parse(text))) ? text : undefined;
}
