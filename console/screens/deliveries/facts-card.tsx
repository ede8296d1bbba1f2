import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { writeDate } from "../deals/reading.ts";
import classes from "./deliveries.module.css";
import type { CardProps } from "./delivery.tsx";

/** Whom it is for, since when, and who is in charge. */
export function FactsCard({ delivery, mayAct, show }: CardProps) {
  const { t } = useTranslation("deliveries");
  const { leadId, leadName, contractId, startsOn, delayDays, ownerName, earlyReason, outcome } = delivery;
  return (
    <Sheet title={t("facts.title")}>
      <dl className={classes.facts}>
        <dt>{t("lead")}</dt>
        <dd>
          <LeadLink id={leadId} name={leadName} />
        </dd>
        <dt>{t("facts.contract")}</dt>
        <dd>
          <LinkAnchor to={`/contracts/${contractId}`}>{t("facts.open")}</LinkAnchor>
        </dd>
        <dt>{t("facts.starts")}</dt>
        <dd>{writeDate(startsOn)}</dd>
        {delayDays > 0 && (
          <>
            <dt>{t("facts.delay")}</dt>
            <dd>{t("facts.days", { count: delayDays })}</dd>
          </>
        )}
        {earlyReason !== null && (
          <>
            <dt>{t("facts.early")}</dt>
            <dd>{earlyReason}</dd>
          </>
        )}
        {outcome !== null && (
          <>
            <dt>{t("facts.outcome")}</dt>
            <dd>{t(`outcomes.${outcome}`, { defaultValue: t("outcomes.other") })}</dd>
          </>
        )}
        <dt>{t("owner")}</dt>
        <dd>
          <Group gap="xs">
            <Text size="sm">{ownerName ?? t("nobody")}</Text>
            {mayAct && (
              <Button size="compact-sm" variant="subtle" onClick={() => show("owner")}>
                {t("owners.open")}
              </Button>
            )}
          </Group>
        </dd>
      </dl>
    </Sheet>
  );
}
