import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Fragment, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Loading } from "../../parts/states.tsx";
import classes from "./settings.module.css";
import { tabs } from "./tabs.ts";

/** The frame of the settings: a grouped list beside what stands in it; on a narrow screen, a menu over it. */
export function Settings() {
  const { t } = useTranslation("settings");
  const { scopes } = useSession();
  const { pathname } = useLocation();
  const shown = tabs.filter(({ scope }) => scope === undefined || scopes.includes(scope));
  const current = shown.find(({ path }) => pathname.startsWith(path));
  const groups = [...new Set(shown.map(({ group }) => group))].map((group) => ({
    group,
    own: shown.filter((tab) => tab.group === group),
  }));
  return (
    <>
      <PageHead title={t("title")} />
      <div className={classes.frame}>
        <nav className={classes.side} aria-label={t("title")}>
          {groups.map(({ group, own }) => (
            <div key={group}>
              <div className={classes.group} id={`settings-${group}`}>
                {t(`groups.${group}`)}
              </div>
              <ul className={classes.rows} aria-labelledby={`settings-${group}`}>
                {own.map(({ name, path }) => (
                  <li key={name}>
                    <Link to={path} className={classes.tab}>
                      {t(`tabs.${name}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <nav className={classes.over} aria-label={t("title")}>
          <Menu position="bottom-start" width="target" withinPortal={false}>
            <Menu.Target>
              <Button fullWidth variant="default" justify="space-between" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {current ? t(`tabs.${current.name}`) : t("title")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown style={{ maxHeight: "70dvh", overflowY: "auto" }}>
              {groups.map(({ group, own }) => (
                <Fragment key={group}>
                  <Menu.Label>{t(`groups.${group}`)}</Menu.Label>
                  {own.map(({ name, path }) => (
                    <Menu.Item key={name} renderRoot={(root) => <Link {...root} to={path} />}>
                      {t(`tabs.${name}`)}
                    </Menu.Item>
                  ))}
                </Fragment>
              ))}
            </Menu.Dropdown>
          </Menu>
        </nav>
        <div className={classes.content}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
    </>
  );
}
