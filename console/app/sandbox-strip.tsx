import { useTranslation } from "react-i18next";
import classes from "./shell.module.css";

/** On every screen of a sandbox (console.md rule 20). */
export function SandboxStrip() {
  const { t } = useTranslation();
  return (
    <aside className={classes.strip} aria-label={t("sandbox.title")} data-no-print>
      <b>{t("sandbox.title")}</b>
      <span>{t("sandbox.nothingLeaves")}</span>
    </aside>
  );
}
