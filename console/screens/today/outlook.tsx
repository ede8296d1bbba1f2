import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Today } from "../../api/generated/routes.schemas.ts";
import { listLink, writeCount } from "../../parts/counted.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import classes from "./today.module.css";

/** What goes out until midnight, by channel, and what came in. */
export function Outlook({ today }: { today: Today }) {
  const { t } = useTranslation("today");
  return (
    <>
      <Sheet title={t("goesOut")}>
        <div className={classes.numbers}>
          {today.goesOut.map(({ channel, list, ...count }) => (
            <Link key={channel} {...listLink(list)} className={classes.number}>
              <b>{writeCount(count)}</b>
              <Text size="sm" component="span">
                <ChannelMark channel={channel} label />
              </Text>
            </Link>
          ))}
        </div>
        <Text size="xs" c="dimmed" mt="xs">
          {t("goesOutWhy")}
        </Text>
      </Sheet>
      <Sheet title={t("cameIn")}>
        <ul className={classes.rows}>
          {today.cameIn.map(({ what, list, ...count }) => (
            <li key={what}>
              <Link {...listLink(list)} className={classes.arrival}>
                {t(`arrivals.${what}`, { defaultValue: what })}
                <b>{writeCount(count)}</b>
              </Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
