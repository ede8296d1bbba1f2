import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LeadPage } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import factClasses from "../../parts/facts.module.css";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** What a person still has to do for them. Each task leads to where it is answered and changed. */
export function OpenTasks({ page: { lead, tasks } }: { page: LeadPage }) {
  const { t } = useTranslation("person");
  const mayRead = useMay("tasks:read");
  const mayWrite = useMay("tasks:write");
  if (!mayRead) return null;
  return (
    <Sheet
      title={t("tasks.title")}
      tone={tasks.length > 0 ? "person" : undefined}
      beside={
        mayWrite && (
          <LinkAnchor to="/tasks" search={{ leadId: lead.id, create: true }} size="sm">
            {t("tasks.create")}
          </LinkAnchor>
        )
      }
    >
      {tasks.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("tasks.none")}
        </Text>
      )}
      {tasks.map((task) => (
        <div key={task.id} style={{ padding: "0.25rem 0", fontSize: "0.9rem" }}>
          <LinkAnchor to="/tasks" search={{ leadId: lead.id, task: task.id }} inherit>
            <b style={{ fontWeight: 600 }}>{t(`tasks.kinds.${task.kind}`, { defaultValue: task.kind })}</b> · <When at={task.dueAt} />
          </LinkAnchor>
          <Text size="sm" c="dimmed" lineClamp={3}>
            {task.script}
          </Text>
        </div>
      ))}
    </Sheet>
  );
}

/** What else is known. Fields that are set up and have no value yet can be filled in from here. */
export function Facts({ page: { lead, fields } }: { page: LeadPage }) {
  const { t } = useTranslation("person");
  const navigate = useNavigate({ from: "/people/$leadId" });
  const mayWrite = useMay("people:write");
  const known = fields.filter(({ value }) => value !== null && value !== "");
  const hasEmpty = fields.some(({ type, value }) => type !== null && (value === null || value === ""));
  return (
    <Sheet
      title={t("facts.title")}
      beside={
        mayWrite &&
        hasEmpty && (
          <button
            type="button"
            className={classes.link}
            onClick={() => void navigate({ search: (before) => ({ ...before, open: "fields" }), resetScroll: false })}
          >
            {t("facts.add")}
          </button>
        )
      }
    >
      <dl className={factClasses.facts}>
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
        {known.map(({ key, title, value }) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>{title}</dt>
            <dd>{typeof value === "boolean" ? t(value ? "facts.yes" : "facts.no") : String(value)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
