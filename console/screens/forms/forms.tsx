import { Anchor, Button, Group, Select, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getForms } from "../../api/generated/forms.ts";
import type { ListedForm } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { type Column, DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { StateMark } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { arrangeForms, stateOf } from "./arrange.ts";
import { inLanguage } from "./form-text.ts";
import { topicTitle, useKnown } from "./known.ts";
import { NewForm } from "./new-form.tsx";
import { type FormsSearch, states } from "./search.ts";

export function Forms() {
  const { t } = useTranslation("forms");
  const search = useSearch({ from: "/shell/forms" });
  const navigate = useNavigate({ from: "/forms" });
  const mayWrite = useMay("definitions:write");
  useEffect(() => rememberSearch("/forms", { ...search }), [search]);
  const list = useQuery({ queryKey: ["forms", "list"], queryFn: ({ signal }) => getForms({ signal }) });
  const known = useKnown();
  const change = (part: Partial<FormsSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const begin = () => change({ create: true });
  useKeys({ add: mayWrite ? begin : undefined });
  const [typed, setTyped] = useTyped(search.search ?? "", (text) => change({ search: text === "" ? undefined : text }));
  const all = list.data?.items;
  const rows = useMemo(() => arrangeForms(all ?? [], search, languageNow()), [all, search]);
  const nameOf = ({ key, title }: ListedForm) => inLanguage(title, languageNow()) || key;
  const columns: Column<ListedForm>[] = [
    {
      key: "title",
      title: t("edit.title"),
      width: "minmax(10rem, 3fr)",
      render: (form) => (
        <>
          <Anchor component={Link} to={`/forms/${form.key}`} fw={600} c="var(--ink)">
            {nameOf(form)}
          </Anchor>
          <Text size="xs" c="dimmed">
            {form.key}
          </Text>
        </>
      ),
    },
    {
      key: "state",
      title: t("stateColumn"),
      width: "8.5rem",
      render: (form) => {
        const state = stateOf(form);
        return (
          <>
            <StateMark tone={state === "unpublished" ? "waiting" : "running"}>
              {t(`state.${state === "unpublished" ? "unpublished" : "published"}`)}
            </StateMark>
            {state === "draft" && (
              <Text size="xs" c="dimmed">
                {t("state.draft")}
              </Text>
            )}
          </>
        );
      },
    },
    {
      key: "topics",
      title: t("topicsColumn"),
      width: "minmax(8rem, 2fr)",
      wideOnly: true,
      render: ({ topics }) => (
        <Text size="sm" lineClamp={2}>
          {topics.map((topic) => topicTitle(known?.topics ?? [], topic)).join(t("comma")) || "–"}
        </Text>
      ),
    },
    {
      key: "document",
      title: t("edit.document"),
      width: "minmax(7rem, 1.5fr)",
      wideOnly: true,
      render: ({ document }) => (
        <Text size="sm" lineClamp={2}>
          {document === null ? "–" : (known?.documents.find(({ key }) => key === document)?.title ?? document)}
        </Text>
      ),
    },
    {
      key: "signUps",
      title: t("signUps"),
      width: "8rem",
      align: "end",
      wideOnly: true,
      render: ({ signUps: { sent, confirmed }, url }) =>
        url === null ? (
          "–"
        ) : (
          <>
            {t("sent", { count: sent })}
            {sent > 0 && (
              <Text size="xs" c="dimmed">
                {t("confirmed", { count: confirmed, percent: Math.round((confirmed / sent) * 100) })}
              </Text>
            )}
          </>
        ),
    },
  ];
  const isFiltered = Object.keys(search).some((key) => key !== "create");
  const topics = [...new Set(all?.flatMap((form) => form.topics))].toSorted();
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={17} />} onClick={begin}>
              {t("new.open")}
            </Button>
          )
        }
      >
        {t("what")}
      </PageHead>
      <FilterBar clear={isFiltered ? () => void navigate({ search: {} }) : undefined}>
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w="min(18rem, 100%)"
        />
        <Group gap="xs">
          <Select
            aria-label={t("stateColumn")}
            placeholder={t("stateColumn")}
            clearable
            w="10rem"
            value={search.state ?? null}
            onChange={(value) => change({ state: states.find((one) => one === value) })}
            data={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
          {topics.length > 1 && (
            <Select
              aria-label={t("topicsColumn")}
              placeholder={t("topicsColumn")}
              clearable
              w="10rem"
              value={search.topic ?? null}
              onChange={(value) => change({ topic: value ?? undefined })}
              data={topics.map((key) => ({ value: key, label: topicTitle(known?.topics ?? [], key) }))}
            />
          )}
        </Group>
      </FilterBar>
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Failure error={list.error} retry={list.refetch} />
      ) : rows.length === 0 ? (
        <Empty
          title={isFiltered ? t("noneFound") : t("empty")}
          action={!isFiltered && mayWrite && <Button onClick={begin}>{t("new.open")}</Button>}
        >
          {isFiltered ? t("noneFoundHint") : t("emptyHint")}
        </Empty>
      ) : (
        <DataList
          label={t("title")}
          columns={columns}
          rows={rows}
          idOf={({ key }) => key}
          nameOf={nameOf}
          open={({ key }) => void navigate({ to: `/forms/${key}` })}
        />
      )}
      <NewForm opened={search.create === true} close={() => change({ create: undefined })} others={all ?? []} />
    </>
  );
}
