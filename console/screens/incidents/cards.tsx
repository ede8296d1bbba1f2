import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { IncidentDetail } from "../../api/generated/routes.schemas.ts";
import { useActorName } from "../../parts/actor.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./incidents.module.css";

/** What is not sent because of it. */
export function HeldCard({ incident: { heldSince, held } }: { incident: IncidentDetail }) {
  const { t } = useTranslation("incidents");
  if (heldSince === null) {
    return (
      <Sheet title={t("held.title")}>
        <Text size="sm" c="dimmed">
          {t("held.none")}
        </Text>
      </Sheet>
    );
  }
  return (
    <Sheet title={t("held.title")} tone="warn">
      <Text size="sm">
        {t("held.since")} <When at={heldSince} />
      </Text>
      <Text size="sm" c="dimmed">
        {t("held.goesOn")}
      </Text>
      {held.length > 0 && (
        <ul className={classes.rows}>
          {held.map(({ id, origin, category, dueAt }) => (
            <li key={id} className={classes.row}>
              <Text size="sm">
                {origin} · {t(`categories.${category}`)}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                {t("held.planned")} <When at={dueAt} />
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

/** The recovery as a story, oldest first. */
export function LogCard({ incident: { log } }: { incident: IncidentDetail }) {
  const { t } = useTranslation("incidents");
  const actorName = useActorName();
  return (
    <Sheet title={t("log.title")}>
      <ol className={classes.rows}>
        {log.map(({ id, at, actor, what, words }) => {
          const [act, of = ""] = what.split(":");
          return (
            <li key={id} className={classes.row}>
              <Text size="sm">
                {t(`log.${act}`, { rating: t(`ratings.${of}`, ""), outcome: t(`outcomes.${of}`, ""), delivery: t(`deliveries.${of}`, of) })}
              </Text>
              {words !== "" && (
                <Text size="sm" c="dimmed" className={classes.words}>
                  {words}
                </Text>
              )}
              <Text size="xs" c="dimmed" component="div">
                <When at={at} /> · {actorName(actor)}
              </Text>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
