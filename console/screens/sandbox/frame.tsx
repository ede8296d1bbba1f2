import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { getSandboxStripe } from "../../api/generated/sandbox.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import classes from "./sandbox.module.css";

/** What both rooms of the sandbox share: what it is, the doors, also that of the payments, which has its own pages, and the clock. */
export function SandboxFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("sandbox");
  const stripe = useQuery({
    queryKey: ["sandbox", "stripe"],
    queryFn: ({ signal }) => getSandboxStripe({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
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
        {stripe.data && (
          <a href={stripe.data.url} target="_blank" rel="noreferrer" className={classes.tab}>
            {t("tabs.stripe")}
          </a>
        )}
      </Group>
      {children}
    </>
  );
}
