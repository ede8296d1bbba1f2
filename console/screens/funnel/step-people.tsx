import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getProcessStepsStepPeople } from "../../api/generated/process.ts";
import type { ProcessPerson, SellingProcessProcess } from "../../api/generated/routes.schemas.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { titleOf } from "./reading.ts";
import { cohortOf, type FunnelSearch } from "./search.ts";

interface StepPeopleProps {
  process: SellingProcessProcess & object;
  step: string;
  search: FunnelSearch;
}

/** The people behind one number of the funnel; there are as many as it says. */
export function StepPeople({ process, step, search }: StepPeopleProps) {
  const { t } = useTranslation("funnel");
  const navigate = useNavigate();
  const group = search.group ?? "entered";
  const asked = { ...cohortOf(search), group };
  const list = usePaged(["process", "people", step, asked], (page, options) =>
    getProcessStepsStepPeople(step, { ...asked, ...page }, options),
  );
  const count = useQuery({
    queryKey: ["process", "people", "count", step, asked],
    queryFn: ({ signal }) => getProcessStepsStepPeople(step, { ...asked, limit: 1 }, { signal }),
  });
  const name = (key: string) => titleOf(process.steps.find((one) => one.step === key)?.title, key);
  const columns: Column<ProcessPerson>[] = [
    {
      key: "lead",
      title: t("people.lead"),
      width: "minmax(8rem, 1.6fr)",
      narrowWidth: "minmax(5rem, 1.2fr)",
      render: ({ leadId, leadName }) => <LeadLink id={leadId} name={leadName} />,
    },
    {
      key: "step",
      title: t("people.step"),
      width: "minmax(9rem, 1.4fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: (row) => name(row.step),
    },
    {
      key: "reachedAt",
      title: t("people.reachedAt"),
      width: "10rem",
      narrowWidth: "5.5rem",
      render: ({ reachedAt }) => (reachedAt === null ? "–" : <When at={reachedAt} />),
    },
    {
      key: "enteredAt",
      title: t("people.enteredAt"),
      width: "10rem",
      wideOnly: true,
      render: ({ enteredAt }) => <When at={enteredAt} />,
    },
  ];
  return (
    <>
      <LinkAnchor to="/funnel" search={cohortOf(search)} size="sm">
        ← {t("people.back")}
      </LinkAnchor>
      <PageHead title={t(`people.named.${group}`, { step: name(step) })}>
        <span role="status">{count.data && t("people.count", { count: count.data.count })}</span>
      </PageHead>
      <PagedList
        label={t("people.list")}
        list={list}
        columns={columns}
        idOf={({ leadId }) => leadId}
        nameOf={({ leadName }) => leadName ?? ""}
        open={({ leadId }) => void navigate({ to: "/people/$leadId", params: { leadId } })}
        empty={<Empty title={t("people.none")}>{t("people.noneHint")}</Empty>}
      />
    </>
  );
}
