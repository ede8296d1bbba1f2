import { Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LeadPositionStepsItem } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { writeDay } from "../../parts/when.tsx";
import classes from "./person.module.css";
import { positionQuery } from "./reading.ts";

type Titles = LeadPositionStepsItem["title"];

/** Where the lead stands in the sale: a dot for each step, its holes shown. Nothing while no process is published. */
export function PositionStrip({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const { zone } = useSession();
  const position = useQuery(positionQuery(leadId));
  if (!position.data || position.data.steps.length === 0) return null;
  const { steps, step, since, routeTitle } = position.data;
  const place = steps.findIndex((one) => one.step === step);
  const holes = steps.filter(({ state }) => state === "hole").length;
  const here = steps[place];
  const stateOf = ({ state, at, early, title }: LeadPositionStepsItem) =>
    `${titleIn(title)}: ${t(`position.${early ? "early" : state}`, { day: at === null ? "" : writeDay(at, zone) })}`;
  return (
    <section className={classes.strip} aria-label={t("position.title")}>
      <span className={classes.dots} role="list">
        {steps.map((one) => (
          <Tooltip key={one.step} label={stateOf(one)} events={{ hover: true, focus: true, touch: true }}>
            <span role="listitem" className={classes.dot} data-state={one.state} data-now={one.step === step} aria-label={stateOf(one)} />
          </Tooltip>
        ))}
      </span>
      <b>
        {here === undefined || since === null
          ? t("position.nowhere")
          : t("position.here", { place: place + 1, of: steps.length, step: titleIn(here.title), day: writeDay(since, zone) })}
      </b>
      {holes > 0 && <span className={classes.holes}>{t("position.holes", { count: holes })}</span>}
      {routeTitle !== null && <span>{t("position.route", { route: titleIn(routeTitle) })}</span>}
    </section>
  );
}

export function titleIn(title: Titles): string {
  return title[languageNow()] ?? title.ja ?? title.en ?? "";
}
