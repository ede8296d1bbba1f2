import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getCareId } from "../../api/generated/care.ts";
import type { CareDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import { Acts } from "./acts.tsx";
import { CheckInsCard, NextCard, ReferralsCard } from "./cards.tsx";
import classes from "./care.module.css";
import { CareNeed } from "./care-need.tsx";
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
        actions={
          mayWrite && (
            <>
              <Button variant="default" onClick={() => show({ open: "referral" })}>
                {t("acts.referral.open")}
              </Button>
              <Button variant="default" onClick={() => show({ open: "leaving" })}>
                {t("acts.leaving.open")}
              </Button>
            </>
          )
        }
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

function Facts({ care }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  const { leadId, leadName, anchorOn, lastSignAt, dormantSince, dormantFrom, revivedAt, offersFrom, need, leftReason, leftWords } = care;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={leadId} name={leadName} />
        </dd>
        <dt>{t("anchor")}</dt>
        <dd>{writeDate(anchorOn)}</dd>
        <dt>{t("lastSign")}</dt>
        <dd>
          <When at={lastSignAt} />
        </dd>
        <Instant title={t("detail.dormantSince")} at={dormantSince} />
        <Instant title={t("detail.dormantFrom")} at={dormantFrom} />
        <Instant title={t("detail.revivedAt")} at={revivedAt} />
        <Instant title={t("detail.offersFrom")} at={need === "quiet" ? offersFrom : null} />
        {leftReason !== null && (
          <>
            <dt>{t("reason")}</dt>
            <dd>{t(`reasons.${leftReason}`)}</dd>
          </>
        )}
      </dl>
      {leftWords !== "" && (
        <Text size="sm" className={classes.words}>
          {leftWords}
        </Text>
      )}
    </>
  );
}

function Instant({ title, at }: { title: string; at: string | null }) {
  return at === null ? null : (
    <>
      <dt>{title}</dt>
      <dd>
        <When at={at} />
      </dd>
    </>
  );
}
