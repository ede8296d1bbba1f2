import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DealDetail } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { When } from "../../parts/when.tsx";
import classes from "./deals.module.css";
import { useMoney } from "./prices.ts";
import { wordOf, writeDate } from "./reading.ts";

/** That stand here at first. */
const SHOWN = 8;

/** What was moved, by whom and why, the newest first. */
export function MovesCard({ deal: { moves, plan } }: { deal: DealDetail }) {
  const { t } = useTranslation("deals");
  const money = useMoney();
  const actorName = useActorName();
  const staff = useStaffNames();
  const [showsAll, setShowsAll] = useState(false);
  const write = (field: (typeof moves)[number]["field"], value: string | null): string => {
    if (value === null) return t("moves.nothing");
    switch (field) {
      case "state":
        return t(`states.${value}`, { defaultValue: value });
      case "step":
        return wordOf(plan.steps, value);
      case "phase":
        return wordOf(plan.phases, value);
      case "owner":
        return staff.find(({ id }) => id === value)?.name ?? t("moves.somebody");
      case "amount":
        return money(Number(value));
      case "planned-on":
      case "must-buy-on":
        return writeDate(value);
    }
  };
  return (
    <Sheet title={t("moves.title")}>
      <ul className={classes.rows}>
        {moves.slice(0, showsAll ? undefined : SHOWN).map(({ id, at, actor, field, from, to, reason }) => (
          <li key={id} className={classes.row}>
            <div className={classes.who}>
              <Text size="sm">
                {from === null
                  ? t("moves.set", { field: t(`moves.fields.${field}`), to: write(field, to) })
                  : t("moves.moved", { field: t(`moves.fields.${field}`), from: write(field, from), to: write(field, to) })}
              </Text>
              {reason !== "" && <Text size="sm">{t("quoted", { words: reason })}</Text>}
              <Text size="xs" c="dimmed">
                <When at={at} /> · {actorName(actor)}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {moves.length > SHOWN && !showsAll && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(true)}>
          {t("moves.all", { count: moves.length })}
        </Button>
      )}
    </Sheet>
  );
}
