import { Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsIdCare } from "../../api/generated/care.ts";
import type { CareDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { ActButtons, Acts } from "../care/acts.tsx";
import { CheckInRows } from "../care/cards.tsx";
import classes from "../care/care.module.css";
import { CareNeed } from "../care/care-need.tsx";
import { Fact, LeavingFact, SignFacts } from "../care/facts.tsx";
import type { CareOfSearch } from "../care/search.ts";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { useRefresh } from "./reading.ts";

/** How the customer is after the sale, and what staff note of it. Nothing stands here for somebody who has bought nothing. */
export function CareCard({ leadId, relation }: { leadId: string; relation: string }) {
  const mayRead = useMay("care:read");
  return mayRead && relation === "customer" ? <Card leadId={leadId} /> : null;
}

function Card({ leadId }: { leadId: string }) {
  const { t } = useTranslation("care");
  const read = useQuery({ queryKey: ["care", "of", leadId], queryFn: ({ signal }) => getLeadsIdCare(leadId, { signal }) });
  if (read.error) return <Failure error={read.error} retry={read.refetch} />;
  const care = read.data?.care;
  return (
    <Sheet
      title={t("title")}
      beside={
        care && (
          <LinkAnchor to={`/care/${care.id}`} size="sm">
            {t("ofLead.open")}
          </LinkAnchor>
        )
      }
    >
      {read.isPending ? (
        <Loading lines={3} />
      ) : care ? (
        <Shown care={care} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("ofLead.none")}
        </Text>
      )}
    </Sheet>
  );
}

function Shown({ care }: { care: CareDetail }) {
  const queries = useQueryClient();
  const refreshLead = useRefresh(care.leadId);
  const mayWrite = useMay("care:write") && care.endedAt === null;
  const [search, show] = useState<CareOfSearch>({});
  const refresh = () => Promise.all([queries.invalidateQueries({ queryKey: ["care"] }), refreshLead()]);
  const waiting = care.checkIns.filter(({ state }) => state === "given");
  return (
    <>
      <CareNeed care={care} />
      <CheckInRows checkIns={waiting} answer={mayWrite ? (checkIn) => show({ open: "answer", checkIn }) : undefined} />
      <Facts care={care} />
      {mayWrite && (
        <>
          <Group gap="xs" mt="xs">
            <ActButtons show={show} size="compact-md" />
          </Group>
          <Acts care={care} search={search} close={() => show({})} refresh={refresh} />
        </>
      )}
    </>
  );
}

function Facts({ care }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  const { next, checkIns, anniversary, referralAskedAt, referrals } = care;
  const [ahead] = next;
  const said = checkIns.find(({ answer }) => answer !== null);
  return (
    <dl className={classes.stacked}>
      {ahead && (
        <Fact title={t("ofLead.next")}>
          {writeDate(ahead.dueOn)} · {titleOf(ahead.title) || ahead.key}
        </Fact>
      )}
      {said?.answer && (
        <Fact title={t("ofLead.lastWord")}>
          {said.answeredAt && <When at={said.answeredAt} />} · {t(`answers.${said.answer}`)}
          {said.words !== "" && <div className={classes.words}>{said.words}</div>}
        </Fact>
      )}
      <SignFacts care={care} />
      {anniversary && (
        <Fact title={t("anniversary")}>{t("anniversaryOf", { day: writeDate(anniversary.on), count: anniversary.years })}</Fact>
      )}
      <Fact title={t("ofLead.referral")}>
        {referralAskedAt === null ? t("ofLead.notAsked") : <Asked at={referralAskedAt} />}
        {referrals.map(({ id, referredId, referredName }) => (
          <div key={id}>
            <LeadLink id={referredId} name={referredName} />
          </div>
        ))}
      </Fact>
      <LeavingFact care={care} />
    </dl>
  );
}

function Asked({ at }: { at: string }) {
  const { t } = useTranslation("care");
  return (
    <>
      {t("ofLead.asked")} <When at={at} />
    </>
  );
}
