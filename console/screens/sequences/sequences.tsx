import { Anchor, Button, Group, Select, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Sequence } from "../../api/generated/routes.schemas.ts";
import { getSequences } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { type Column, DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { Legend } from "../../parts/legend.tsx";
import { Pill, type StateTone } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTopicName } from "../../parts/topic-name.ts";
import { useTyped } from "../../parts/typed.ts";
import { GoalRate } from "./goal-rate.tsx";
import { NewSequence } from "./new-sequence.tsx";
import { PeopleCount } from "./people-count.tsx";
import { categories, orders, type SequencesSearch, states } from "./search.ts";

export function Sequences() {
  const { t } = useTranslation("sequences");
  const search = useSearch({ from: "/shell/sequences" });
  const navigate = useNavigate({ from: "/sequences" });
  const mayWrite = useMay("definitions:write");
  useEffect(() => rememberSearch("/sequences", { ...search }), [search]);
  const list = useQuery({ queryKey: ["sequences", "list"], queryFn: ({ signal }) => getSequences({ signal }) });
  const change = (part: { [Key in keyof SequencesSearch]?: SequencesSearch[Key] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }) as SequencesSearch, replace: true });
  const begin = () => change({ create: true });
  useKeys({ add: mayWrite ? begin : undefined });
  const [typed, setTyped] = useTyped(search.search ?? "", (text) => change({ search: text === "" ? undefined : text }));

  const all = list.data?.items;
  const rows = useMemo(() => arrange(all ?? [], search), [all, search]);
  const topicName = useTopicName();
  const topics = [...new Set(all?.flatMap(({ topic }) => (topic === null ? [] : [topic])))].toSorted();
  const count = (state: "running" | "waiting" | "paused" | "parked" | "over", tone: StateTone, wideOnly: boolean): Column<Sequence> => ({
    key: state,
    title: t(`counts.${state}`),
    width: wideOnly ? "5.5rem" : "4.5rem",
    align: "end",
    wideOnly,
    ...(state !== "paused" && state !== "waiting" && { sort: state, descends: true }),
    render: ({ key, title, counts }) => (
      <PeopleCount sequence={key} state={state} tone={tone} count={counts[state]} label={`${title}: ${t(`counts.${state}`)}`} />
    ),
  });
  const columns: Column<Sequence>[] = [
    {
      key: "title",
      title: t("titleColumn"),
      width: "minmax(9rem, 3fr)",
      sort: "title",
      render: (sequence) => (
        <>
          <Anchor component={Link} to={`/sequences/${sequence.key}`} fw={600} c={sequence.retired ? "var(--soft)" : "var(--ink)"}>
            {sequence.title}
          </Anchor>
          <Group gap={6}>
            <Text span size="xs" c="dimmed">
              {sequence.key}
            </Text>
            {sequence.draft && <Pill>{sequence.version === null && !sequence.retired ? t("mark.neverPublished") : t("mark.draft")}</Pill>}
            {sequence.retired && <Pill>{t("mark.retired")}</Pill>}
          </Group>
        </>
      ),
    },
    {
      key: "category",
      title: t("category"),
      width: "8rem",
      wideOnly: true,
      render: ({ category, topic }) => (
        <>
          {category === null ? "–" : t(`categories.${category}`)}
          {topic !== null && (
            <Text size="xs" c="dimmed" truncate>
              {topicName(topic)}
            </Text>
          )}
        </>
      ),
    },
    count("running", "running", false),
    count("waiting", "waiting", true),
    count("paused", "paused", true),
    count("parked", "parked", false),
    count("over", "done", true),
    {
      key: "goals",
      title: t("goalRate"),
      width: "6rem",
      align: "end",
      wideOnly: true,
      render: ({ key, title, goals, counts }) =>
        counts.over === 0 ? (
          <Text span c="dimmed">
            –
          </Text>
        ) : (
          <GoalRate sequence={key} title={title} goals={goals} over={counts.over} />
        ),
    },
  ];
  const isFiltered = Object.keys(search).some((key) => key !== "sort" && key !== "direction" && key !== "create");
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
        <Select
          aria-label={t("state")}
          placeholder={t("state")}
          clearable
          w="10rem"
          value={search.state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Select
          aria-label={t("category")}
          placeholder={t("category")}
          clearable
          w="9rem"
          value={search.category ?? null}
          onChange={(value) => change({ category: categories.find((one) => one === value) })}
          data={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        />
        {topics.length > 1 && (
          <Select
            aria-label={t("topic")}
            placeholder={t("topic")}
            clearable
            w="10rem"
            value={search.topic ?? null}
            onChange={(value) => change({ topic: value ?? undefined })}
            data={topics.map((value) => ({ value, label: topicName(value) }))}
          />
        )}
        <Legend />
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
          nameOf={({ title }) => title}
          open={({ key }) => void navigate({ to: `/sequences/${key}` })}
          sort={{
            by: search.sort ?? "title",
            direction: search.direction,
            change: (by, direction) => change({ sort: by === "title" ? undefined : orders.find((order) => order === by), direction }),
          }}
        />
      )}
      <NewSequence opened={search.create === true} close={() => change({ create: undefined })} others={all ?? []} />
    </>
  );
}

/** There are some dozens of sequences, all of which the API gives in one answer. The retired come last. */
function arrange(all: readonly Sequence[], { search, category, topic, state, sort = "title", direction }: SequencesSearch): Sequence[] {
  const wanted = search?.toLowerCase().normalize("NFKC");
  const compare = new Intl.Collator(languageNow()).compare;
  return all
    .filter(
      (one) =>
        (wanted === undefined || `${one.title} ${one.key}`.toLowerCase().normalize("NFKC").includes(wanted)) &&
        (category === undefined || one.category === category) &&
        (topic === undefined || one.topic === topic) &&
        (state === undefined || isIn(one, state)),
    )
    .toSorted((one, other) => {
      if (one.retired !== other.retired) return one.retired ? 1 : -1;
      if (sort === "published" && (one.publishedAt === null) !== (other.publishedAt === null)) return one.publishedAt === null ? 1 : -1;
      // From the least on.
      const first =
        sort === "title"
          ? compare(one.title, other.title)
          : sort === "published"
            ? (one.publishedAt ?? "").localeCompare(other.publishedAt ?? "")
            : one.counts[sort] - other.counts[sort];
      const turned = (direction ?? (sort === "title" ? "asc" : "desc")) === "asc" ? first : -first;
      return turned !== 0 ? turned : compare(one.title, other.title);
    });
}

function isIn({ version, draft, counts, retired }: Sequence, state: (typeof states)[number]): boolean {
  switch (state) {
    case "live":
      return version !== null;
    case "draft":
      return draft !== null;
    case "parked":
      return counts.parked > 0;
    case "paused":
      return counts.paused > 0;
    case "retired":
      return retired;
  }
}
