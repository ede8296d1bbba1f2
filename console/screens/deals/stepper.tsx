import { useTranslation } from "react-i18next";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./deals.module.css";

interface StepperProps {
  label: string;
  steps: readonly { key: string; title: Parameters<typeof titleOf>[0] }[];
  value: string | null;
  /** Undefined: it cannot be changed. */
  change: ((key: string) => void) | undefined;
}

/** Where a deal stands among its steps or phases; a press moves it. */
export function Stepper({ label, steps, value, change }: StepperProps) {
  const { t } = useTranslation("deals");
  const now = steps.findIndex(({ key }) => key === value);
  return (
    <nav aria-label={label}>
      <ol className={classes.stepper}>
        {steps.map(({ key, title }, index) => {
          const place = index === now ? "now" : index < now ? "past" : "ahead";
          const name = titleOf(title) || key;
          return (
            <li key={key}>
              {change ? (
                <button
                  type="button"
                  className={classes.step}
                  data-place={place}
                  aria-current={place === "now" ? "step" : undefined}
                  onClick={() => place !== "now" && change(key)}
                  title={place === "now" ? undefined : t("moveHere", { to: name })}
                >
                  {name}
                </button>
              ) : (
                <span className={classes.step} data-place={place} aria-current={place === "now" ? "step" : undefined}>
                  {name}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
