import { Button, Text } from "@mantine/core";
import { useForceUpdate, useInterval } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { ContractDetail } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { businessNow } from "../../parts/clock.ts";
import { writeDuration } from "../../parts/duration.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import { writeDate } from "../deals/reading.ts";
import type { CardProps } from "./contract.tsx";
import classes from "./contracts.module.css";

const TICK_MS = 20_000;

/** The days within which the lead may cancel, what is left of them, and how they did. */
export function CoolingOffCard({ contract, mayWrite, show }: CardProps) {
  const { t } = useTranslation("contracts");
  const { coolingOff, state, isBarred } = contract;
  const isCancelled = state === "cooledOff";
  return (
    <Sheet
      title={t("coolingOff.title")}
      {...(isCancelled && { tone: "warn" as const })}
      beside={
        mayWrite &&
        coolingOff.isOpen && (
          <Button size="compact-md" variant="light" color="red" onClick={() => show("cool-off")}>
            {t("coolingOff.open")}
          </Button>
        )
      }
    >
      {coolingOff.kind === "none" ? (
        <Text size="sm" c="dimmed">
          {t("coolingOff.none")}
        </Text>
      ) : coolingOff.kind === "unstarted" ? (
        <Text size="sm">{t(isCancelled ? "coolingOff.uncounted" : "coolingOff.unstarted")}</Text>
      ) : (
        <dl className={classes.facts}>
          <dt>{t("coolingOff.first")}</dt>
          <dd>{coolingOff.firstOn && writeDate(coolingOff.firstOn)}</dd>
          <dt>{t("coolingOff.last")}</dt>
          <dd>{coolingOff.lastOn && t("coolingOff.through", { date: writeDate(coolingOff.lastOn) })}</dd>
          <dt>{t("coolingOff.left")}</dt>
          <dd>{coolingOff.isOpen && coolingOff.endsAt !== null ? <Left until={coolingOff.endsAt} /> : t("coolingOff.over")}</dd>
        </dl>
      )}
      {isCancelled && <Cancelled contract={contract} />}
      {isCancelled && isBarred && (
        <>
          <Text size="sm" mt="xs">
            {t("coolingOff.barred")}
          </Text>
          {mayWrite && (
            <Button mt="xs" size="compact-md" variant="default" onClick={() => show("resume")}>
              {t("resume.open")}
            </Button>
          )}
        </>
      )}
    </Sheet>
  );
}

/** `2日21時間`, and again as it passes. */
function Left({ until }: { until: string }) {
  const again = useForceUpdate();
  useInterval(again, TICK_MS, { autoInvoke: true });
  return <strong>{writeDuration(Date.parse(until) - businessNow().getTime())}</strong>;
}

/** When and by what way the notice came. */
function Cancelled({ contract: { log, endedAt } }: { contract: ContractDetail }) {
  const how = log.findLast(({ what }) => what.startsWith("cooled-off"));
  if (!how) return null;
  return (
    <Text size="sm" mt="xs" component="div">
      {how.words[languageNow()]} · <When at={endedAt ?? how.at} />
    </Text>
  );
}
