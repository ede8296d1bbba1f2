import { Anchor, Button, Select, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { getAudit, getGetAuditCsvUrl } from "../../api/generated/audit.ts";
import type { AuditEntry } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import type { Column } from "../../parts/data-list.tsx";
import { DayRange } from "../../parts/day-range.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { keepComposingEnter } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { AuditDrawer } from "./audit-drawer.tsx";
import { changesOf, factsOf } from "./changes.ts";
import type { AuditChange, AuditSearch } from "./search.ts";
import { useActName, useKeyName, useTargetName, useValueName } from "./words.ts";

/** Who did what, when and why, newest first. */
export function Audit() {
  const { t } = useTranslation("audit");
  const search = useSearch({ from: "/shell/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const actorName = useActorName();
  const actName = useActName();
  useEffect(() => {
    const { entry: _, ...kept } = search;
    rememberSearch("/audit", kept);
  }, [search]);
  const { entry, direction, ...filter } = search;
  const list = usePaged(["audit", filter, direction], (page, options) =>
    getAudit({ ...filter, ...page, ...(direction && { direction }) }, options),
  );
  const change = (part: AuditChange) => void navigate({ search: (before) => ({ ...before, ...part }) as AuditSearch, replace: true });
  const openEntry = (id: string) => void navigate({ search: (before) => ({ ...before, entry: id }) });
  const isFiltered = Object.keys(filter).length > 0;
  const columns: Column<AuditEntry>[] = [
    { key: "at", title: t("at"), width: "minmax(7.5rem, 11rem)", sort: "at", descends: true, render: ({ at }) => <When at={at} /> },
    {
      key: "who",
      title: t("who"),
      width: "minmax(6rem, 9rem)",
      wideOnly: true,
      render: (row) => row.actorName ?? actorName(row.actor),
    },
    {
      key: "act",
      title: t("act"),
      width: "minmax(9rem, 2.2fr)",
      render: (row) => (
        <>
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => openEntry(row.id)}>
            {actName(row.action)}
          </Anchor>
          <Text size="xs" c="dimmed" hiddenFrom="sm">
            {row.actorName ?? actorName(row.actor)}
          </Text>
          {row.reason !== null && (
            <Text size="xs" c="dimmed" lineClamp={2}>
              {t("reason", { reason: row.reason })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: "target",
      title: t("target"),
      width: "minmax(7rem, 1.2fr)",
      wideOnly: true,
      render: (row) => <Subject entry={row} />,
    },
    { key: "detail", title: t("detail"), width: "minmax(9rem, 2.2fr)", wideOnly: true, render: (row) => <Changes entry={row} /> },
  ];
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <Button
            component="a"
            href={getGetAuditCsvUrl({ ...filter, language: languageNow() })}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("export")}
          </Button>
        }
      >
        {t("what")}
      </PageHead>
      <Filters filter={filter} change={change} clear={isFiltered ? () => void navigate({ search: {} }) : undefined} />
      <PagedList
        label={t("title")}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ action }) => actName(action)}
        sort={{ by: "at", direction, change: (_, next) => change({ direction: next }) }}
        open={({ id }) => openEntry(id)}
        empty={<Empty title={isFiltered ? t("noneFound") : t("empty")}>{isFiltered ? t("noneFoundHint") : t("emptyHint")}</Empty>}
      />
      <AuditDrawer id={entry} close={() => change({ entry: undefined })} narrow={(part) => change({ ...part, entry: undefined })} />
    </>
  );
}

/** The lead, else what kind of thing, and which where people give it a name: a sequence, a place of the settings. */
function Subject({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation("audit");
  const targetName = useTargetName();
  const { target, leadId, leadName } = entry;
  if (leadId !== null) return <LeadLink id={leadId} name={leadName} />;
  const name = targetName(entry);
  return (
    <>
      {t(`targets.${target}`, { defaultValue: target })}
      {name !== null && (
        <Text size="xs" c="dimmed" truncate>
          {name}
        </Text>
      )}
    </>
  );
}

/** The first keys that changed, in a line each; where none did, the first of what else is known and has a name. */
function Changes({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation("audit");
  const keyName = useKeyName();
  const valueName = useValueName();
  const changes = changesOf(entry.before, entry.after);
  if (changes.length === 0) {
    const facts = factsOf(entry.data).filter(({ key }) => i18n.exists(`keys.${key.replaceAll(".", "-")}`, { ns: "audit" }));
    return (
      <>
        {facts.slice(0, 2).map(({ key, value }) => (
          <Text key={key} size="xs" c="dimmed" lineClamp={1}>
            {t("fact", { name: keyName(key), value: valueName(value) })}
          </Text>
        ))}
      </>
    );
  }
  return (
    <>
      {changes.slice(0, 2).map(({ key, before, after }) => (
        <Text key={key} size="xs" c="dimmed" lineClamp={1}>
          {key !== "" && `${keyName(key)}: `}
          {before === null ? t("none") : valueName(before)} → {after === null ? t("none") : valueName(after)}
        </Text>
      ))}
    </>
  );
}

interface FiltersProps {
  filter: Omit<AuditSearch, "entry" | "direction">;
  change: (part: AuditChange) => void;
  clear: (() => void) | undefined;
}

function Filters({ filter, change, clear }: FiltersProps) {
  const { t } = useTranslation("audit");
  const actorName = useActorName();
  const actName = useActName();
  const staff = useStaffNames();
  const actors = [...staff.map(({ id }) => `staff:${id}`), "system", "lead"];
  const words = (list: "actions" | "targets") => Object.keys(t(list, { returnObjects: true }) as object);
  const choice = (name: "actor" | "action" | "target", known: readonly string[], labelOf: (value: string) => string) => ({
    placeholder: t("all"),
    searchable: true,
    onKeyDownCapture: keepComposingEnter,
    clearable: true,
    value: filter[name] ?? null,
    onChange: (value: string | null) => change({ [name]: value ?? undefined }),
    // One that the address names stays a choice, even if it is not known here.
    data: [...new Set([...known, ...(filter[name] === undefined ? [] : [filter[name]])])].map((value) => ({
      value,
      label: labelOf(value),
    })),
  });
  return (
    <FilterBar clear={clear}>
      <Select label={t("who")} w="8.5rem" {...choice("actor", actors, actorName)} />
      <Select label={t("act")} w="10.5rem" {...choice("action", words("actions"), actName)} />
      <Select
        label={t("target")}
        w="8rem"
        {...choice("target", words("targets"), (target) => t(`targets.${target}`, { defaultValue: target }))}
      />
      <LeadPicker label={t("lead")} value={filter.leadId ?? null} change={(leadId) => change({ leadId: leadId ?? undefined })} />
      <DayRange from={filter.from} to={filter.to} change={change} />
    </FilterBar>
  );
}
