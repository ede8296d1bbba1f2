import { Anchor, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLeadsId } from "../api/generated/leads.ts";
import { nameOf } from "./person-name.ts";

/** A lead's name, which leads to their page. Where the list does not tell the name, it is read for the rows in sight. */
export function LeadLink({ id, name }: { id: string; name?: string | null }) {
  const { t } = useTranslation();
  const lead = useQuery({
    queryKey: ["lead", id, "name"],
    queryFn: ({ signal }) => getLeadsId(id, { signal }),
    enabled: name === undefined,
    staleTime: 300_000,
  });
  if (name === undefined && lead.isPending) return <Skeleton height={14} width="7rem" />;
  const shown = name ?? (lead.data && nameOf(lead.data)) ?? t("person.nameless");
  return (
    <Anchor component={Link} to={`/people/${id}`} fw={600} c="var(--ink)">
      {shown}
    </Anchor>
  );
}
