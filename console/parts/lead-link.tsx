import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** A lead's name as lists tell it, which leads to their page. */
export function LeadLink({ id, name }: { id: string; name: string | null }) {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to={`/people/${id}`} fw={600} c="var(--ink)" lineClamp={2} title={name ?? undefined}>
      {name ?? t("person.nameless")}
    </Anchor>
  );
}
