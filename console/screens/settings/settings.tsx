import { Group } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Loading } from "../../parts/states.tsx";
import classes from "./settings.module.css";
import { tabs } from "./tabs.ts";

/** The frame of the settings: a tab for each, and what stands in it. */
export function Settings() {
  const { t } = useTranslation("settings");
  const { scopes } = useSession();
  return (
    <>
      <PageHead title={t("title")} />
      <Group component="nav" gap="xs" mb="lg" aria-label={t("title")}>
        {tabs
          .filter(({ scope }) => scope === undefined || scopes.includes(scope))
          .map(({ name, path }) => (
            <Link key={name} to={path} className={classes.tab}>
              {t(`tabs.${name}`)}
            </Link>
          ))}
      </Group>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </>
  );
}
