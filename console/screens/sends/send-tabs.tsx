import { Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./send-tabs.module.css";

/** The four lists of messages: what went, what goes, what does not go, and of what nobody knows. */
export function SendTabs() {
  const { t } = useTranslation("sends");
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t("title")}>
      <Link to="/sends" className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
        {t("tabs.all")}
      </Link>
      <Link to="/sends/planned" className={classes.tab} activeOptions={{ includeSearch: false }}>
        {t("tabs.planned")}
      </Link>
      <Link to="/sends/not-sent" className={classes.tab} activeOptions={{ includeSearch: false }}>
        {t("tabs.notSent")}
      </Link>
      <Link to="/sends/unknown" search={{ undecided: true }} className={classes.tab} activeOptions={{ includeSearch: false }}>
        {t("tabs.unknown")}
      </Link>
    </Group>
  );
}
