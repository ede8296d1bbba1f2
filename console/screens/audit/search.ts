import { compact, type Direction, directionIn, instantIn, type RawSearch, textIn } from "../../parts/search-params.ts";

export interface AuditSearch {
  /** `staff:<id>`, `staff:<name of a key>`, `lead`, `system`. */
  actor?: string;
  action?: string;
  /** Kind of what it was done to. */
  target?: string;
  leadId?: string;
  from?: string;
  to?: string;
  direction?: Direction;
  /** Id of the entry that is open in the drawer. */
  entry?: string;
}

export function readAuditSearch(search: RawSearch): AuditSearch {
  return compact({
    actor: textIn(search, "actor"),
    action: textIn(search, "action"),
    target: textIn(search, "target"),
    leadId: textIn(search, "leadId"),
    from: instantIn(search, "from"),
    to: instantIn(search, "to"),
    direction: directionIn(search),
    entry: textIn(search, "entry"),
  });
}

export type AuditChange = { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined };
