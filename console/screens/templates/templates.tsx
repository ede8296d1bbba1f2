import { Anchor, Button, Group, Select, Text, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Template } from "../../api/generated/routes.schemas.ts";
import { getTemplates } from "../../api/generated/templates.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { type Column, DataList } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { useKeys } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { Legend } from "../../parts/legend.tsx";
import { ChannelMark, Pill } from "../../parts/marks.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { When } from "../../parts/when.tsx";
import { arrangeTemplates } from "./arrange.ts";
import { titleWords } from "./content.ts";
import { NewTemplate } from "./new-template.tsx";
import { channels, languages, orders, states, type TemplatesSearch } from "./search.ts";
import { Senders } from "./senders.tsx";

/** All templates: what they say, by which channel, what sends them, and which have a draft. */
export function Templates() {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const search = useSearch({ from: "/shell/templates" });
  const navigate = useNavigate({ from: "/templates" });
  const mayWrite = useMay("definitions:write");
  const authorName = useActorName();
  useEffect(() => rememberSearch("/templates", { ...search }), [search]);
  const list = useQuery({ queryKey: ["templates", "list"], queryFn: ({ signal }) => getTemplates({ signal }) });
  const change = (part: Partial<TemplatesSearch>) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const begin = () => change({ create: true });
  useKeys({ add: mayWrite ? begin : undefined });
  const [typed, setTyped] = useTyped(search.search ?? "", (text) => change({ search: text === "" ? undefined : text }));

  const all = list.data?.items;
  const rows = useMemo(() => arrangeTemplates(all ?? [], search, new Intl.Collator(languageNow()).compare), [all, search]);
  const hasLanguages = new Set(all?.map(({ language }) => language)).size > 1;
  const columns: Column<Template>[] = [
    {
      key: "title",
      title: t("titleColumn"),
      width: "minmax(11rem, 3fr)",
      sort: "title",
      render: (template) => (
        <>
          <Anchor
            renderRoot={(props) => <Link {...props} to={pathOf(template)} search={variantOf(template)} />}
            fw={600}
            c="var(--ink)"
            lineClamp={1}
          >
            {titleWords(template.title) || t("untitled")}
          </Anchor>
          <Group gap={6}>
            <Text span hiddenFrom="sm">
              <ChannelMark channel={template.channel} />
            </Text>
            <Text span size="xs" c="dimmed">
              {template.key}
            </Text>
            {hasLanguages && (
              <Text span size="xs" c="dimmed">
                {t(`languages.${template.language}`)}
              </Text>
            )}
            {template.version === null ? <Pill>{t("mark.unpublished")}</Pill> : template.draft && <Pill>{t("mark.draft")}</Pill>}
          </Group>
        </>
      ),
    },
    {
      key: "channel",
      title: t("channel"),
      width: "8rem",
      wideOnly: true,
      render: ({ channel }) => (
        <Text span size="sm">
          <ChannelMark channel={channel} label />
        </Text>
      ),
    },
    {
      key: "users",
      title: t("users"),
      width: "minmax(9rem, 2fr)",
      wideOnly: true,
      render: ({ users }) => <Senders users={users} most={2} />,
    },
    {
      key: "published",
      title: t("published"),
      width: "11rem",
      wideOnly: true,
      sort: "published",
      descends: true,
      render: ({ version, publishedAt, author, draft }) => (
        <Text component="div" size="sm">
          {version === null || publishedAt === null ? (
            draft && <When at={draft.at} />
          ) : (
            <>
              <When at={publishedAt} />
              <Text size="xs" c="dimmed" truncate>
                {t("versionBy", { version, author: authorName(author ?? "system") })}
              </Text>
            </>
          )}
        </Text>
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
          aria-label={t("channel")}
          placeholder={t("channel")}
          clearable
          w="9rem"
          value={search.channel ?? null}
          onChange={(value) => change({ channel: channels.find((one) => one === value) })}
          data={channels.map((value) => ({ value, label: common(`channel.${value}`) }))}
        />
        {(hasLanguages || search.language !== undefined) && (
          <Select
            aria-label={t("language")}
            placeholder={t("language")}
            clearable
            w="8rem"
            value={search.language ?? null}
            onChange={(value) => change({ language: languages.find((one) => one === value) })}
            data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        )}
        <Select
          aria-label={t("state")}
          placeholder={t("state")}
          clearable
          w="11rem"
          value={search.state ?? null}
          onChange={(value) => change({ state: states.find((one) => one === value) })}
          data={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
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
          idOf={({ key, channel, language }) => `${key} ${channel} ${language}`}
          nameOf={({ title, key }) => titleWords(title) || key}
          open={(template) => void navigate({ to: pathOf(template), search: variantOf(template) })}
          sort={{
            by: search.sort ?? "key",
            direction: search.direction,
            // The third press leads back to the order of the keys, which has no column.
            change: (by, direction) =>
              change({ sort: by === search.sort && direction === undefined ? undefined : orders.find((order) => order === by), direction }),
          }}
        />
      )}
      <NewTemplate opened={search.create === true} close={() => change({ create: undefined })} others={all ?? []} />
    </>
  );
}

const pathOf = ({ key }: Pick<Template, "key">) => `/templates/${key}`;
const variantOf = ({ channel, language }: Template) => ({ channel, language: languages.find((one) => one === language) ?? "ja" });
