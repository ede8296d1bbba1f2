import { Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getTemplatesFolderName, getTemplatesFolderNameVersions, postTemplatesFolderNameRevert } from "../../api/generated/templates.ts";
import { useMay } from "../../app/session.ts";
import { CompareParts } from "../../editors/draft/compare-parts.tsx";
import { useActorName } from "../../parts/actor.ts";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading, sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { writeContent } from "./content.ts";
import { idOf, type TemplateName, useTemplateParts } from "./template-draft.ts";

/** Every published version: who and when; what changed between two; and the way back to an older one. */
export function Versions({ name }: { name: TemplateName }) {
  const { t } = useTranslation("templates");
  const search = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  const authorName = useActorName();
  const mayWrite = useMay("definitions:write");
  const [reverting, setReverting] = useState<number | null>(null);
  const { folder, name: own, channel, language } = name;
  const list = useInfiniteQuery({
    queryKey: ["templates", idOf(name), "versions"],
    queryFn: ({ pageParam, signal }) =>
      getTemplatesFolderNameVersions(
        folder,
        own,
        { channel, language, limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => (next === null ? undefined : Number(next)),
  });
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const versions = list.data.pages.flatMap(({ items }) => items);
  const newest = versions[0]?.version;
  if (newest === undefined) return <Empty title={t("versions.empty")}>{t("versions.emptyHint")}</Empty>;
  const to = search.to ?? newest;
  const from = search.from ?? versions[1]?.version ?? newest;
  const choices = versions.map(({ version }) => ({ value: String(version), label: t("version", { version }) }));
  const compare = (part: { from?: number; to?: number }) =>
    void navigate({ search: { channel, language, tab: "versions", from, to, ...part }, replace: true });
  return (
    <Stack>
      {versions.length > 1 && (
        <Sheet title={t("versions.compare")}>
          <Group gap="xs" mb="sm" align="flex-end">
            <Select
              label={t("versions.from")}
              w="8rem"
              allowDeselect={false}
              data={choices}
              value={String(from)}
              onChange={(value) => compare({ from: Number(value) })}
            />
            <Select
              label={t("versions.to")}
              w="8rem"
              allowDeselect={false}
              data={choices}
              value={String(to)}
              onChange={(value) => compare({ to: Number(value) })}
            />
          </Group>
          <Compared name={name} from={from} to={to} />
        </Sheet>
      )}
      <Sheet title={t("tab.versions")}>
        <Stack gap="sm">
          {versions.map(({ version, author, publishedAt }) => (
            <Group key={version} justify="space-between" gap="xs" align="flex-start">
              <Group gap="xs">
                <Text fw={600}>{t("version", { version })}</Text>
                {version === newest && <Pill>{t("versions.current")}</Pill>}
                <Text span size="sm" c="dimmed">
                  <When at={publishedAt} /> {authorName(author)}
                </Text>
              </Group>
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  renderRoot={(props) => <Link {...props} to="." search={{ channel, language, version }} />}
                >
                  {t("versions.look")}
                </Button>
                {mayWrite && version !== newest && (
                  <Button size="compact-sm" variant="default" onClick={() => setReverting(version)}>
                    {t("versions.revert")}
                  </Button>
                )}
              </Group>
            </Group>
          ))}
          {list.hasNextPage && (
            <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t("more")}
            </Button>
          )}
        </Stack>
      </Sheet>
      {reverting !== null && <Revert name={name} version={reverting} newest={newest} close={() => setReverting(null)} />}
    </Stack>
  );
}

function useVersion(name: TemplateName, version: number) {
  const { folder, name: own, channel, language } = name;
  return useQuery({
    queryKey: ["templates", idOf(name), "version", version],
    queryFn: ({ signal }) => getTemplatesFolderName(folder, own, { channel, language, version }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function Compared({ name, from, to }: { name: TemplateName; from: number; to: number }) {
  const { t } = useTranslation("templates");
  const parts = useTemplateParts();
  const [before, after] = [useVersion(name, from), useVersion(name, to)];
  const error = before.error ?? after.error;
  if (error) return <Failure error={error} retry={() => Promise.all([before.refetch(), after.refetch()])} />;
  if (!before.data || !after.data) return <Loading lines={4} />;
  return (
    <CompareParts
      key={`${from} ${to}`}
      parts={parts}
      before={{ label: t("version", { version: from }), text: writeContent(before.data.content) }}
      after={{ label: t("version", { version: to }), text: writeContent(after.data.content) }}
    />
  );
}

/** Publishes an older version again, after it was seen what that changes. */
function Revert({ name, version, newest, close }: { name: TemplateName; version: number; newest: number; close: () => void }) {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const revert = async () => {
    setIsActing(true);
    setError(null);
    try {
      const { folder, name: own, channel, language } = name;
      const made = await postTemplatesFolderNameRevert(folder, own, { version }, { channel, language });
      close();
      tellDone(made.changed ? t("publish.done", { version: made.version }) : t("publish.same"));
      await queries.invalidateQueries({ queryKey: ["templates"] });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("versions.revertTitle", { version })}
      size="70rem"
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("versions.revertWhat", { version, next: newest + 1 })}</Text>
        <Compared name={name} from={newest} to={version} />
        {error !== null && (
          <Text size="sm" c="var(--parked)" role="alert">
            {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button loading={isActing} onClick={() => void revert()}>
            {t("versions.revertDo")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
