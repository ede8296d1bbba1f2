import { Anchor } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Template } from "../../api/generated/routes.schemas.ts";
import { getDraftsTemplatesFolderName, getTemplates, getTemplatesFolderName } from "../../api/generated/templates.ts";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { writeContent } from "./content.ts";
import { Editing } from "./editing.tsx";
import type { TemplateSearch } from "./search.ts";
import { asDraft, draftKey, idOf, type TemplateName } from "./template-draft.ts";

/** One template: what was published, what is being written, and how it looks to those who get it. */
export function TemplateScreen() {
  const { t } = useTranslation("templates");
  const { folder, name } = useParams({ from: "/shell/templates/$folder/$name" });
  const search = useSearch({ from: "/shell/templates/$folder/$name" });
  const list = useQuery({ queryKey: ["templates", "list"], queryFn: ({ signal }) => getTemplates({ signal }) });
  if (list.isPending) return <Loading lines={12} />;
  if (list.data === undefined) return <Failure error={list.error} retry={list.refetch} />;
  const key = `${folder}/${name}`;
  const variants = list.data.items.filter((one) => one.key === key);
  const own = chosen(variants, search);
  if (own === undefined) {
    return (
      <Empty
        title={t("gone.title")}
        action={
          <Anchor component={Link} to="/templates">
            {t("gone.list")}
          </Anchor>
        }
      >
        {t("gone.why", { key })}
      </Empty>
    );
  }
  const language = own.language === "en" ? "en" : "ja";
  return (
    <OneTemplate
      key={idOf(own)}
      name={{ folder, name, key, channel: own.channel, language }}
      own={own}
      all={list.data.items}
      listedAt={list.dataUpdatedAt}
    />
  );
}

/** The template of the channel and language in the address; else one of the key's. */
function chosen(variants: readonly Template[], { channel, language }: TemplateSearch): Template | undefined {
  const ofChannel = channel === undefined ? variants : variants.filter((one) => one.channel === channel);
  return language === undefined ? ofChannel[0] : ofChannel.find((one) => one.language === language);
}

interface OneTemplateProps {
  name: TemplateName;
  own: Template;
  all: readonly Template[];
  /** When the list was read. */
  listedAt: number;
}

function OneTemplate({ name, own, all, listedAt }: OneTemplateProps) {
  const { folder, name: ownName, channel, language } = name;
  const { version } = own;
  const draft = useQuery({
    queryKey: draftKey(name),
    queryFn: async ({ signal }) => asDraft(await getDraftsTemplatesFolderName(folder, ownName, { channel, language }, { signal })),
    enabled: own.draft !== null,
  });
  const published = useQuery({
    queryKey: ["templates", idOf(name), "version", version],
    queryFn: ({ signal }) => getTemplatesFolderName(folder, ownName, { channel, language, version: version ?? 1 }, { signal }),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // While another one is read, the editor stays with what is typed in it.
    placeholderData: keepPreviousData,
  });
  // Once they were read, the editor stays with what is typed in it, also while the server cannot be asked again.
  const error = (own.draft !== null && draft.data === undefined && draft.error) || (published.data === undefined && published.error);
  if (error) return <Failure error={error} retry={() => Promise.all([draft.refetch(), published.refetch()])} />;
  if ((own.draft !== null && draft.data === undefined) || (version !== null && published.data === undefined)) return <Loading lines={12} />;
  // The first save makes a draft that the list does not have yet.
  const server = own.draft !== null || draft.dataUpdatedAt > listedAt ? (draft.data ?? null) : null;
  return (
    <Editing
      name={name}
      template={own}
      all={all}
      draft={server}
      published={
        version !== null && published.data ? { version: published.data.version, text: writeContent(published.data.content) } : null
      }
    />
  );
}
