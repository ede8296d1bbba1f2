import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getSequencesKeyVersions, postSequencesKeyRevert } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import { Pill } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { Differences } from "./differences.tsx";

/** Every published version: who, when and why; what changed between two; and the way back to an older one. */
export function Versions({ sequenceKey }: { sequenceKey: string }) {
  const { t } = useTranslation("sequences");
  const search = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const queries = useQueryClient();
  const nameOf = useActorName();
  const mayWrite = useMay("definitions:write");
  const [reverting, setReverting] = useState<number | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["sequence", sequenceKey, "versions"],
    queryFn: ({ pageParam, signal }) =>
      getSequencesKeyVersions(sequenceKey, { limit: 50, ...(pageParam && { cursor: pageParam }) }, { signal }),
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
  const choices = versions.map(({ version }) => ({ value: String(version), label: t("people.version", { version }) }));
  const compare = (part: { from?: number; to?: number }) =>
    void navigate({ search: { tab: "versions", from, to, ...part }, replace: true });
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
          <Differences sequenceKey={sequenceKey} from={from} to={to} />
        </Sheet>
      )}
      <Sheet title={t("tab.versions")}>
        <Stack gap="sm">
          {versions.map(({ version, author, note, publishedAt, current }) => (
            <Group key={version} justify="space-between" gap="xs" align="flex-start">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{t("people.version", { version })}</Text>
                  {current && <Pill>{t("versions.current")}</Pill>}
                  <Text span size="sm" c="dimmed">
                    <When at={publishedAt} /> {nameOf(author)}
                  </Text>
                </Group>
                {note !== null && note !== "" && <Text size="sm">{note}</Text>}
              </div>
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  renderRoot={(props) => <Link {...props} to="/sequences/$key" params={{ key: sequenceKey }} search={{ version }} />}
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
      <AskReason
        opened={reverting !== null}
        close={() => setReverting(null)}
        title={t("versions.revertTitle", { version: reverting ?? 0 })}
        explanation={t("versions.revertWhat", { version: reverting ?? 0, next: newest + 1 })}
        action={t("versions.revertDo")}
        act={async (note) => {
          const made = await postSequencesKeyRevert(sequenceKey, { version: reverting ?? 0, note });
          await queries.invalidateQueries({ queryKey: ["sequence", sequenceKey] });
          void queries.invalidateQueries({ queryKey: ["sequences"] });
          tellDone(made.changed ? t("publish.done", { version: made.version }) : t("publish.same"), undefined, [sequenceKey]);
        }}
      >
        {reverting !== null && <Differences sequenceKey={sequenceKey} from="newest" to={reverting} />}
      </AskReason>
    </Stack>
  );
}
