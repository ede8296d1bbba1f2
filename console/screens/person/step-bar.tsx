import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EnrolmentPath } from "../../api/generated/routes.schemas.ts";
import { LegendGroup } from "../../parts/legend.tsx";
import { When } from "../../parts/when.tsx";
import { useStepSentences } from "../sequences/step-sentences.ts";
import classes from "./person.module.css";

/** The steps of a journey in the order of the file, as a picture; the list below it says the same in words. */
export function StepBar({ path }: { path: EnrolmentPath }) {
  const { t } = useTranslation("person");
  const [isOpen, setIsOpen] = useState(false);
  const passed = path.steps.filter(({ state }) => state === "passed").length;
  return (
    <>
      <div className={classes.steps} role="img" aria-label={t("steps.picture", { passed, count: path.steps.length })}>
        {path.steps.map(({ id, state }) => (
          <i key={id} data-state={state} />
        ))}
      </div>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary className={classes.link}>{t("steps.show")}</summary>
        {isOpen && <StepList path={path} />}
      </details>
    </>
  );
}

function StepList({ path }: { path: EnrolmentPath }) {
  const { t } = useTranslation("person");
  const { sentenceOf } = useStepSentences(path.sequence, path.version);
  return (
    <ol style={{ margin: "0.3rem 0 0.6rem", paddingInlineStart: "1.6rem", fontSize: "0.88rem" }}>
      {path.steps.map((step) => (
        <li key={step.id} aria-current={step.state === "now" ? "step" : undefined}>
          {sentenceOf(step.id)} · <b style={{ fontWeight: step.state === "now" ? 600 : 400 }}>{t(`steps.states.${step.state}`)}</b>
          {step.at !== null && (
            <>
              {" "}
              <When at={step.at} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

const states = ["passed", "now", "skipped", "ahead"] as const;

/** What the colours of the bar mean. */
export function StepBarLegend() {
  const { t } = useTranslation("person");
  return (
    <LegendGroup title={t("steps.legend")}>
      {states.map((state) => (
        <li key={state} className={classes.legend}>
          <span className={classes.steps} aria-hidden>
            <i data-state={state} />
          </span>
          {t(`steps.states.${state}`)}
        </li>
      ))}
    </LegendGroup>
  );
}

/** Whether nothing but the present wait stands before the next message, so that its end is the message's time. */
export function isNextAtOnce(path: EnrolmentPath): boolean {
  const here = path.steps.findIndex(({ state }) => state === "now");
  const there = path.steps.findIndex(({ id }) => id === path.next?.step);
  return here >= 0 && (there === here || there === here + 1);
}
