import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getRestore, postRestoreApply, postRestoreLift } from "../../api/generated/restore.ts";
import type { Today } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { StateMark } from "../../parts/marks.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./today.module.css";

type Hold = NonNullable<Today["needs"]["restoreHold"]>;

/** An older database was restored: nothing goes out until what it lacks is repeated, and a person lifts the hold. */
export function RestoreHold({ hold }: { hold: Hold }) {
  const { t } = useTranslation("today");
  const queries = useQueryClient();
  const mayLift = useMay("system:write");
  const [isAsking, setIsAsking] = useState(false);
  const [isApplying, setIsApplying] = useState(false);
  const state = useQuery({
    queryKey: ["system", "restore"],
    queryFn: ({ signal }) => getRestore({ signal }),
    enabled: useMay("system:read"),
  });
  const missing = state.data?.missing;
  const lacks = missing !== undefined && missing.withdrawn + missing.suppressed + missing.erased > 0;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["system"] });
    await queries.invalidateQueries({ queryKey: ["today"] });
  };
  const apply = async () => {
    setIsApplying(true);
    try {
      const { applied } = await postRestoreApply();
      tellDone(t("restoreApplied", { ...applied }));
    } catch (error) {
      tellFailed(error);
    } finally {
      setIsApplying(false);
      await refresh();
    }
  };
  const lift = async (reason: string) => {
    await postRestoreLift({ reason });
    tellDone(t("restoreLifted"));
    await refresh();
  };
  return (
    <li className={classes.row}>
      <div>
        <StateMark wraps tone="parked">
          {t("restore")}
        </StateMark>
        <Text size="sm" c="dimmed">
          {t("restoreWhy")} <When at={hold.databaseAt} />
        </Text>
        {missing && <Text size="sm">{lacks ? t("restoreLacks", { ...missing }) : t("restoreLacksNothing")}</Text>}
      </div>
      {mayLift && (
        <Group gap="xs">
          {lacks && (
            <Button size="compact-md" loading={isApplying} onClick={() => void apply()}>
              {t("restoreApply")}
            </Button>
          )}
          <Button variant="default" size="compact-md" disabled={missing === undefined || lacks} onClick={() => setIsAsking(true)}>
            {t("restoreLift")}
          </Button>
        </Group>
      )}
      <AskReason
        opened={isAsking}
        close={() => setIsAsking(false)}
        title={t("restoreLift")}
        explanation={t("restoreLiftWhat")}
        action={t("restoreLift")}
        act={lift}
      />
    </li>
  );
}
