import { Button, Group, Select, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { getGetHandOverCsvUrl, getHandOver } from "../../api/generated/hand-over.ts";
import type { LooseWork } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { rememberSearch } from "../../parts/last-search.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { Pill } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { Empty } from "../../parts/states.tsx";
import { writeDate } from "../deals/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { AssignBar } from "./assign-bar.tsx";
import { Counts } from "./counts.tsx";
import { type HandOverSearch, kinds } from "./search.ts";

type Change = { [Key in keyof HandOverSearch]?: HandOverSearch[Key] | undefined };

/** What is going on and may be forgotten, with the reason; several things are given to somebody at once. */
export function HandOver() {
  const { t } = useTranslation("handover");
  const search = useSearch({ from: "/shell/hand-over" });
  const { kind, owner, reason } = search;
  const navigate = useNavigate({ from: "/hand-over" });
  const mayWrite = useMay("handover:write");
  const staff = useStaffNames();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => rememberSearch("/hand-over", { ...search }), [search]);
  const list = usePaged(["hand-over", "list", search], (page, options) => getHandOver({ ...search, ...page }, options));
  const change = (part: Change) => {
    // Nothing is ever done to rows that are not seen.
    setChosen(new Set());
    void navigate({ search: (before) => ({ ...before, ...part }) as HandOverSearch, replace: true });
  };
  const rows = list.pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = kind !== undefined || owner !== undefined || reason !== undefined;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          mayWrite && (
            <Button
              component="a"
              href={getGetHandOverCsvUrl({ ...search, language: languageNow() })}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t("export")}
            </Button>
          )
        }
      >
        {t("hint")}
      </PageHead>
      <FilterBar
        clear={
          isFiltered
            ? () => {
                setChosen(new Set());
                void navigate({ search: {} });
              }
            : undefined
        }
      >
        <Select
          label={t("kind")}
          placeholder={t("any")}
          clearable
          w="12rem"
          value={kind ?? null}
          onChange={(value) => change({ kind: kinds.find((one) => one === value) })}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {staff.length > 0 && (
          <Select
            label={t("owner")}
            placeholder={t("any")}
            clearable
            searchable
            w="13rem"
            value={owner ?? null}
            onChange={(value) => change({ owner: value ?? undefined })}
            data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FilterBar>
      <Counts search={search} />
      {mayWrite && chosen.size > 0 && <AssignBar items={rows.filter(({ id }) => chosen.has(id))} clear={() => setChosen(new Set())} />}
      <PagedList
        label={t("title")}
        list={list}
        columns={useColumns()}
        idOf={({ id }) => id}
        nameOf={(row) => `${t(`kinds.${row.kind}`)} ${row.leadName ?? row.name ?? ""}`}
        open={(row) => void navigate(placeOf(row))}
        {...(mayWrite && { selection: { ids: chosen, change: setChosen } })}
        empty={<Empty title={t(isFiltered ? "noneFound" : "empty")}>{t(isFiltered ? "noneFoundHint" : "emptyHint")}</Empty>}
      />
    </>
  );
}

/** Where one thing is seen whole. */
function placeOf({ kind, id }: LooseWork): { to: string; search: Record<string, string> } {
  switch (kind) {
    case "lead":
      return { to: `/people/${id}`, search: {} };
    case "deal":
      return { to: `/deals/${id}`, search: {} };
    case "delivery":
      return { to: `/deliveries/${id}`, search: {} };
    case "incident":
      return { to: `/incidents/${id}`, search: {} };
    case "campaign":
      return { to: `/campaigns/${id}`, search: {} };
    case "task":
      return { to: "/tasks", search: { task: id } };
  }
}

const nexts = ["task", "session", "consultation", "sequence", "milestone", "item", "open", "apologised", "fixed"] as const;

function useColumns(): Column<LooseWork>[] {
  const { t } = useTranslation(["handover", "common"]);
  return [
    {
      key: "lead",
      title: t("what"),
      width: "minmax(9rem, 1.5fr)",
      narrowWidth: "minmax(6.5rem, 1.2fr)",
      render: (row) => (
        <div style={{ minWidth: 0 }}>
          <LinkAnchor {...placeOf(row)} fw={600} c="var(--ink)" lineClamp={1}>
            {row.leadName ?? row.name ?? t("person.nameless", { ns: "common" })}
          </LinkAnchor>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {t(`kinds.${row.kind}`)}
            {row.title !== null && titleOf(row.title) !== "" && ` · ${titleOf(row.title)}`}
          </Text>
        </div>
      ),
    },
    {
      key: "reasons",
      title: t("reason"),
      width: "minmax(11rem, 2fr)",
      narrowWidth: "minmax(7rem, 1.4fr)",
      render: ({ reasons, nextOn }) => (
        <>
          <Text span size="sm" hiddenFrom="sm">
            {[...reasons.map((one) => t(`reasons.${one}`)), nextOn !== null && writeDate(nextOn)].filter(Boolean).join(t("between"))}
          </Text>
          <Group gap={4} visibleFrom="sm">
            {reasons.map((one) => (
              <Pill key={one}>{t(`reasons.${one}`)}</Pill>
            ))}
          </Group>
        </>
      ),
    },
    {
      key: "owner",
      title: t("owner"),
      width: "minmax(7rem, 1fr)",
      wideOnly: true,
      render: ({ ownerName, ownerGone }) => (
        <Text size="sm" c={ownerGone ? "var(--parked)" : undefined}>
          {ownerName === null ? "–" : ownerGone ? t("hasLeft", { name: ownerName }) : ownerName}
        </Text>
      ),
    },
    {
      key: "next",
      title: t("next"),
      width: "minmax(9rem, 1.4fr)",
      wideOnly: true,
      render: ({ nextKind, nextAction }) => {
        const known = nexts.find((one) => one === nextKind);
        return (
          <Text size="sm" lineClamp={2}>
            {known === undefined ? nextAction || "–" : t(`nexts.${known}`)}
          </Text>
        );
      },
    },
    {
      key: "nextOn",
      title: t("date"),
      width: "7.5rem",
      wideOnly: true,
      render: ({ nextOn, reasons }) => (
        <Text size="sm" c={reasons.includes("overdue") ? "var(--parked)" : undefined}>
          {nextOn === null ? "–" : writeDate(nextOn)}
        </Text>
      ),
    },
  ];
}
