import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { getEnrolments } from "../../api/generated/enrolments.ts";
import { getLeadsIdHolds, getLeadsIdPage } from "../../api/generated/leads.ts";
import { getLeadsIdPosition } from "../../api/generated/process.ts";
import { languageNow } from "../../app/words.ts";

/** Where the lead is, what was not sent, contacts, scores and tasks. */
export function pageQuery(id: string) {
  const language = languageNow();
  return queryOptions({
    queryKey: ["lead", id, "page", language],
    queryFn: ({ signal }) => getLeadsIdPage(id, { language }, { signal }),
  });
}

/** Who paused what, why, and what remains of the wait: the page does not tell it. */
export function pausesQuery(id: string) {
  return queryOptions({
    queryKey: ["lead", id, "enrolments"],
    queryFn: ({ signal }) => getEnrolments({ leadId: id, limit: 100 }, { signal }),
  });
}

/** Where the lead stands in the sale. */
export function positionQuery(id: string) {
  return queryOptions({ queryKey: ["lead", id, "position"], queryFn: ({ signal }) => getLeadsIdPosition(id, { signal }) });
}

export function holdsQuery(id: string) {
  return queryOptions({ queryKey: ["lead", id, "holds"], queryFn: ({ signal }) => getLeadsIdHolds(id, {}, { signal }) });
}

/** Reads anew what is shown of this lead, and the lists that they stand in. */
export function useRefresh(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([client.invalidateQueries({ queryKey: ["lead", id] }), client.invalidateQueries({ queryKey: ["leads"] })]);
  };
}
