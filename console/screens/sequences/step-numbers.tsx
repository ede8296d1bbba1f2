import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { StepCounts } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import classes from "./flow.module.css";
import type { StepState } from "./sequence-search.ts";

/** The people at a step and those who passed it. Each number opens them; of what was not sent, the list of messages with their reasons. */
export function StepNumbers({ step, counts }: { step: string; counts: StepCounts }) {
  const { t } = useTranslation("sequences");
  const mayRead = useMay("people:read");
  const mayReadSends = useMay("sends:read");
  const { key } = useParams({ from: "/shell/sequences/$key" });
  const { version } = useSearch({ from: "/shell/sequences/$key" });
  const sends = counts.sent + counts.planned + counts.failed + counts.unknown + sum(counts.notSent) > 0;
  const numbers: [StepState, number][] = [
    ["waiting", counts.waiting],
    ["paused", counts.paused],
    ["parked", counts.parked],
    ...(sends ? ([] as [StepState, number][]) : ([["done", counts.done]] as [StepState, number][])),
    ["planned", counts.planned],
    ["sent", counts.sent],
    ["notSent", sum(counts.notSent)],
    ["failed", counts.failed],
    ["unknown", counts.unknown],
    ["skipped", sum(counts.skipped)],
  ];
  const shown = numbers.filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.numbers}>
      {shown.map(([state, count]) => (
        <li key={state} data-state={state}>
          {t(`people.state.${state}`)}{" "}
          {(state === "notSent" || state === "failed") && mayReadSends ? (
            <Link
              to="/sends/not-sent"
              search={{ sequence: key, step, state, ...(version !== undefined && { version }) }}
              aria-label={t("people.openNotSent", { step, state: t(`people.state.${state}`), count })}
            >
              {t("number", { count })}
            </Link>
          ) : mayRead ? (
            <Link
              to="."
              search={(before) => ({ ...before, step, people: state })}
              aria-label={t("people.open", { step, state: t(`people.state.${state}`), count })}
            >
              {t("number", { count })}
            </Link>
          ) : (
            t("number", { count })
          )}
        </li>
      ))}
    </ul>
  );
}

function sum(byReason: Readonly<Record<string, number>>): number {
  return Object.values(byReason).reduce((total, count) => total + count, 0);
}
