import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StepCounts } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { StepNumbers } from "./step-numbers.tsx";
import classes from "./workbench.module.css";

/** Steps that the newest version has no more: people of older versions are still there, or passed them. */
export function GoneSteps({ counts }: { counts: ReadonlyMap<string, StepCounts> }) {
  const { t } = useTranslation("sequences");
  const gone = [...counts.values()].filter((item) => item.gone);
  if (gone.length === 0) return null;
  return (
    <div className={classes.gone}>
      <Sheet title={t("goneSteps.title")}>
        <Text size="sm" c="dimmed">
          {t("goneSteps.what")}
        </Text>
        {gone.map((item) => (
          <div key={item.step}>
            <Text span size="sm" fw={600}>
              {item.step || t("goneSteps.none")}
            </Text>
            <StepNumbers step={item.step} counts={item} />
          </div>
        ))}
      </Sheet>
    </div>
  );
}
