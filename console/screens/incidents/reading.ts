import { useQuery } from "@tanstack/react-query";
import { getIncidentsSeverities } from "../../api/generated/incidents.ts";
import type { Severity } from "../../api/generated/routes.schemas.ts";

/** The severities to choose from; empty until they are read. */
export function useSeverities(): readonly Severity[] {
  const { data } = useQuery({
    queryKey: ["incidents", "severities"],
    queryFn: ({ signal }) => getIncidentsSeverities({ signal }),
    staleTime: 60_000,
  });
  return data?.items ?? [];
}
