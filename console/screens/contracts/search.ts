import { GetContractsKind, GetContractsState } from "../../api/generated/routes.schemas.ts";
import { compact, oneOf, type RawSearch, textIn } from "../../parts/search-params.ts";

export const states = Object.values(GetContractsState);
export const kinds = Object.values(GetContractsKind);

export interface ContractsSearch {
  state?: (typeof states)[number];
  /** Of the transaction. */
  kind?: (typeof kinds)[number];
  /** Left out: the newest first. */
  sort?: "deadline";
  /** Id of a deal. */
  deal?: string;
}

export function readContractsSearch(search: RawSearch): ContractsSearch {
  return compact({
    state: oneOf(search, "state", states),
    kind: oneOf(search, "kind", kinds),
    sort: oneOf(search, "sort", ["deadline"] as const),
    deal: textIn(search, "deal"),
  });
}

const acts = ["withdraw", "received", "cool-off", "resume", "terminate", "step"] as const;

export interface ContractSearch {
  open?: (typeof acts)[number];
}

export function readContractSearch(search: RawSearch): ContractSearch {
  return compact({ open: oneOf(search, "open", acts) });
}
