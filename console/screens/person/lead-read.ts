import { ifUnchanged } from "../../api/client.ts";
import { getGetLeadsIdUrl, getLeadsId } from "../../api/generated/leads.ts";
import type { Lead } from "../../api/generated/routes.schemas.ts";

/** The lead as read, and the header that makes a save fail when somebody else has saved since. */
export interface LeadRead {
  lead: Lead;
  match: { headers: Record<string, string> };
}

export async function readForCorrection(leadId: string): Promise<LeadRead> {
  const lead = await getLeadsId(leadId);
  return { lead, match: ifUnchanged(getGetLeadsIdUrl(leadId)) };
}
