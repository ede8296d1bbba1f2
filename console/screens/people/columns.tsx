import { Text, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ListedLead } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import type { Column } from "../../parts/data-list.tsx";
import { ChannelMark, Pill, StateMark, type StateTone } from "../../parts/marks.tsx";
import { nameOf } from "../../parts/person-name.ts";
import { writeShortDay } from "../../parts/when.tsx";
import classes from "./people.module.css";

const tones: Record<string, StateTone> = { running: "running", paused: "paused", parked: "parked" };

export function useShownName(): (lead: ListedLead) => string {
  const { t } = useTranslation("common");
  return (lead) => nameOf(lead) ?? t("person.nameless");
}

export function useColumns(hidden: readonly string[]): Column<ListedLead>[] {
  const { t } = useTranslation("people");
  const { zone } = useSession();
  const shownName = useShownName();
  const day = (at: string | null) => (at === null ? "—" : <time dateTime={at}>{writeShortDay(new Date(at), zone)}</time>);
  const columns: Column<ListedLead>[] = [
    {
      key: "name",
      title: t("name"),
      width: "minmax(9rem, 2fr)",
      sort: "name",
      render: (lead) => (
        <>
          <Link to="/people/$leadId" params={{ leadId: lead.id }} className={classes.name}>
            {shownName(lead)}
          </Link>
          <Text size="xs" c="dimmed" truncate>
            {[lead.kana, lead.company, nameOf(lead) === null ? (lead.email?.address ?? lead.line?.name) : null].filter(Boolean).join("　")}
          </Text>
        </>
      ),
    },
    {
      key: "standing",
      title: t("standing"),
      width: "6rem",
      render: ({ relation, stage }) => (
        <>
          <Pill>{t(`relations.${relation}`)}</Pill>
          <Text size="xs" c="dimmed">
            {t(`stages.${stage}`)}
          </Text>
        </>
      ),
    },
    {
      key: "journeys",
      title: t("journeys"),
      width: "minmax(8.5rem, 1.6fr)",
      wideOnly: true,
      render: ({ enrolments }) =>
        enrolments.length === 0 ? (
          <Text size="sm" c="dimmed">
            —
          </Text>
        ) : (
          enrolments.slice(0, 2).map(({ id, title, state }) => (
            <Text key={id} size="sm" truncate title={title}>
              <StateMark tone={tones[state] ?? "done"}>
                <VisuallyHidden component="span">{t(`enrolments.${state}`)} </VisuallyHidden>
                {title}
              </StateMark>
              {enrolments.length > 2 && enrolments[1]?.id === id && ` +${enrolments.length - 2}`}
            </Text>
          ))
        ),
    },
    {
      key: "contacts",
      title: t("contacts"),
      width: "5.5rem",
      wideOnly: true,
      render: ({ email, line }) => (
        <Text size="xs" component="div">
          {email && (
            <div>
              <ChannelMark channel="email" /> {t(`contactStates.${email.suppressed ? "suppressed" : email.state}`)}
            </div>
          )}
          {line && (
            <div>
              <ChannelMark channel="line" /> {t(`contactStates.${line.suppressed ? "suppressed" : line.state}`)}
            </div>
          )}
          {!email && !line && "—"}
        </Text>
      ),
    },
    {
      key: "tags",
      title: t("tags"),
      width: "6rem",
      wideOnly: true,
      render: ({ tags }) => (
        <Text size="xs" truncate title={tags.join(" ")}>
          {tags.length === 0 ? "—" : tags.join(" ")}
        </Text>
      ),
    },
    {
      key: "score",
      title: t("score"),
      width: "3.5rem",
      wideOnly: true,
      align: "end",
      sort: "score",
      descends: true,
      render: ({ topScore }) => topScore,
    },
    {
      key: "activity",
      title: t("activity"),
      width: "5rem",
      wideOnly: true,
      sort: "activity",
      descends: true,
      render: ({ lastActivityAt }) => <Text size="sm">{day(lastActivityAt)}</Text>,
    },
    {
      key: "holds",
      title: t("holds"),
      width: "4.5rem",
      wideOnly: true,
      render: ({ holdCauses, hold }) =>
        holdCauses.length === 0 ? (
          "—"
        ) : (
          <Text size="sm" title={hold ?? holdCauses.join(" ")}>
            <StateMark tone="paused">{t("held")}</StateMark>
          </Text>
        ),
    },
    {
      key: "since",
      title: t("since"),
      width: "5rem",
      wideOnly: true,
      sort: "newest",
      descends: true,
      render: ({ createdAt }) => <Text size="sm">{day(createdAt)}</Text>,
    },
  ];
  return columns.filter(({ key }) => !hidden.includes(key));
}
