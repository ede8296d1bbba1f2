import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SandboxClockNextThingsItem } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { clockQuery, useMoveClock } from "../../parts/sandbox-clock.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When, writeInstant } from "../../parts/when.tsx";
import classes from "./sandbox.module.css";

/** As many of what happens next as are told by name. */
const SHOWN = 3;

/** The time of the sandbox, what happens next, and the buttons that let time go by. */
export function ClockPanel() {
  const { t } = useTranslation(["sandbox", "common"]);
  const { zone } = useSession();
  const mayMove = useMay("definitions:write");
  const { data: clock } = useQuery(clockQuery);
  const move = useMoveClock();
  if (!clock) return null;
  const { next } = clock;
  const isBusy = move.isPending || clock.state === "moving";
  return (
    <div className={classes.clock}>
      <Sheet>
        <Group justify="space-between" align="flex-start" gap="sm">
          <div className={classes.now}>
            <span>{t("clock.title", { ns: "common" })}</span>
            <b role="status">{isBusy ? t("clock.moving", { ns: "common" }) : writeInstant(clock.now, zone)}</b>
          </div>
          {mayMove && (
            <Group gap="xs">
              <Button variant="default" disabled={isBusy} onClick={() => move.mutate("hour")}>
                {t("clock.hour", { ns: "common" })}
              </Button>
              <Button variant="default" disabled={isBusy} onClick={() => move.mutate("day")}>
                {t("clock.day", { ns: "common" })}
              </Button>
              <Button disabled={isBusy || next === null} onClick={() => move.mutate("next")}>
                {t("clock.next", { ns: "common" })}
              </Button>
            </Group>
          )}
        </Group>
        {!isBusy && next === null && (
          <Text size="sm" c="dimmed" mt="xs">
            {t("clock.nothing")}
          </Text>
        )}
        {!isBusy && next !== null && (
          <dl className={classes.next}>
            <dt>
              {t("clock.upcoming")} <When at={next.at} />
            </dt>
            {next.things.slice(0, SHOWN).map((thing, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read whole and never sorted here.
              <dd key={index}>
                <Thing thing={thing} />
              </dd>
            ))}
            {next.count > SHOWN && <dd>{t("clock.more", { count: next.count - SHOWN })}</dd>}
          </dl>
        )}
      </Sheet>
    </div>
  );
}

function Thing({ thing: { kind, lead, what, step } }: { thing: SandboxClockNextThingsItem }) {
  const { t } = useTranslation("sandbox");
  const language = languageNow();
  const where = step === null ? "" : t("clock.step", { step: step[language] });
  return <>{t(`clock.things.${kind}`, { lead: lead ?? t("clock.somebody"), what: what[language], step: where })}</>;
}
