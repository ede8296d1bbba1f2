import { Group, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HeadFieldsProps } from "./head-fields.ts";
import { LengthField } from "./wait-field.tsx";

const answers = ["send", "shift", "collapse", "drop"] as const;

/** What becomes of a message that is found late; a step may say otherwise of itself. */
export function LateFields({ head: { late }, set, take, fault }: HeadFieldsProps) {
  const { t } = useTranslation("sequences");
  return (
    <Group gap="xs" align="flex-start">
      <Select
        label={t("head.late")}
        description={t("head.lateHint")}
        flex="1 1 16rem"
        allowDeselect={false}
        value={late === null ? "unsaid" : late.then || null}
        data={["unsaid", ...answers].map((value) => ({ value, label: t(`head.lates.${value}`) }))}
        error={fault("late.then")}
        onChange={(value) => {
          if (value === "unsaid" && late !== null) take(["late"], undefined, t("head.lateTaken"));
          else if (late === null && value !== "unsaid") set(["late"], { after: "1 day", then: value });
          else if (late !== null && value !== null) set(["late", "then"], value);
        }}
      />
      {late !== null && (
        <LengthField
          label={t("head.lateAfter")}
          value={late.after}
          error={fault("late.after")}
          change={(length) => set(["late", "after"], length)}
        />
      )}
    </Group>
  );
}
