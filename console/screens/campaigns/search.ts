import type { GetCampaignsIdPeopleGroup, GetCampaignsPhase } from "../../api/generated/routes.schemas.ts";
import { compact, flagIn, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const phases: readonly GetCampaignsPhase[] = ["ahead", "running", "counting", "over", "cancelled"];
export const groups: readonly GetCampaignsIdPeopleGroup[] = ["leads", "booked", "entered", "customers"];

export interface CampaignsSearch {
  phase?: GetCampaignsPhase;
  source?: string;
  /** Only those with something that is late. */
  late?: true;
  create?: true;
}

export function readCampaignsSearch(search: RawSearch): CampaignsSearch {
  return compact({
    phase: oneOf(search, "phase", phases),
    source: textIn(search, "source"),
    late: flagIn(search, "late"),
    create: flagIn(search, "create"),
  });
}

const acts = ["edit", "cost", "item"] as const;

export interface CampaignSearch {
  open?: (typeof acts)[number];
  /** Id of the item of the checklist that is changed; without it a new one is added. */
  item?: string;
  /** The number whose people are shown. */
  group?: GetCampaignsIdPeopleGroup;
  /** Key of a route of the process, or NO_ROUTE. */
  route?: string;
}

/** Stands in the address for those on no route: no route has this key. */
export const NO_ROUTE = "-";

export function readCampaignSearch(search: RawSearch): CampaignSearch {
  return compact({
    open: oneOf(search, "open", acts),
    item: textIn(search, "item"),
    group: oneOf(search, "group", groups),
    route: textIn(search, "route"),
  });
}
