import { Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHead } from "../../parts/page-head.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import classes from "./sandbox.module.css";

/** What both rooms of the sandbox share: what it is, the two doors, and the clock. */
export function SandboxFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("sandbox");
  return (
    <>
      <PageHead title={title}>{t("what")}</PageHead>
      <ClockPanel />
      <Group component="nav" gap="xs" mb="md" aria-label={t("title")}>
        <Link to="/sandbox/mail" className={classes.tab} activeOptions={{ includeSearch: false }}>
          {t("tabs.mail")}
        </Link>
        <Link to="/sandbox/line" className={classes.tab} activeOptions={{ includeSearch: false }}>
          {t("tabs.line")}
        </Link>
      </Group>
      {children}
    </>
  );
}
