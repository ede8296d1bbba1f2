import { queryOptions, useQuery } from "@tanstack/react-query";
import { getStaffNames } from "../api/generated/staff.ts";
import { useMay } from "../app/session.ts";

const staffNamesQuery = queryOptions({
  queryKey: ["staff", "names"],
  queryFn: ({ signal }) => getStaffNames({ signal }),
  staleTime: 300_000,
});

/** Members of staff, for a choice and for what actors such as `staff:<id>` are called. */
export function useStaffNames(): readonly { id: string; name: string }[] {
  const may = useMay("system:read");
  const { data } = useQuery({ ...staffNamesQuery, enabled: may });
  return data?.items ?? [];
}
