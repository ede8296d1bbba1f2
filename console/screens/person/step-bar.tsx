import { useTranslation } from "react-i18next";
import type { EnrolmentPath } from "../../api/generated/routes.schemas.ts";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** The steps of a journey in the order of the file, as a picture; the list below it says the same in words. */
export function StepBar({ path }: { path: EnrolmentPath }) {
  const { t } = useTranslation("person");
  const passed = path.steps.filter(({ state }) => state === "passed").length;
  return (
    <>
      <div className={classes.steps} role="img" aria-label={t("steps.picture", { passed, count: path.steps.length })}>
        {path.steps.map(({ id, state }) => (
          <i key={id} data-state={state} />
        ))}
      </div>
      <details>
        <summary className={classes.link}>{t("steps.show")}</summary>
        <ol style={{ margin: "0.3rem 0 0.6rem", paddingInlineStart: "1.6rem", fontSize: "0.88rem" }}>
          {path.steps.map(({ id, kind, state, at }) => (
            <li key={id} aria-current={state === "now" ? "step" : undefined}>
              {t(`steps.kinds.${kind}`, { defaultValue: kind })} <span style={{ color: "var(--soft)" }}>{id}</span> ·{" "}
              <b style={{ fontWeight: state === "now" ? 600 : 400 }}>{t(`steps.states.${state}`)}</b>
              {at !== null && (
                <>
                  {" "}
                  <When at={at} />
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** Which message this step is: the first, the second… in the order of the file. */
export function messageNumber(path: EnrolmentPath, step: string): number {
  return path.steps.filter(({ kind }) => kind === "send").findIndex(({ id }) => id === step) + 1;
}

/** Whether nothing but the present wait stands before the next message, so that its end is the message's time. */
export function isNextAtOnce(path: EnrolmentPath): boolean {
  const here = path.steps.findIndex(({ state }) => state === "now");
  const there = path.steps.findIndex(({ id }) => id === path.next?.step);
  return here >= 0 && (there === here || there === here + 1);
}
