import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { lazyPart } from "./lazy-part.tsx";
import { useMay } from "./session.ts";
import classes from "./shell.module.css";

// The first screen does not wait for it.
const StripClock = lazyPart(() => import("./strip-clock.tsx").then(({ StripClock }) => StripClock));

/** On every screen of a sandbox (console.md rule 20), with its time and the way to what arrived. */
export function SandboxStrip() {
  const { t } = useTranslation();
  const maySee = useMay("people:read");
  return (
    <aside className={classes.strip} aria-label={t("sandbox.title")} data-no-print>
      <b>{t("sandbox.title")}</b>
      <span>{t("sandbox.nothingLeaves")}</span>
      {maySee && (
        <Link to="/sandbox/mail" className={classes.stripLink}>
          {t("sandbox.open")}
        </Link>
      )}
      {maySee && (
        <Suspense>
          <StripClock />
        </Suspense>
      )}
    </aside>
  );
}
