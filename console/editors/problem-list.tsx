import { Button } from "@mantine/core";
import classes from "./problem-list.module.css";

export interface ListedProblem {
  /** Where it is, in words; null where it is in no place. */
  place: string | null;
  message: string;
  severity: "error" | "warning";
  fix: { label: string; apply: () => void } | null;
  show: () => void;
}

/** What is wrong with a text: the place is a way to it. */
export function ProblemList({ problems }: { problems: readonly ListedProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map(({ place, message, severity, fix, show }) => (
        <li key={`${place} ${message}`} data-severity={severity}>
          {place !== null && (
            <button type="button" onClick={show}>
              {place}
            </button>
          )}{" "}
          {message}{" "}
          {fix && (
            <Button size="compact-xs" variant="light" onClick={fix.apply}>
              {fix.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
