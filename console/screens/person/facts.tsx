import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LeadPage } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** Fields and what else is known, and what a person still has to do for them. */
export function Facts({ page: { lead, tasks } }: { page: LeadPage }) {
  const { t } = useTranslation("person");
  const fields = Object.entries(lead.fields).filter(([, value]) => value !== null && value !== "");
  return (
    <>
      {tasks.length > 0 && (
        <Sheet title={t("tasks.title")} tone="person">
          {tasks.map((task) => (
            <div key={task.id} style={{ padding: "0.25rem 0", fontSize: "0.9rem" }}>
              <b style={{ fontWeight: 600 }}>{t(`tasks.kinds.${task.kind}`, { defaultValue: task.kind })}</b> · <When at={task.dueAt} />
              <Text size="sm" c="dimmed" lineClamp={3}>
                {task.script}
              </Text>
            </div>
          ))}
        </Sheet>
      )}
      <Sheet title={t("facts.title")}>
        <dl className={classes.facts}>
          <dt>{t("facts.since")}</dt>
          <dd>
            <When at={lead.createdAt} />
          </dd>
          <dt>{t("correct.honorific")}</dt>
          <dd>{lead.honorific}</dd>
          <dt>{t("correct.language")}</dt>
          <dd>{t(`languages.${lead.language}`, { defaultValue: lead.language })}</dd>
          <dt>{t("correct.zone")}</dt>
          <dd>{lead.zone}</dd>
          {fields.map(([key, value]) => (
            <div key={key} style={{ display: "contents" }}>
              <dt>{key}</dt>
              <dd>{typeof value === "boolean" ? t(value ? "facts.yes" : "facts.no") : String(value)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </>
  );
}
