import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getStaffNames } from "../api/generated/staff.ts";
import { useMay } from "../app/session.ts";

/** Members of staff, for a choice and for what actors such as `staff:<id>` are called. */
export function useStaffNames(): readonly { id: string; name: string }[] {
  const may = useMay("system:read");
  const { data } = useQuery({
    queryKey: ["staff", "names"],
    queryFn: ({ signal }) => getStaffNames({ signal }),
    enabled: may,
    staleTime: 300_000,
  });
  return data?.items ?? [];
}

/** What an actor is called: a member of staff or a key by their name. */
export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  const names = useStaffNames();
  return (actor) => {
    if (!actor.startsWith("staff:")) return actor === "lead" ? t("actor.lead") : t("actor.system");
    const called = actor.slice("staff:".length);
    return names.find(({ id }) => id === called)?.name ?? called;
  };
}
