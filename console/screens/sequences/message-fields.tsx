import { useTranslation } from "react-i18next";
import { NamedField } from "./named-field.tsx";
import type { Names } from "./step-names.ts";

interface MessageFieldsProps {
  /** As it is written. */
  value: Readonly<Record<string, unknown>>;
  names: Names;
  set: (channel: string, template: string | undefined) => void;
}

/** One touch: a template for each channel. */
export function MessageFields({ value, names, set }: MessageFieldsProps) {
  const { t } = useTranslation("sequences");
  return (["email", "line", "person"] as const).map((channel) => {
    const template = value[channel];
    return (
      <NamedField
        key={channel}
        label={t(`panel.send.${channel}`)}
        placeholder={t("panel.template")}
        named={names.templates[channel] ?? []}
        value={typeof template === "string" ? template : ""}
        change={(key) => set(channel, key === "" ? undefined : key)}
      />
    );
  });
}
