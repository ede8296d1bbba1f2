import { Group, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NamedField } from "./named-field.tsx";
import type { Names } from "./step-names.ts";
import { WaitField } from "./wait-field.tsx";

interface TaskFieldsProps {
  /** As it is written. */
  value: Readonly<Record<string, unknown>>;
  names: Names;
  set: (key: string, value: string | undefined) => void;
}

/** Who does what, and by when. */
export function TaskFields({ value, names, set }: TaskFieldsProps) {
  const { t } = useTranslation("sequences");
  const text = (key: string) => (typeof value[key] === "string" ? value[key] : "");
  const setText = (key: string) => (written: string) => set(key, written === "" ? undefined : written);
  return (
    <>
      <Group grow align="flex-start">
        <NamedField label={t("panel.for")} named={names.roles} value={text("for")} change={setText("for")} />
        <Select
          label={t("panel.taskKind")}
          value={text("kind") || null}
          data={(["phone", "message", "visit", "letter", "check"] as const).map((kind) => ({ value: kind, label: t(`task.${kind}`) }))}
          onChange={(kind) => setText("kind")(kind ?? "")}
        />
      </Group>
      <NamedField
        label={t("panel.script")}
        placeholder={t("panel.template")}
        named={names.templates.person ?? []}
        value={text("script")}
        change={setText("script")}
      />
      <WaitField label={t("panel.due")} value={text("due")} change={setText("due")} />
    </>
  );
}
