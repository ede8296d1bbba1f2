import {
  GetLeadsContact,
  GetLeadsEnrolment,
  GetLeadsInitial,
  type GetLeadsParams,
  GetLeadsSort,
  GetLeadsSubscription,
} from "../../api/generated/routes.schemas.ts";
import { compact, directionIn, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const relations = ["lead", "customer"] as const;
export const stages = ["considering", "later", "none"] as const;
export const enrolmentStates = Object.values(GetLeadsEnrolment);
export const subscriptionStates = Object.values(GetLeadsSubscription);
export const contactStates = Object.values(GetLeadsContact);
export const sorts = Object.values(GetLeadsSort);

/** What narrows the list: the names are those of the API, and of the set of a bulk action. */
export type PeopleFilter = Omit<GetLeadsParams, "limit" | "cursor" | "sort" | "direction">;

/** The list of people as its address tells it. */
export interface PeopleSearch extends PeopleFilter {
  sort?: GetLeadsParams["sort"];
  /** Undefined: the one that is usual for the order. */
  direction?: GetLeadsParams["direction"];
  /** Those that are shown, with commas between them; those that this browser was last told to show, if left out. */
  columns?: string;
  /** Id of the bulk action that is shown. */
  bulk?: string;
  /** The form of a new person is open. */
  create?: true;
}

export function readPeopleSearch(search: RawSearch): PeopleSearch {
  const score = Number(textIn(search, "scoreAtLeast"));
  return compact({
    search: textIn(search, "search"),
    relation: oneOf(search, "relation", relations),
    stage: oneOf(search, "stage", stages),
    ownerId: textIn(search, "ownerId"),
    sequence: textIn(search, "sequence"),
    step: textIn(search, "step"),
    enrolment: oneOf(search, "enrolment", enrolmentStates),
    tag: textIn(search, "tag"),
    topic: textIn(search, "topic"),
    subscription: oneOf(search, "subscription", subscriptionStates),
    contact: oneOf(search, "contact", contactStates),
    held: oneOf(search, "held", ["yes", "no"]),
    holdCause: textIn(search, "holdCause"),
    source: textIn(search, "source"),
    importId: textIn(search, "importId"),
    createdFrom: textIn(search, "createdFrom"),
    createdTo: textIn(search, "createdTo"),
    scoreAtLeast: textIn(search, "scoreAtLeast") !== undefined && Number.isInteger(score) ? score : undefined,
    opened: textIn(search, "opened"),
    initial: oneOf(search, "initial", Object.values(GetLeadsInitial)),
    sort: oneOf(search, "sort", sorts),
    direction: directionIn(search),
    columns: textIn(search, "columns"),
    bulk: textIn(search, "bulk"),
    create: flagIn(search, "create"),
  });
}

/** The list of bulk actions as its address tells it. */
export function readBulkSearch(search: RawSearch): { bulk?: string } {
  return compact({ bulk: textIn(search, "bulk") });
}

/** Without what is open. */
export function listedOf({ bulk: _bulk, create: _create, ...listed }: PeopleSearch): Omit<PeopleSearch, "bulk" | "create"> {
  return listed;
}

/** Without the order and the columns, too. */
export function filterOf(search: PeopleSearch): PeopleFilter {
  const { sort: _, direction: __, columns: ___, ...filter } = listedOf(search);
  return filter;
}
