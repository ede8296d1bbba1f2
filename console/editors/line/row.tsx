import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./line-chat.module.css";

/** Cards side by side, which scroll. */
export function Row({ children }: { children: ReactNode }) {
  const { t } = useTranslation("line");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.row} tabIndex={0} aria-label={t("cards")}>
      {children}
    </section>
  );
}
