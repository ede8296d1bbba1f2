import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getCareId } from "../../api/generated/care.ts";
import type { CareDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { ActButtons, Acts } from "./acts.tsx";
import { CheckInsCard, NextCard, ReferralsCard } from "./cards.tsx";
import classes from "./care.module.css";
import { CareNeed } from "./care-need.tsx";
import { Facts } from "./facts.tsx";
import type { CareOfSearch } from "./search.ts";

/** The care of one customer: when they were last there, what was said, what comes next. */
export function CareScreen() {
  const { t } = useTranslation("care");
  const { careId } = useParams({ from: "/shell/care/$careId" });
  const care = useQuery({ queryKey: ["care", "one", careId], queryFn: ({ signal }) => getCareId(careId, { signal }) });
  if (care.isPending) return <Loading />;
  if (care.error) return <Failure error={care.error} retry={care.refetch} />;
  return (
    <>
      <LinkAnchor to="/care" search={lastSearchOf("/care")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <Shown care={care.data} />
    </>
  );
}

function Shown({ care }: { care: CareDetail }) {
  const { t } = useTranslation(["care", "common"]);
  const search = useSearch({ from: "/shell/care/$careId" });
  const navigate = useNavigate({ from: "/care/$careId" });
  const queries = useQueryClient();
  const mayWrite = useMay("care:write") && care.endedAt === null;
  const show = (next: CareOfSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <>
      <PageHead
        title={t("detail.title", { name: care.leadName ?? t("person.nameless", { ns: "common" }) })}
        actions={mayWrite && <ActButtons show={show} />}
      >
        <span role="status">
          <CareNeed care={care} />
        </span>
      </PageHead>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Sheet title={t("detail.where")}>
            <Facts care={care} />
          </Sheet>
          <NextCard care={care} />
          <ReferralsCard care={care} />
        </div>
        <div className={classes.column}>
          <CheckInsCard care={care} answer={mayWrite ? (checkIn) => show({ open: "answer", checkIn }) : undefined} />
        </div>
      </div>
      {mayWrite && (
        <Acts care={care} search={search} close={() => show({})} refresh={() => queries.invalidateQueries({ queryKey: ["care"] })} />
      )}
    </>
  );
}
