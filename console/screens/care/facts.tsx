import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Care, CareDetail } from "../../api/generated/routes.schemas.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import classes from "./care.module.css";

export function Facts({ care }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  const { leadId, leadName, anchorOn, anniversary, revivedAt, leftWords } = care;
  return (
    <>
      <dl className={classes.facts}>
        <Fact title={t("lead")}>
          <LeadLink id={leadId} name={leadName} />
        </Fact>
        <Fact title={t("anchor")}>{writeDate(anchorOn)}</Fact>
        {anniversary && (
          <Fact title={t("anniversary")}>{t("anniversaryOf", { day: writeDate(anniversary.on), count: anniversary.years })}</Fact>
        )}
        <SignFacts care={care} />
        <Instant title={t("detail.revivedAt")} at={revivedAt} />
        <LeavingFact care={care} />
      </dl>
      {leftWords !== "" && (
        <Text size="sm" className={classes.words}>
          {leftWords}
        </Text>
      )}
    </>
  );
}

/** Whether they are there: the last sign of life, and dormancy before and after it begins. */
export function SignFacts({ care: { lastSignAt, dormantSince, dormantFrom, need, offersFrom } }: { care: CareDetail }) {
  const { t } = useTranslation("care");
  return (
    <>
      <Instant title={t("lastSign")} at={lastSignAt} />
      <Instant title={t("detail.dormantSince")} at={dormantSince} />
      <Instant title={t("detail.dormantFrom")} at={dormantFrom} />
      <Instant title={t("detail.offersFrom")} at={need === "quiet" ? offersFrom : null} />
    </>
  );
}

/** Why they went; nothing while the care goes on. */
export function LeavingFact({ care: { outcome, leftReason } }: { care: Pick<Care, "outcome" | "leftReason"> }) {
  const { t } = useTranslation("care");
  return outcome === null || outcome === "erased" ? null : <Fact title={t("reason")}>{t(`reasons.${leftReason ?? "none"}`)}</Fact>;
}

export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Instant({ title, at }: { title: string; at: string | null }) {
  return at === null ? null : (
    <Fact title={title}>
      <When at={at} />
    </Fact>
  );
}
