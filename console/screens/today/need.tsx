import type { ReactNode } from "react";
import classes from "./today.module.css";

/** A row of what needs a person, with what can be done about it. */
export function Need({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <li className={classes.row}>
      <div>{children}</div>
      {action}
    </li>
  );
}
