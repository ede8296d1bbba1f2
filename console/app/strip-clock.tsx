import { Menu } from "@mantine/core";
import { IconChevronDown, IconClock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { clockQuery, useMoveClock } from "../parts/sandbox-clock.ts";
import { writeInstant } from "../parts/when.tsx";
import { useMay, useSession } from "./session.ts";
import classes from "./shell.module.css";

/** The time of the sandbox, and the ways to move it for those who may. */
export function StripClock() {
  const { t } = useTranslation();
  const { zone } = useSession();
  const mayMove = useMay("definitions:write");
  const clock = useQuery(clockQuery);
  const move = useMoveClock();
  if (!clock.data) return null;
  const now = (
    <>
      <IconClock size={14} aria-hidden />
      {move.isPending ? t("clock.moving") : <time dateTime={clock.data.now}>{writeInstant(clock.data.now, zone)}</time>}
    </>
  );
  if (!mayMove) return <span className={classes.stripClock}>{now}</span>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.stripClock} disabled={move.isPending} title={t("clock.title")}>
          {now}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("clock.title")}</Menu.Label>
        <Menu.Item onClick={() => move.mutate("hour")}>{t("clock.hour")}</Menu.Item>
        <Menu.Item onClick={() => move.mutate("day")}>{t("clock.day")}</Menu.Item>
        <Menu.Item disabled={clock.data.next === null} onClick={() => move.mutate("next")}>
          {t("clock.next")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
